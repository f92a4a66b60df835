import { SnsTopic } from '../../../inventory/resources/sns-topic.ts';
import { defineControl } from '../../control.ts';
import { judgePublic } from '../../criteria/outsiders.ts';

export const control = defineControl({
  id: 'sns-topic-public',
  resource: SnsTopic,
  reads: ['policy'],
  severity: 'high',
  risk: 'data-exposure',
  title: { en: 'An SNS topic is open to anyone', ko: 'SNS 주제가 누구에게나 열려 있음' },
  why: {
    en: 'A stranger can subscribe and read every message, or publish a fake alarm that reaches your phone and mailbox in your own name. You pay for it.',
    ko: '모르는 사람이 구독해서 모든 메시지를 읽거나, 내 이름으로 가짜 알림을 게시해 내 휴대전화와 메일함으로 보낼 수 있습니다. 요금은 내가 냅니다.',
  },
  fix: {
    steps: [
      {
        en: 'Open the topic and choose "Edit", then "Access policy".',
        ko: '주제를 열고 "편집(Edit)"에서 "액세스 정책(Access policy)"을 펼칩니다.',
      },
      {
        en: 'Remove the statement named here, or replace "*" with the accounts that need the topic.',
        ko: '여기에 나온 문을 지우거나 "*"를 주제가 필요한 계정으로 바꿉니다.',
      },
      { en: 'Save the changes.', ko: '변경 사항을 저장합니다.' },
    ],
    minutes: 5,
    cost: null,
    breaks: {
      en: 'Anyone outside the account who publishes or subscribes can no longer do so until you name them in the policy.',
      ko: '계정 밖에서 게시하거나 구독하던 곳은 정책에 적어 줄 때까지 동작하지 않습니다.',
    },
    check: {
      en: 'Run the checkup again: the topic no longer appears here.',
      ko: '점검을 다시 실행하면 이 주제가 더 이상 나오지 않습니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/sns/v3/home?region={region}#/topics',
  },
  remedies: ['sns-remove-open-statements'],
  frameworks: {
    'cis-aws-7.0': ['2.21'],
    'aws-startup-security-baseline': ['WKLD.02'],
    'aws-fsbp': ['SNS.4'],
    'kisa-isms-p-2023': ['2.10.2'],
  },
  evaluate: ({ policy }, at) => judgePublic(policy, at),
});
