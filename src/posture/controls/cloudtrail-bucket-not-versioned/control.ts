import { CloudTrailTrail } from '../../../inventory/resources/cloudtrail-trail.ts';
import { defineControl, fail, notApplicable, pass } from '../../control.ts';

export const control = defineControl({
  id: 'cloudtrail-bucket-not-versioned',
  resource: CloudTrailTrail,
  reads: ['bucket', 'bucketVersioning'],
  severity: 'low',
  risk: 'no-evidence',
  title: { en: 'Deleted trail logs cannot be recovered', ko: '삭제된 추적 로그를 복구할 수 없음' },
  why: {
    en: 'Someone with an administrator key deletes the log files, by mistake or to hide their tracks. With versioning on, S3 keeps the deleted file and you can bring it back.',
    ko: '관리자 키를 가진 누군가가 실수로, 또는 흔적을 감추려고 로그 파일을 삭제할 수 있습니다. 버전 관리를 켜 두면 S3가 삭제된 파일을 보관하므로 되살릴 수 있습니다.',
  },
  fix: {
    steps: [
      {
        en: 'Open the bucket in S3 and choose "Properties".',
        ko: 'S3에서 버킷을 열고 "속성(Properties)"을 선택합니다.',
      },
      {
        en: 'Under "Bucket Versioning", choose "Edit", then "Enable".',
        ko: '"버킷 버전 관리(Bucket Versioning)"에서 "편집(Edit)", "활성화(Enable)"를 선택합니다.',
      },
      { en: 'Save the changes.', ko: '변경 사항을 저장합니다.' },
      {
        en: 'Under "Management", add a lifecycle rule that deletes noncurrent versions after 90 days, for example.',
        ko: '"관리(Management)"에서 이전 버전을 예를 들어 90일 뒤에 삭제하는 수명 주기 규칙을 추가합니다.',
      },
    ],
    minutes: 5,
    cost: {
      en: 'S3 charges for the old versions it keeps. Log files are written only once, so there are hardly any.',
      ko: '보관되는 이전 버전만큼 S3 요금이 듭니다. 로그 파일은 한 번만 쓰이므로 이전 버전이 거의 생기지 않습니다.',
    },
    breaks: null,
    check: {
      en: 'The bucket shows "Bucket Versioning: Enabled".',
      ko: '버킷에 "버킷 버전 관리: 활성화됨(Bucket Versioning: Enabled)"이 표시됩니다.',
    },
    console: 'https://console.aws.amazon.com/s3/buckets',
  },
  remedies: ['s3-enable-versioning'],
  frameworks: { 'aws-startup-security-baseline': ['ACCT.07'], 'kisa-isms-p-2023': ['2.9.4'] },
  evaluate: ({ bucket, bucketVersioning }) => {
    if (bucketVersioning === null) {
      return notApplicable({
        en: `Bucket ${bucket.name} is not in this account.`,
        ko: `${bucket.name} 버킷은 이 계정의 것이 아닙니다.`,
      });
    }
    if (!bucketVersioning.isOn) {
      return fail({
        en: `Bucket ${bucket.name} has versioning turned off.`,
        ko: `${bucket.name} 버킷의 버전 관리가 꺼져 있습니다.`,
      });
    }
    return bucketVersioning.mfaDelete
      ? pass({
          en: `Bucket ${bucket.name} has versioning turned on, and deleting a version requires the root user's MFA.`,
          ko: `${bucket.name} 버킷은 버전 관리가 켜져 있고, 버전을 삭제하려면 루트 사용자의 MFA가 필요합니다.`,
        })
      : pass({
          en: `Bucket ${bucket.name} has versioning turned on.`,
          ko: `${bucket.name} 버킷의 버전 관리가 켜져 있습니다.`,
        });
  },
});
