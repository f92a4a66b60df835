/** What keeps guards that are in place from being heard. */

import type { GuardStatus, Listener } from '../../app/change/guard-status.ts';
import { josa } from '../../i18n/particles.ts';
import type { Text } from '../../kernel/text.ts';

export function guardRemarks({ listeners, billing, trail }: GuardStatus): readonly Text[] {
  return [
    ...(listeners === 'unread' ? [LISTENERS_UNREAD] : listeners.flatMap(listenerRemark)),
    ...(billing === 'unread' ? [BILLING_UNREAD] : []),
    ...(billing === 'not-reported' ? [BILLING_OFF] : []),
    ...(trail === 'unread' ? [TRAIL_UNREAD] : []),
    ...(trail === 'none' ? [NO_TRAIL] : []),
  ];
}

function listenerRemark({ protocol, endpoint, confirmed, wanted }: Listener): readonly Text[] {
  if (!wanted)
    return [
      {
        en: `${endpoint} hears of the alerts too (${protocol}${confirmed ? '' : ', not confirmed'}). If you did not ask for it, delete that subscription of the topic.`,
        ko: `${endpoint}도 알림을 받습니다(${protocol}${confirmed ? '' : ', 확인 전'}). 내가 등록하지 않았다면 주제에서 그 구독을 삭제하세요.`,
      },
    ];
  if (confirmed) return [];
  return [protocol === 'https' ? webhookWaits(endpoint) : mailWaits(endpoint)];
}

const mailWaits = (address: string): Text => ({
  en: `The mail that AWS sent to ${address} was not answered: until "Confirm subscription" is clicked, neither the alarm nor the alerts arrive. Its link holds for two days; no mail, or an old one: in the SNS console (us-east-1) open the topic jikimi-guard, choose the subscription, "Request confirmation". A wrong address: jikimi guard apply --email with the right one.`,
  ko: `AWS가 ${josa(address, '으로/로')} 보낸 메일에서 "구독 확인(Confirm subscription)"을 누르지 않았습니다. 누르기 전에는 경보와 알림이 오지 않습니다. 링크는 이틀 동안 유효합니다. 메일이 없거나 오래되었으면 SNS 콘솔(us-east-1)의 jikimi-guard 주제에서 그 구독을 선택하고 "확인 요청(Request confirmation)"을 누르세요. 주소가 틀렸으면 맞는 주소로 jikimi guard apply --email을 다시 실행하세요.`,
});

const webhookWaits = (url: string): Text => ({
  en: `${url} has not confirmed its subscription: it must open the SubscribeURL of the SubscriptionConfirmation that AWS posted to it. Until then no alert reaches it.`,
  ko: `${josa(url, '이/가')} 구독을 확인하지 않았습니다. AWS가 보낸 SubscriptionConfirmation의 SubscribeURL을 열어야 합니다. 그 전에는 알림이 가지 않습니다.`,
});

const LISTENERS_UNREAD: Text = {
  en: 'Who hears of the alerts, and whether they confirmed it, could not be checked (sns:ListSubscriptionsByTopic).',
  ko: '누가 알림을 받는지, 확인했는지 알 수 없습니다(sns:ListSubscriptionsByTopic).',
};
const BILLING_UNREAD: Text = {
  en: 'Whether AWS reports the bill to CloudWatch could not be checked (cloudwatch:ListMetrics).',
  ko: 'AWS가 청구액을 CloudWatch로 보내는지 확인하지 못했습니다(cloudwatch:ListMetrics).',
};
const BILLING_OFF: Text = {
  en: 'AWS does not report the bill to CloudWatch: switch on "Receive CloudWatch billing alerts" under Billing, Billing preferences. Until then the billing alarm is silent.',
  ko: 'AWS가 청구액을 CloudWatch로 보내지 않습니다. 결제의 결제 기본 설정에서 "CloudWatch 결제 알림 받기"를 켜세요. 켜기 전에는 청구 경보가 울리지 않습니다.',
};
const TRAIL_UNREAD: Text = {
  en: 'Whether a trail records all regions could not be checked (cloudtrail:DescribeTrails, cloudtrail:GetTrailStatus).',
  ko: '모든 리전을 기록하는 추적이 있는지 확인하지 못했습니다(cloudtrail:DescribeTrails, cloudtrail:GetTrailStatus).',
};
const NO_TRAIL: Text = {
  en: 'No trail records all regions: the alerts about sign-ins and calls are silent where none does. Set one up: jikimi harden --only cloudtrail-create-trail',
  ko: '모든 리전을 기록하는 추적이 없습니다. 추적이 없는 리전에서는 로그인과 호출 알림이 오지 않습니다. 만들려면: jikimi harden --only cloudtrail-create-trail',
};
