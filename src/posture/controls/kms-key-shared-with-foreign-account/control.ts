import { KmsKey } from '../../../inventory/resources/kms-key.ts';
import { defineControl, notApplicable } from '../../control.ts';
import { judgeSharing } from '../../criteria/outsiders.ts';

export const control = defineControl({
  id: 'kms-key-shared-with-foreign-account',
  resource: KmsKey,
  reads: ['state', 'policy'],
  severity: 'medium',
  risk: 'data-exposure',
  title: { en: 'Another AWS account can use this KMS key', ko: '다른 AWS 계정이 사용할 수 있는 KMS 키' },
  why: {
    en: 'Whoever takes a copy of your encrypted disk or backup to their own account needs this permission to open it. Ransom attackers encrypt with it, too. Do you know this account?',
    ko: '암호화된 디스크나 백업을 자기 계정으로 복사해 간 사람이 그것을 열려면 이 권한이 필요합니다. 몸값을 노리는 공격자가 데이터를 다시 암호화하는 데에도 쓰입니다. 아는 계정인지 확인하세요.',
  },
  fix: {
    steps: [
      { en: 'Find out whose account it is.', ko: '누구의 계정인지 알아봅니다.' },
      {
        en: 'If you do not know it: open the key, choose "Key policy" and remove the account at "Other AWS accounts", or the statement in the policy view.',
        ko: '모르는 계정이면 키를 열고 "키 정책(Key policy)"의 "다른 AWS 계정(Other AWS accounts)"에서 그 계정을 제거하거나 정책 보기에서 해당 문을 지웁니다.',
      },
      { en: 'Keep the statement that names your own account.', ko: '내 계정을 적은 문은 남겨 둡니다.' },
      { en: 'Save.', ko: '저장합니다.' },
    ],
    minutes: 10,
    cost: null,
    breaks: {
      en: 'That account can no longer open data that it shares with you, such as encrypted snapshots or files.',
      ko: '그 계정은 암호화된 스냅샷이나 파일처럼 함께 쓰던 데이터를 열 수 없게 됩니다.',
    },
    check: {
      en: 'Run the checkup again: the account no longer appears here.',
      ko: '점검을 다시 실행하면 그 계정이 더 이상 나오지 않습니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/kms/home?region={region}#/kms/keys/{id}/keyPolicy',
  },
  remedies: ['kms-remove-foreign-statements'],
  frameworks: { 'aws-startup-security-baseline': ['WKLD.02'] },
  evaluate: ({ state, policy }, at) =>
    state === 'PendingDeletion' || state === 'PendingReplicaDeletion'
      ? notApplicable({
          en: 'The key is scheduled for deletion and cannot be used.',
          ko: '삭제가 예약되어 사용할 수 없는 키입니다.',
        })
      : judgeSharing(policy, at),
});
