import { S3Bucket } from '../../../inventory/resources/s3-bucket.ts';
import { defineControl, fail, pass } from '../../control.ts';

export const control = defineControl({
  id: 's3-bucket-mfa-delete-off',
  resource: S3Bucket,
  reads: ['versioning'],
  severity: 'low',
  risk: 'hygiene',
  title: {
    en: 'Old versions in a bucket can be deleted without MFA',
    ko: 'MFA 없이 버킷의 이전 버전을 삭제할 수 있음',
  },
  why: {
    en: 'Versioning keeps what was overwritten or deleted, so that a ransom attack can be undone. MFA Delete keeps the intruder from deleting those versions too: only the root user with its MFA device can. It is for buckets whose loss would end the business, since clean-up by rule no longer works there.',
    ko: '버전 관리는 덮어쓰거나 삭제한 파일을 남겨 두어 랜섬 공격을 되돌릴 수 있게 합니다. MFA Delete를 켜면 침입자가 그 버전까지 지울 수 없고, 루트 사용자가 MFA 디바이스를 써야만 지울 수 있습니다. 수명 주기 규칙으로 정리할 수 없게 되므로, 잃으면 사업을 접어야 하는 버킷에만 씁니다.',
  },
  fix: {
    steps: [
      {
        en: 'Decide whether this bucket needs it. For most, versioning and a backup in another account are enough: then stop here.',
        ko: '이 버킷에 필요한지 정합니다. 대부분은 버전 관리와 다른 계정의 백업으로 충분하며, 그렇다면 여기서 마칩니다.',
      },
      {
        en: 'There is no button for it: only the root user can turn it on, with an access key. Sign in as root, open CloudShell, which needs no key, and run the next command there.',
        ko: '콘솔에는 버튼이 없고 루트 사용자만 켤 수 있습니다. 루트로 로그인해 키가 필요 없는 CloudShell을 열고 다음 명령을 실행합니다.',
      },
      {
        en: 'aws s3api put-bucket-versioning --bucket BUCKET --versioning-configuration Status=Enabled,MFADelete=Enabled --mfa "ARN-OF-THE-ROOT-MFA-DEVICE 123456"',
        ko: 'aws s3api put-bucket-versioning --bucket 버킷 --versioning-configuration Status=Enabled,MFADelete=Enabled --mfa "루트-MFA-디바이스-ARN 123456"',
      },
    ],
    minutes: 15,
    cost: {
      en: 'Versioning stores every old version, which is paid for like any file.',
      ko: '버전 관리는 이전 버전을 모두 저장하며 다른 파일과 같은 요금이 붙습니다.',
    },
    breaks: {
      en: 'Lifecycle rules cannot be used on the bucket, and nobody but root can delete versions or suspend versioning.',
      ko: '이 버킷에는 수명 주기 규칙을 쓸 수 없고, 루트가 아니면 버전을 삭제하거나 버전 관리를 중지할 수 없습니다.',
    },
    check: {
      en: 'The properties of the bucket show "Multi-factor authentication (MFA) delete: Enabled".',
      ko: '버킷 속성에 "멀티 팩터 인증(MFA) 삭제: 활성화됨"으로 표시됩니다.',
    },
    console: 'https://s3.console.aws.amazon.com/s3/buckets/{id}?tab=properties',
  },
  remedies: [],
  frameworks: { 'cis-aws-7.0': ['3.1.2'], 'kisa-isms-p-2023': ['2.10.2'] },
  onRequest: true,
  evaluate: ({ versioning: { state, mfaDelete } }) => {
    if (mfaDelete && state === 'on') {
      return pass({
        en: 'Deleting a version takes the MFA device of the root user.',
        ko: '버전을 삭제하려면 루트 사용자의 MFA 디바이스가 필요합니다.',
      });
    }
    return state === 'on'
      ? fail({
          en: 'Versioning is on, MFA Delete is not.',
          ko: '버전 관리는 켜져 있지만 MFA Delete는 켜져 있지 않습니다.',
        })
      : fail({
          en: 'Versioning is off, so no old versions are kept at all.',
          ko: '버전 관리가 꺼져 있어 이전 버전이 아예 남지 않습니다.',
        });
  },
});
