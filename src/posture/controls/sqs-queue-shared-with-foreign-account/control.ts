import { SqsQueue } from '../../../inventory/resources/sqs-queue.ts';
import { defineControl } from '../../control.ts';
import { judgeSharing } from '../../criteria/outsiders.ts';

export const control = defineControl({
  id: 'sqs-queue-shared-with-foreign-account',
  resource: SqsQueue,
  reads: ['policy'],
  severity: 'medium',
  risk: 'data-exposure',
  title: {
    en: 'An SQS queue is shared with another AWS account',
    ko: 'SQS 대기열이 다른 AWS 계정과 공유되어 있음',
  },
  why: {
    en: 'That account may read the messages in the queue, or add its own, which your program then processes as if they were yours. Do you know this account?',
    ko: '그 계정이 대기열의 메시지를 읽거나 메시지를 넣을 수 있고, 내 프로그램은 그것을 내 메시지처럼 처리합니다. 아는 계정인지 확인하세요.',
  },
  fix: {
    steps: [
      {
        en: 'Find out whose account it is. If you know it and it needs the queue, stop here.',
        ko: '누구의 계정인지 알아봅니다. 아는 계정이고 대기열이 필요하다면 여기서 마칩니다.',
      },
      {
        en: 'If you do not know it, open the queue, choose "Access policy", then "Edit".',
        ko: '모르는 계정이라면 대기열을 열고 "액세스 정책(Access policy)"에서 "편집(Edit)"을 선택합니다.',
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
      en: 'That account can no longer read from the queue or send to it.',
      ko: '그 계정은 이 대기열에서 읽거나 이 대기열로 보낼 수 없게 됩니다.',
    },
    check: {
      en: 'Run the checkup again: the account no longer appears here.',
      ko: '점검을 다시 실행하면 그 계정이 더 이상 나오지 않습니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/sqs/v3/home?region={region}#/queues',
  },
  remedies: ['sqs-remove-foreign-statements'],
  frameworks: { 'aws-startup-security-baseline': ['WKLD.02'], 'kisa-isms-p-2023': ['2.10.2'] },
  evaluate: ({ policy }, at) => judgeSharing(policy, at),
});
