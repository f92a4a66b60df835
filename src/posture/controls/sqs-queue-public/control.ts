import { SqsQueue } from '../../../inventory/resources/sqs-queue.ts';
import { defineControl } from '../../control.ts';
import { judgePublic } from '../../criteria/outsiders.ts';

export const control = defineControl({
  id: 'sqs-queue-public',
  resource: SqsQueue,
  reads: ['policy'],
  severity: 'high',
  risk: 'data-exposure',
  title: { en: 'An SQS queue is open to anyone', ko: 'SQS 대기열이 누구에게나 열려 있음' },
  why: {
    en: 'A stranger may be able to read the messages in the queue, or add fake ones that your program then processes.',
    ko: '모르는 사람이 대기열의 메시지를 읽거나, 가짜 메시지를 넣어 내 프로그램이 그대로 처리하게 만들 수 있습니다.',
  },
  fix: {
    steps: [
      { en: 'Open the queue.', ko: '대기열을 엽니다.' },
      {
        en: 'Choose "Access policy", then "Edit".',
        ko: '"액세스 정책(Access policy)"에서 "편집(Edit)"을 선택합니다.',
      },
      {
        en: 'Remove the statement named here, or replace "*" with the accounts that need the queue.',
        ko: '여기에 나온 문을 지우거나 "*"를 대기열이 필요한 계정으로 바꿉니다.',
      },
      { en: 'Save the changes.', ko: '변경 사항을 저장합니다.' },
    ],
    minutes: 5,
    cost: null,
    breaks: {
      en: 'Anyone outside the account who uses the queue can no longer do so until you name them in the policy.',
      ko: '계정 밖에서 이 대기열을 쓰던 곳은 정책에 적어 줄 때까지 동작하지 않습니다.',
    },
    check: {
      en: 'Run the checkup again: the queue no longer appears here.',
      ko: '점검을 다시 실행하면 이 대기열이 더 이상 나오지 않습니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/sqs/v3/home?region={region}#/queues',
  },
  remedies: ['sqs-remove-open-statements'],
  frameworks: {
    'cis-aws-7.0': ['2.21'],
    'aws-startup-security-baseline': ['WKLD.02'],
    'aws-fsbp': ['SQS.3'],
    'kisa-isms-p-2023': ['2.10.2'],
  },
  evaluate: ({ policy }, at) => judgePublic(policy, at),
});
