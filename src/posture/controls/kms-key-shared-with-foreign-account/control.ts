import { KmsKey } from '../../../inventory/resources/kms-key.ts';
import { defineControl, notApplicable } from '../../control.ts';
import { judgeSharing } from '../../criteria/outsiders.ts';

export const control = defineControl({
  id: 'kms-key-shared-with-foreign-account',
  resource: KmsKey,
  reads: ['state', 'policy'],
  severity: 'medium',
  risk: 'data-exposure',
  title: { en: 'A KMS key is shared with another AWS account', ko: 'KMS 키가 다른 AWS 계정과 공유되어 있음' },
  why: {
    en: 'Someone who copies your encrypted disk or backup to their own account needs this permission to open it. Ransom attackers also use it to encrypt your data. Do you know this account?',
    ko: '암호화된 디스크나 백업을 자기 계정으로 복사해 간 사람이 그것을 열려면 이 권한이 필요합니다. 돈을 노리는 공격자가 데이터를 다시 암호화하는 데에도 쓰입니다. 아는 계정인지 확인하세요.',
  },
  fix: {
    steps: [
      {
        en: 'Find out whose account it is. If you know it and it needs the key, stop here.',
        ko: '누구의 계정인지 알아봅니다. 아는 계정이고 키가 필요하다면 여기서 마칩니다.',
      },
      {
        en: 'If you do not know it, open the key and choose "Key policy".',
        ko: '모르는 계정이라면 키를 열고 "키 정책(Key policy)"을 선택합니다.',
      },
      {
        en: 'Remove the account under "Other AWS accounts", or its statement in the policy view. Keep the statement that names your own account.',
        ko: '"다른 AWS 계정(Other AWS accounts)"에서 그 계정을 제거하거나, 정책 보기에서 해당 문을 지웁니다. 내 계정이 적힌 문은 남겨 둡니다.',
      },
      { en: 'Save the changes.', ko: '변경 사항을 저장합니다.' },
    ],
    minutes: 10,
    cost: null,
    breaks: {
      en: 'That account can no longer open data that you share with it, such as encrypted snapshots or files.',
      ko: '그 계정은 암호화된 스냅샷이나 파일처럼 함께 쓰던 데이터를 열 수 없게 됩니다.',
    },
    check: {
      en: 'Run the checkup again: the account no longer appears here.',
      ko: '점검을 다시 실행하면 그 계정이 더 이상 나오지 않습니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/kms/home?region={region}#/kms/keys/{id}/keyPolicy',
  },
  remedies: ['kms-remove-foreign-statements'],
  frameworks: { 'aws-startup-security-baseline': ['WKLD.02'], 'kisa-isms-p-2023': ['2.7.2'] },
  evaluate: ({ state, policy }, at) =>
    state === 'PendingDeletion' || state === 'PendingReplicaDeletion'
      ? notApplicable({
          en: 'The key is scheduled for deletion and cannot be used.',
          ko: '삭제가 예약되어 사용할 수 없는 키입니다.',
        })
      : judgeSharing(policy, at),
});
