import { LambdaFunction } from '../../../inventory/resources/lambda-function.ts';
import { sentences } from '../../../kernel/text.ts';
import { exposure, forAnyone } from '../../../policy/exposure.ts';
import { defineControl, fail, pass } from '../../control.ts';
import { failOpen, isForeign, shortList } from '../../criteria/outsiders.ts';

export const control = defineControl({
  id: 'lambda-version-open-to-outsiders',
  resource: LambdaFunction,
  reads: ['qualifiedPolicies'],
  severity: 'medium',
  risk: 'data-exposure',
  title: {
    en: 'A version of a Lambda function is open to outsiders',
    ko: 'Lambda 함수의 버전이나 별칭이 외부에 열려 있음',
  },
  why: {
    en: 'Every published version and every alias of a function has a policy of its own, which the page of the function does not show. An intruder who opens an old version can go on calling it, with its role, long after the function itself was cleaned up.',
    ko: '게시된 버전과 별칭에는 각각 별도의 정책이 있고 함수 화면에는 나오지 않습니다. 침입자가 예전 버전을 열어 두면 함수를 정리한 뒤에도 그 버전을 함수의 역할로 계속 호출할 수 있습니다.',
  },
  fix: {
    steps: [
      {
        en: 'Find out who is let in. If you know the account and it needs this version, stop here.',
        ko: '누구에게 열려 있는지 알아봅니다. 아는 계정이고 이 버전이 필요하다면 여기서 마칩니다.',
      },
      {
        en: 'Open the function, choose "Versions" or "Aliases", and open the one named here.',
        ko: '함수를 열고 "버전(Versions)" 또는 "별칭(Aliases)"에서 여기에 나온 것을 엽니다.',
      },
      {
        en: 'Choose "Configuration", then "Permissions". Under "Resource-based policy statements", delete the statement.',
        ko: '"구성(Configuration)"에서 "권한(Permissions)"을 선택하고, "리소스 기반 정책 문(Resource-based policy statements)"에서 해당 문을 삭제합니다.',
      },
      { en: 'Delete versions that nothing uses.', ko: '쓰지 않는 버전은 삭제합니다.' },
    ],
    minutes: 10,
    cost: null,
    breaks: {
      en: 'Calls of this version from outside the account stop working.',
      ko: '계정 밖에서 이 버전을 부르던 호출은 동작하지 않습니다.',
    },
    check: {
      en: 'Run the checkup again: the function no longer appears here.',
      ko: '점검을 다시 실행하면 이 함수가 더 이상 나오지 않습니다.',
    },
    console:
      'https://{region}.console.aws.amazon.com/lambda/home?region={region}#/functions/{id}?tab=versions',
  },
  remedies: ['lambda-remove-foreign-statements'],
  frameworks: { 'aws-startup-security-baseline': ['WKLD.02'] },
  evaluate: ({ qualifiedPolicies }, { account }) => {
    const judged = qualifiedPolicies.map(({ qualifier, policy }) => {
      const found = exposure(policy, account.id);
      return { qualifier, anyone: forAnyone(found), foreign: found.openings.filter(isForeign) };
    });
    const open = judged.filter(({ anyone, foreign }) => anyone.length + foreign.length > 0);
    if (open.length === 0) {
      return pass({
        en: 'No version and no alias lets in anybody from outside.',
        ko: '외부에 열린 버전이나 별칭이 없습니다.',
      });
    }
    const anyone = open.flatMap((one) => one.anyone);
    const verdict = failOpen([...anyone, ...open.flatMap((one) => one.foreign)], (one) =>
      anyone.includes(one) ? 'high' : undefined,
    );
    const names = shortList(open.map(({ qualifier }) => qualifier));
    const which = { en: `Version or alias: ${names.en}.`, ko: `버전 또는 별칭: ${names.ko}.` };
    return fail(sentences(which, verdict.because), verdict.status === 'fail' ? verdict.severity : undefined);
  },
});
