import { CostWatch } from '../../../inventory/resources/cost-watch.ts';
import { defineControl, fail, pass } from '../../control.ts';

export const control = defineControl({
  id: 'cost-anomaly-detection-off',
  resource: CostWatch,
  reads: ['anomalies'],
  severity: 'low',
  risk: 'runaway-bill',
  title: { en: 'Nobody is told when costs jump', ko: '비용이 갑자기 늘어도 알려 주는 곳이 없음' },
  why: {
    en: 'A budget speaks when the month is already expensive. Cost Anomaly Detection knows what each service usually costs and speaks within about a day when one of them does something new: servers in a region you never use, for example.',
    ko: '예산은 한 달 요금이 이미 커진 뒤에야 알립니다. 비용 이상 탐지는 서비스마다 평소 비용을 배워 두었다가, 쓰지 않던 리전의 서버처럼 새로운 비용이 생기면 하루쯤 안에 알려 줍니다.',
  },
  fix: {
    steps: [
      {
        en: 'Open Cost Anomaly Detection and choose "Get started", then "Create monitor".',
        ko: '비용 이상 탐지(Cost Anomaly Detection)를 열고 "시작하기(Get started)", "모니터 생성(Create monitor)"을 선택합니다.',
      },
      {
        en: 'Choose the type "AWS services" and give it a name.',
        ko: '유형으로 "AWS 서비스(AWS services)"를 선택하고 이름을 정합니다.',
      },
      {
        en: 'Create a subscription: "Daily summaries", a threshold of a few dollars, and an e-mail address that you read every day.',
        ko: '구독을 만듭니다. "일별 요약(Daily summaries)", 몇 달러의 임계값, 매일 확인하는 이메일 주소를 입력합니다.',
      },
      { en: 'Choose "Create monitor".', ko: '"모니터 생성(Create monitor)"을 선택합니다.' },
    ],
    minutes: 5,
    cost: null,
    breaks: null,
    check: {
      en: 'The monitor appears under "Cost monitors", with its subscription.',
      ko: '"비용 모니터(Cost monitors)"에 구독과 함께 표시됩니다.',
    },
    console: 'https://us-east-1.console.aws.amazon.com/costmanagement/home#/anomaly-detection/monitors',
  },
  remedies: ['ce-create-anomaly-subscription'],
  frameworks: { 'aws-startup-security-baseline': ['ACCT.16'] },
  onRequest: true,
  evaluate: ({ anomalies: { monitors, subscriptions } }) => {
    if (monitors === 0) return fail({ en: 'There is no cost monitor.', ko: '비용 모니터가 없습니다.' });
    return subscriptions === 0
      ? fail({
          en: `Cost monitors: ${monitors}, but no subscription sends what they find to anybody.`,
          ko: `비용 모니터가 ${monitors}개 있지만 찾은 것을 보내 주는 구독이 없습니다.`,
        })
      : pass({
          en: `Cost monitors: ${monitors}, subscriptions: ${subscriptions}.`,
          ko: `비용 모니터 ${monitors}개, 구독 ${subscriptions}개가 있습니다.`,
        });
  },
});
