import { CloudTrailTrail } from '../../../inventory/resources/cloudtrail-trail.ts';
import { defineControl, fail, notApplicable, pass } from '../../control.ts';

export const control = defineControl({
  id: 'cloudtrail-not-encrypted-with-own-key',
  resource: CloudTrailTrail,
  reads: ['kmsKeyArn', 'isForeign'],
  severity: 'low',
  risk: 'hygiene',
  title: {
    en: 'The trail is not encrypted with a key of your own',
    ko: '추적이 고객 관리형 키로 암호화되지 않음',
  },
  why: {
    en: 'S3 encrypts the files anyway, so nothing lies open. A key of your own adds a second lock: reading the log then takes permission on the bucket and on the key. Worth it for a company, rarely for a student.',
    ko: 'S3가 파일을 기본으로 암호화하므로 당장 노출된 것은 아닙니다. 고객 관리형 키를 쓰면 로그를 읽을 때 버킷 권한과 키 권한이 모두 필요해 자물쇠가 하나 더 생깁니다. 회사라면 쓸 만하고 학생에게는 필요한 경우가 드뭅니다.',
  },
  fix: {
    steps: [
      { en: 'Open the trail.', ko: '추적을 엽니다.' },
      {
        en: 'At "General details", choose "Edit".',
        ko: '"일반 세부 정보(General details)"에서 "편집(Edit)"을 선택합니다.',
      },
      {
        en: 'Turn on "Log file SSE-KMS encryption", choose "New" and name the key.',
        ko: '"로그 파일 SSE-KMS 암호화(Log file SSE-KMS encryption)"를 켜고 "새로 만들기(New)"를 선택해 키 이름을 적습니다.',
      },
      { en: 'Save.', ko: '저장합니다.' },
    ],
    minutes: 5,
    cost: {
      en: 'About USD 1 a month for the key, and a little per request.',
      ko: '키 하나에 월 약 USD 1, 요청 수에 따라 조금 더 듭니다.',
    },
    breaks: {
      en: 'Whoever reads the log files today also needs permission on the key.',
      ko: '지금 로그 파일을 읽는 사용자에게 키 권한도 주어야 합니다.',
    },
    check: {
      en: 'The trail shows the key next to "Log file SSE-KMS encryption".',
      ko: '추적의 "로그 파일 SSE-KMS 암호화(Log file SSE-KMS encryption)"에 키가 표시됩니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/cloudtrailv2/home?region={region}#/trails',
  },
  remedies: ['cloudtrail-encrypt-trail'],
  frameworks: { 'cis-aws-7.0': ['4.5'], 'aws-fsbp': ['CloudTrail.2'] },
  evaluate: ({ kmsKeyArn, isForeign }) => {
    if (kmsKeyArn !== null) {
      return pass({ en: `Encrypted with ${kmsKeyArn}.`, ko: `${kmsKeyArn} 키로 암호화되어 있습니다.` });
    }
    if (isForeign) {
      return notApplicable({
        en: 'There is no key, but the trail belongs to the organization: only its management account can change it.',
        ko: '키가 없지만 조직의 추적이므로 관리 계정에서만 바꿀 수 있습니다.',
      });
    }
    return fail({
      en: "Encrypted with S3's key, not with one of yours.",
      ko: '고객 관리형 키가 아니라 S3의 키로 암호화되어 있습니다.',
    });
  },
});
