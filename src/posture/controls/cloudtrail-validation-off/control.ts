import { CloudTrailTrail } from '../../../inventory/resources/cloudtrail-trail.ts';
import { defineControl, fail, notApplicable, pass } from '../../control.ts';

export const control = defineControl({
  id: 'cloudtrail-validation-off',
  resource: CloudTrailTrail,
  reads: ['validatesLogFiles', 'isForeign'],
  severity: 'low',
  risk: 'no-evidence',
  title: { en: "Changes to a trail's logs would go unnoticed", ko: '추적 로그가 변조되어도 알 수 없음' },
  why: {
    en: 'An intruder who reaches the log bucket can cut their own lines out of a file. With validation on, CloudTrail signs a list of the files every hour, so a missing or changed file can be detected.',
    ko: '로그 버킷에 들어온 침입자는 파일에서 자기 흔적만 지울 수 있습니다. 검증을 켜면 CloudTrail이 한 시간마다 파일 목록에 서명하므로 지워지거나 바뀐 파일을 찾아낼 수 있습니다.',
  },
  fix: {
    steps: [
      { en: 'Open the trail.', ko: '추적을 엽니다.' },
      {
        en: 'Under "General details", choose "Edit".',
        ko: '"일반 세부 정보(General details)"에서 "편집(Edit)"을 선택합니다.',
      },
      {
        en: 'Open "Additional settings" and turn on "Log file validation".',
        ko: '"추가 설정(Additional settings)"을 열고 "로그 파일 검증(Log file validation)"을 켭니다.',
      },
      { en: 'Save the changes.', ko: '변경 사항을 저장합니다.' },
    ],
    minutes: 2,
    cost: null,
    breaks: null,
    check: {
      en: 'The trail shows "Log file validation: Enabled".',
      ko: '추적에 "로그 파일 검증: 활성화됨(Log file validation: Enabled)"이 표시됩니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/cloudtrailv2/home?region={region}#/trails',
  },
  remedies: ['cloudtrail-enable-validation'],
  frameworks: { 'cis-aws-7.0': ['4.2'], 'aws-fsbp': ['CloudTrail.4'], 'kisa-isms-p-2023': ['2.9.4'] },
  evaluate: ({ validatesLogFiles, isForeign }) => {
    if (validatesLogFiles) {
      return pass({ en: 'Log file validation is on.', ko: '로그 파일 검증이 켜져 있습니다.' });
    }
    if (isForeign) {
      return notApplicable({
        en: 'Validation is off, but the trail belongs to the organization: only the management account can change it.',
        ko: '검증이 꺼져 있지만 조직의 추적이므로 관리 계정에서만 바꿀 수 있습니다.',
      });
    }
    return fail({ en: 'Log file validation is off.', ko: '로그 파일 검증이 꺼져 있습니다.' });
  },
});
