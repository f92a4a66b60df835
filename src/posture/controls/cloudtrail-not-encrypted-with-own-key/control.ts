import { CloudTrailTrail } from '../../../inventory/resources/cloudtrail-trail.ts';
import { defineControl, fail, notApplicable, pass } from '../../control.ts';

export const control = defineControl({
  id: 'cloudtrail-not-encrypted-with-own-key',
  resource: CloudTrailTrail,
  reads: ['kmsKeyArn', 'isForeign'],
  severity: 'low',
  risk: 'hygiene',
  title: {
    en: 'A trail is not encrypted with a customer managed key',
    ko: '추적이 고객 관리형 키로 암호화되지 않음',
  },
  why: {
    en: 'S3 encrypts the files by default, so nothing is exposed. A customer managed key adds a second lock: reading the logs then takes permission for both the bucket and the key. This can be worth it for a company, but rarely for a student.',
    ko: 'S3가 파일을 기본으로 암호화하므로 당장 노출된 것은 없습니다. 고객 관리형 키를 쓰면 로그를 읽을 때 버킷 권한과 키 권한이 모두 필요해 자물쇠가 하나 더 생깁니다. 회사라면 고려할 만하지만 학생에게는 필요한 경우가 드뭅니다.',
  },
  fix: {
    steps: [
      { en: 'Open the trail.', ko: '추적을 엽니다.' },
      {
        en: 'Under "General details", choose "Edit".',
        ko: '"일반 세부 정보(General details)"에서 "편집(Edit)"을 선택합니다.',
      },
      {
        en: 'Turn on "Log file SSE-KMS encryption", choose "New" and enter a name for the key.',
        ko: '"로그 파일 SSE-KMS 암호화(Log file SSE-KMS encryption)"를 켜고 "새로 만들기(New)"를 선택해 키 이름을 적습니다.',
      },
      { en: 'Save the changes.', ko: '변경 사항을 저장합니다.' },
    ],
    minutes: 5,
    cost: {
      en: 'About USD 1 a month for the key, plus a small charge per request.',
      ko: '키 하나에 월 약 USD 1, 요청 수에 따라 조금 더 듭니다.',
    },
    breaks: {
      en: 'People and programs that read the log files will also need permission to use the key.',
      ko: '로그 파일을 읽는 사람과 프로그램에 키 사용 권한도 주어야 합니다.',
    },
    check: {
      en: 'The trail shows the key next to "Log file SSE-KMS encryption".',
      ko: '추적의 "로그 파일 SSE-KMS 암호화(Log file SSE-KMS encryption)"에 키가 표시됩니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/cloudtrailv2/home?region={region}#/trails',
  },
  remedies: [],
  frameworks: { 'cis-aws-7.0': ['4.5'], 'aws-fsbp': ['CloudTrail.2'], 'kisa-isms-p-2023': ['2.7.1'] },
  evaluate: ({ kmsKeyArn, isForeign }) => {
    if (kmsKeyArn !== null) {
      return pass({ en: `Encrypted with ${kmsKeyArn}.`, ko: `${kmsKeyArn} 키로 암호화되어 있습니다.` });
    }
    if (isForeign) {
      return notApplicable({
        en: 'There is no customer managed key, but the trail belongs to the organization: only the management account can change it.',
        ko: '고객 관리형 키가 없지만, 조직의 추적이므로 관리 계정에서만 바꿀 수 있습니다.',
      });
    }
    return fail({
      en: 'Encrypted with a key of S3, not with a customer managed key.',
      ko: '고객 관리형 키가 아니라 S3의 키로 암호화되어 있습니다.',
    });
  },
});
