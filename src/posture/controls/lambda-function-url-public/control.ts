import { type FunctionUrl, LambdaFunction } from '../../../inventory/resources/lambda-function.ts';
import type { Text } from '../../../kernel/text.ts';
import { defineControl, fail, notApplicable, pass } from '../../control.ts';
import { openingsOfUrl } from '../../criteria/function-url.ts';
import { listed } from '../../criteria/outsiders.ts';

export const control = defineControl({
  id: 'lambda-function-url-public',
  resource: LambdaFunction,
  reads: ['urls'],
  severity: 'medium',
  risk: 'data-exposure',
  title: {
    en: 'A Lambda function URL can be called without signing in',
    ko: '로그인 없이 Lambda 함수 URL을 호출할 수 있음',
  },
  why: {
    en: 'Anyone on the internet who finds the address can call the function as often as they like, and you pay. That is fine for a public page or for a webhook that checks a signature. For anything else, the function is unprotected.',
    ko: '주소를 알아낸 인터넷의 누구나 얼마든지 함수를 호출할 수 있고 요금은 내가 냅니다. 공개 페이지나 서명을 확인하는 웹훅이라면 괜찮지만, 그 밖의 용도라면 함수가 보호되지 않습니다.',
  },
  fix: {
    steps: [
      {
        en: 'Open the function and choose "Configuration", then "Function URL".',
        ko: '함수를 열고 "구성(Configuration)"에서 "함수 URL(Function URL)"을 선택합니다.',
      },
      {
        en: 'If you do not need the address, choose "Delete" and stop here.',
        ko: '필요 없는 주소라면 "삭제(Delete)"를 선택하고 여기서 마칩니다.',
      },
      {
        en: 'If only your own programs call it, choose "Edit", set "Auth type" to "AWS_IAM" and save.',
        ko: '내 프로그램만 호출한다면 "편집(Edit)"을 선택하고 "인증 유형(Auth type)"을 "AWS_IAM"으로 바꿔 저장합니다.',
      },
      {
        en: 'If it has to stay open, set a limit under "Concurrency" to keep the bill in check.',
        ko: '열어 두어야 한다면 "동시성(Concurrency)"에서 한도를 정해 요금이 불어나지 않게 합니다.',
      },
    ],
    minutes: 5,
    cost: null,
    breaks: {
      en: 'Browsers and services that call the address without signing their requests stop working.',
      ko: '요청에 서명하지 않고 이 주소를 호출하던 브라우저와 서비스는 동작하지 않습니다.',
    },
    check: {
      en: 'When you open the address in a browser, it answers "Forbidden".',
      ko: '브라우저에서 주소를 열면 "Forbidden"이 나옵니다.',
    },
    console:
      'https://{region}.console.aws.amazon.com/lambda/home?region={region}#/functions/{id}?tab=configure',
  },
  remedies: ['lambda-require-iam-for-url'],
  frameworks: {
    'cis-aws-7.0': ['2.21'],
    'aws-startup-security-baseline': ['WKLD.02'],
    'kisa-isms-p-2023': ['2.10.2'],
  },
  evaluate: ({ urls }, at) => {
    if (urls.length === 0) {
      return notApplicable({ en: 'The function has no URL.', ko: '함수 URL이 없습니다.' });
    }
    const open = urls.filter((one) => isOpen(one, at.account.id));
    if (open.length > 0) return fail(listed(open.map(urlWords)));
    return urls.every(({ authType }) => authType === 'AWS_IAM')
      ? pass({
          en: 'Callers of the function URL must sign in (AWS_IAM).',
          ko: '함수 URL 호출에 인증(AWS_IAM)이 필요합니다.',
        })
      : pass({
          en: 'The function URL requires no sign-in, but the policy lets nobody use it.',
          ko: '함수 URL에 인증이 필요 없지만, 정책이 아무에게도 사용을 허용하지 않습니다.',
        });
  },
});

function isOpen(one: FunctionUrl, own: string): boolean {
  return one.authType === 'NONE' && openingsOfUrl(one, own).length > 0;
}

function urlWords({ url, alias }: FunctionUrl): Text {
  const of = alias === null ? { en: '', ko: '' } : { en: ` (alias ${alias})`, ko: `(별칭 ${alias})` };
  return {
    en: `${url}${of.en} answers anyone: auth type NONE, and the policy allows everyone.`,
    ko: `${url}${of.ko} 주소는 누구에게나 응답합니다. 인증 유형이 NONE이고 정책이 모두를 허용합니다.`,
  };
}
