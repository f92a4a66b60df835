import { IamPolicy, type PolicyHolder } from '../../../inventory/resources/iam-policy.ts';
import type { Text } from '../../../kernel/text.ts';
import { makesAdmin } from '../../../policy/grants.ts';
import { defineControl, fail, pass } from '../../control.ts';
import { describeConditions } from '../../criteria/admin-rights.ts';

const KINDS: Readonly<Record<PolicyHolder['kind'], Text>> = {
  user: { en: 'user', ko: '사용자' },
  group: { en: 'group', ko: '그룹' },
  role: { en: 'role', ko: '역할' },
};

export const control = defineControl({
  id: 'iam-policy-full-admin',
  resource: IamPolicy,
  reads: ['document', 'attachedTo'],
  severity: 'medium',
  risk: 'hygiene',
  title: { en: 'A custom policy allows everything', ko: '직접 만든 정책이 모든 작업을 허용함' },
  why: {
    en: 'A policy with a harmless name and "*" inside creates administrators that are easy to overlook. One leaked key of theirs, and the whole account is lost.',
    ko: '이름은 평범하지만 안에 "*"가 있는 정책은 눈에 잘 띄지 않는 관리자를 만듭니다. 그중 하나의 키만 유출되어도 계정 전체를 잃습니다.',
  },
  fix: {
    steps: [
      {
        en: 'Under "Policies", open the policy. An inline policy is under "Permissions" of its user, group or role.',
        ko: '"정책(Policies)"에서 해당 정책을 엽니다. 인라인 정책은 사용자, 그룹, 역할의 "권한(Permissions)"에 있습니다.',
      },
      {
        en: 'Look at the "Last Accessed" tab to see which services are really used.',
        ko: '"마지막 액세스(Last Accessed)" 탭에서 실제로 쓰는 서비스를 확인합니다.',
      },
      { en: 'Choose "Edit".', ko: '"편집(Edit)"을 선택합니다.' },
      { en: 'Replace "*" with those services.', ko: '"*"를 그 서비스로 바꿉니다.' },
      { en: 'Save the changes.', ko: '변경 사항을 저장합니다.' },
    ],
    minutes: 30,
    cost: null,
    breaks: {
      en: 'Anything the new policy leaves out stops working. A managed policy keeps its previous version, which you can make the default again.',
      ko: '새 정책에 없는 작업은 멈춥니다. 관리형 정책은 이전 버전이 남아 있어 다시 기본 버전으로 설정할 수 있습니다.',
    },
    check: {
      en: 'Run the checkup again: the policy no longer appears here.',
      ko: '점검을 다시 실행하면 이 정책이 더 이상 나오지 않습니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/iam/home?region={region}#/policies',
  },
  remedies: ['iam-detach-policy'],
  frameworks: {
    'cis-aws-7.0': ['2.14'],
    'aws-startup-security-baseline': ['ACCT.04'],
    'aws-fsbp': ['IAM.1'],
    'kisa-isms-p-2023': ['2.5.5'],
  },
  evaluate: ({ document, attachedTo }, { resource, account }) => {
    const rights = makesAdmin(resource.id, document, account.partition);
    if (rights.granted === 'no') {
      return pass({ en: 'The policy does not allow everything.', ko: '모든 작업을 허용하지 않습니다.' });
    }
    const limits = describeConditions(rights);
    if (attachedTo.length === 0) {
      return pass({
        en: `The policy allows everything${limits.en}, but is not attached to anyone.`,
        ko: `${limits.ko}모든 작업을 허용하지만 연결된 곳이 없습니다.`,
      });
    }
    const holders = nameHolders(attachedTo);
    const because = {
      en: `The policy allows everything${limits.en}. Attached to: ${holders.en}.`,
      ko: `${limits.ko}모든 작업을 허용합니다. 연결된 곳: ${holders.ko}.`,
    };
    return rights.granted === 'yes' ? fail(because) : fail(because, 'low');
  },
});

function nameHolders(holders: readonly PolicyHolder[]): Text {
  const shown = holders.slice(0, 5);
  const more = holders.length - shown.length;
  return {
    en:
      shown.map(({ kind, name }) => `${KINDS[kind].en} ${name}`).join(', ') +
      (more > 0 ? ` and ${more} more` : ''),
    ko:
      shown.map(({ kind, name }) => `${KINDS[kind].ko} ${name}`).join(', ') +
      (more > 0 ? ` 외 ${more}곳` : ''),
  };
}
