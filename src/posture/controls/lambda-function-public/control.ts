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
    en: 'Anyone with an AWS account can call the function directly, past your website and its sign-in, with any input they like, and you pay for every call.',
    ko: 'AWS 계정만 있으면 누구나 웹 사이트와 로그인을 거치지 않고 원하는 입력으로 함수를 직접 호출할 수 있고, 호출할 때마다 요금은 내가 냅니다.',
  },
  fix: {
    steps: [
      {
        en: 'Open the function and choose "Configuration", then "Permissions".',
        ko: '함수를 열고 "구성(Configuration)"에서 "권한(Permissions)"을 선택합니다.',
      },
      {
        en: 'Under "Resource-based policy statements" open the statement named here and choose "Edit" or "Delete".',
        ko: '"리소스 기반 정책 문(Resource-based policy statements)"에서 여기에 나온 문을 열어 "편집(Edit)"하거나 "삭제(Delete)"합니다.',
      },
      {
        en: 'Name the account or service that needs the function instead of "*".',
        ko: '"*" 대신 함수가 필요한 계정이나 서비스를 적습니다.',
      },
    ],
    minutes: 5,
    cost: null,
    breaks: {
      en: 'Callers that reached the function only through this statement stop working.',
      ko: '이 문 덕분에만 호출할 수 있던 곳은 동작하지 않습니다.',
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
          en: 'The policy lets strangers in through the function URL only; see there.',
          ko: '정책은 함수 URL을 통한 호출만 외부에 허용합니다. 함수 URL 항목을 확인하세요.',
        })
      : pass({
          en: 'The policy of the function does not let everyone in. Those of its versions and aliases were not looked at.',
          ko: '함수의 정책은 모든 사람을 허용하지 않습니다. 버전과 별칭의 정책은 확인하지 않았습니다.',
        });
  },
});
