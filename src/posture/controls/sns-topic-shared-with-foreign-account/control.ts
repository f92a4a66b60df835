import { SnsTopic } from '../../../inventory/resources/sns-topic.ts';
import { defineControl } from '../../control.ts';
import { judgeSharing } from '../../criteria/outsiders.ts';

export const control = defineControl({
  id: 'sns-topic-shared-with-foreign-account',
  resource: SnsTopic,
  reads: ['policy'],
  severity: 'medium',
  risk: 'data-exposure',
  title: {
    en: 'An SNS topic is shared with another AWS account',
    ko: 'SNS 주제가 다른 AWS 계정과 공유되어 있음',
  },
  why: {
    en: 'That account can subscribe and receive a copy of every message, or publish alarms that look like yours. A subscription left behind by an intruder keeps sending them your messages. Do you know this account?',
    ko: '그 계정은 구독해서 모든 메시지의 사본을 받거나, 내가 보낸 것처럼 보이는 알림을 게시할 수 있습니다. 침입자가 남긴 구독은 내 메시지를 계속 보내 줍니다. 아는 계정인지 확인하세요.',
  },
  fix: {
    steps: [
      {
        en: 'Find out whose account it is. If you know it and it needs the topic, stop here.',
        ko: '누구의 계정인지 알아봅니다. 아는 계정이고 주제가 필요하다면 여기서 마칩니다.',
      },
      {
        en: 'If you do not know it, open the topic, choose "Edit", then "Access policy". Look at "Subscriptions" too, and delete those you do not know.',
        ko: '모르는 계정이라면 주제를 열고 "편집(Edit)"에서 "액세스 정책(Access policy)"을 펼칩니다. "구독(Subscriptions)"도 보고 모르는 것은 삭제합니다.',
      },
      {
        en: 'Remove that account, or the statement named here.',
        ko: '그 계정을 지우거나 여기에 나온 문을 삭제합니다.',
      },
      { en: 'Save the changes.', ko: '변경 사항을 저장합니다.' },
    ],
    minutes: 10,
    cost: null,
    breaks: {
      en: 'That account can no longer publish to the topic or subscribe to it.',
      ko: '그 계정은 이 주제에 게시하거나 구독할 수 없게 됩니다.',
    },
    check: {
      en: 'Run the checkup again: the account no longer appears here.',
      ko: '점검을 다시 실행하면 그 계정이 더 이상 나오지 않습니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/sns/v3/home?region={region}#/topics',
  },
  remedies: ['sns-remove-foreign-statements'],
  frameworks: { 'aws-startup-security-baseline': ['WKLD.02'], 'kisa-isms-p-2023': ['2.10.2'] },
  evaluate: ({ policy }, at) => judgeSharing(policy, at),
});
