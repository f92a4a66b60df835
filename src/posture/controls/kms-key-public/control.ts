import { KmsKey } from '../../../inventory/resources/kms-key.ts';
import { lets } from '../../../policy/exposure.ts';
import { defineControl, notApplicable } from '../../control.ts';
import { judgePublic } from '../../criteria/outsiders.ts';

export const control = defineControl({
  id: 'kms-key-public',
  resource: KmsKey,
  reads: ['state', 'policy'],
  severity: 'high',
  risk: 'data-exposure',
  title: { en: 'A KMS key is open to anyone', ko: 'KMS 키가 누구에게나 열려 있음' },
  why: {
    en: 'Whatever the key locks is as good as unlocked: anyone with an AWS account who gets hold of the encrypted data can decrypt it. If they can also manage the key, they can lock you out of your own data.',
    ko: '이 키로 잠근 데이터는 열려 있는 것과 같습니다. AWS 계정만 있으면 암호화된 데이터를 손에 넣은 누구나 복호화할 수 있습니다. 키 관리 권한까지 열려 있으면 내가 내 데이터를 열지 못하게 만들 수도 있습니다.',
  },
  fix: {
    steps: [
      {
        en: 'Open the key and choose "Key policy", then "Switch to policy view" and "Edit".',
        ko: '키를 열고 "키 정책(Key policy)"에서 "정책 보기로 전환(Switch to policy view)", "편집(Edit)"을 선택합니다.',
      },
      {
        en: 'In the statement named here, replace "*" with the accounts, users or roles that need the key.',
        ko: '여기에 나온 문의 "*"를 키가 필요한 계정, 사용자, 역할로 바꿉니다.',
      },
      {
        en: 'Do not remove the statement that names your own account (…:root): without it, nobody may be able to manage the key anymore.',
        ko: '내 계정(…:root)이 적힌 문은 지우지 마세요. 지우면 아무도 키를 관리할 수 없게 될 수 있습니다.',
      },
      { en: 'Save the changes.', ko: '변경 사항을 저장합니다.' },
    ],
    minutes: 10,
    cost: null,
    breaks: {
      en: 'Anyone outside the account who uses the key can no longer do so until you name them in the policy.',
      ko: '계정 밖에서 이 키를 쓰던 곳은 정책에 적어 줄 때까지 동작하지 않습니다.',
    },
    check: {
      en: 'Run the checkup again: the key no longer appears here.',
      ko: '점검을 다시 실행하면 이 키가 더 이상 나오지 않습니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/kms/home?region={region}#/kms/keys/{id}/keyPolicy',
  },
  remedies: ['kms-remove-open-statements'],
  frameworks: {
    'cis-aws-7.0': ['2.21'],
    'aws-startup-security-baseline': ['WKLD.02'],
    'aws-fsbp': ['KMS.5'],
    'kisa-isms-p-2023': ['2.7.2'],
  },
  evaluate: ({ state, policy }, at) => {
    if (state === 'PendingDeletion' || state === 'PendingReplicaDeletion') {
      return notApplicable({
        en: 'The key is scheduled for deletion and cannot be used.',
        ko: '삭제가 예약되어 사용할 수 없는 키입니다.',
      });
    }
    return judgePublic(policy, at, (opening) =>
      lets(opening, 'kms:PutKeyPolicy') || lets(opening, 'kms:ScheduleKeyDeletion') ? 'critical' : undefined,
    );
  },
});
