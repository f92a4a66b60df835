import { LambdaFunction } from '../../../inventory/resources/lambda-function.ts';
import { defineControl } from '../../control.ts';
import { judgeSharing } from '../../criteria/outsiders.ts';

export const control = defineControl({
  id: 'lambda-function-shared-with-foreign-account',
  resource: LambdaFunction,
  reads: ['policy'],
  severity: 'medium',
  risk: 'data-exposure',
  title: {
    en: 'A Lambda function is shared with another AWS account',
    ko: 'Lambda 함수가 다른 AWS 계정과 공유되어 있음',
  },
  why: {
    en: 'One line in the policy of a function is a quiet way back in for intruders: it works without any key or password of yours and stays when you deploy new code. Do you know this account?',
    ko: '함수 정책의 한 줄은 침입자가 조용히 다시 들어오는 통로가 됩니다. 내 키나 암호가 필요 없고 코드를 새로 배포해도 남아 있습니다. 아는 계정인지 확인하세요.',
  },
  fix: {
    steps: [
      {
        en: 'Find out whose account it is. If you know it and it needs the function, stop here.',
        ko: '누구의 계정인지 알아봅니다. 아는 계정이고 함수가 필요하다면 여기서 마칩니다.',
      },
      {
        en: 'If you do not know it, open the function and choose "Configuration", then "Permissions".',
        ko: '모르는 계정이라면 함수를 열고 "구성(Configuration)"에서 "권한(Permissions)"을 선택합니다.',
      },
      {
        en: 'Under "Resource-based policy statements", select the statement and choose "Delete".',
        ko: '"리소스 기반 정책 문(Resource-based policy statements)"에서 해당 문을 선택하고 "삭제(Delete)"를 누릅니다.',
      },
    ],
    minutes: 10,
    cost: null,
    breaks: {
      en: 'Calls from that account stop working.',
      ko: '그 계정에서 보내던 호출은 동작하지 않습니다.',
    },
    check: {
      en: 'Run the checkup again: the account no longer appears here.',
      ko: '점검을 다시 실행하면 그 계정이 더 이상 나오지 않습니다.',
    },
    console:
      'https://{region}.console.aws.amazon.com/lambda/home?region={region}#/functions/{id}?tab=configure',
  },
  remedies: ['lambda-remove-foreign-statements'],
  frameworks: { 'aws-startup-security-baseline': ['WKLD.02'], 'kisa-isms-p-2023': ['2.10.2'] },
  evaluate: ({ policy }, at) => judgeSharing(policy, at),
});
