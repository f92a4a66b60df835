import { LambdaFunction } from '../../../inventory/resources/lambda-function.ts';
import { exposure, forAnyone, lets } from '../../../policy/exposure.ts';
import { defineControl, pass } from '../../control.ts';
import { isForUrlOnly, openingsOfUrl } from '../../criteria/function-url.ts';
import { failOpen } from '../../criteria/outsiders.ts';

/** What puts a stranger's program in place of the owner's, with the function's role. */
const CHANGING = ['lambda:UpdateFunctionCode', 'lambda:UpdateFunctionConfiguration', 'lambda:AddPermission'];

export const control = defineControl({
  id: 'lambda-function-public',
  resource: LambdaFunction,
  reads: ['policy', 'urls'],
  severity: 'high',
  risk: 'data-exposure',
  title: { en: 'A Lambda function can be called by anyone', ko: '누구나 Lambda 함수를 호출할 수 있음' },
  why: {
    en: 'Anyone with an AWS account can call the function directly, with any input, bypassing your website and its sign-in. You pay for every call.',
    ko: 'AWS 계정만 있으면 누구나 웹 사이트와 로그인을 거치지 않고 원하는 입력으로 함수를 직접 호출할 수 있습니다. 호출할 때마다 요금은 내가 냅니다.',
  },
  fix: {
    steps: [
      {
        en: 'Open the function and choose "Configuration", then "Permissions".',
        ko: '함수를 열고 "구성(Configuration)"에서 "권한(Permissions)"을 선택합니다.',
      },
      {
        en: 'Under "Resource-based policy statements", select the statement named here.',
        ko: '"리소스 기반 정책 문(Resource-based policy statements)"에서 여기에 나온 문을 선택합니다.',
      },
      {
        en: 'Choose "Delete". If someone needs the function, choose "Edit" instead and replace "*" with that account or service.',
        ko: '"삭제(Delete)"를 선택합니다. 함수가 필요한 곳이 있으면 대신 "편집(Edit)"을 선택해 "*"를 그 계정이나 서비스로 바꿉니다.',
      },
    ],
    minutes: 5,
    cost: null,
    breaks: {
      en: 'Callers that reached the function only through this statement stop working.',
      ko: '이 문으로만 함수를 호출할 수 있던 곳은 동작하지 않습니다.',
    },
    check: {
      en: 'Run the checkup again: the function no longer appears here.',
      ko: '점검을 다시 실행하면 이 함수가 더 이상 나오지 않습니다.',
    },
    console:
      'https://{region}.console.aws.amazon.com/lambda/home?region={region}#/functions/{id}?tab=configure',
  },
  remedies: ['lambda-remove-open-statements'],
  frameworks: {
    'cis-aws-7.0': ['2.21'],
    'aws-startup-security-baseline': ['WKLD.02'],
    'aws-fsbp': ['Lambda.1'],
    'kisa-isms-p-2023': ['2.10.2'],
  },
  evaluate: ({ policy, urls }, at) => {
    const found = policy === null ? [] : forAnyone(exposure(policy, at.account.id));
    // A URL that asks for a signature asks for no particular one.
    const signed = urls.filter(({ authType }) => authType === 'AWS_IAM');
    const open = [
      ...found.filter((one) => !isForUrlOnly(one)),
      ...signed.flatMap((url) => openingsOfUrl(url, at.account.id)).filter(isForUrlOnly),
    ];
    if (open.length > 0) {
      return failOpen(open, (one) => (CHANGING.some((action) => lets(one, action)) ? 'critical' : undefined));
    }
    return found.length > 0
      ? pass({
          en: 'The policy lets strangers in only through the function URL, which has a control of its own.',
          ko: '정책은 함수 URL을 통한 호출만 외부에 허용합니다. 함수 URL은 별도 항목에서 점검합니다.',
        })
      : pass({
          en: 'The policy of the function does not let everyone in. The policies of its versions and aliases were not checked.',
          ko: '함수의 정책은 모든 사람을 허용하지 않습니다. 버전과 별칭의 정책은 확인하지 않았습니다.',
        });
  },
});
