import { Organization } from '../../../inventory/resources/organization.ts';
import { defineControl, fail, pass } from '../../control.ts';
import { unlessManagement } from '../../criteria/organization.ts';

export const control = defineControl({
  id: 'organizations-units-missing',
  resource: Organization,
  reads: ['membership', 'units'],
  onRequest: true,
  severity: 'low',
  risk: 'hygiene',
  title: {
    en: 'The organization has no organizational units',
    ko: '조직에 조직 단위(OU)가 없음',
  },
  why: {
    en: 'All accounts lie directly under the root, so a policy reaches all of them or none. A strict rule for production would also stop every experiment, and so it is never written.',
    ko: '모든 계정이 루트 바로 아래에 있어 정책이 전부에 적용되거나 아무 데도 적용되지 않습니다. 운영 환경에 맞춘 엄격한 규칙은 실험용 계정까지 막게 되므로 결국 만들지 않게 됩니다.',
  },
  fix: {
    steps: [
      {
        en: 'Sign in to the management account and open AWS Organizations.',
        ko: '관리 계정에 로그인해 AWS Organizations를 엽니다.',
      },
      {
        en: 'Select the root, then choose "Actions" and "Create new" under "Organizational unit".',
        ko: '루트를 선택하고 "작업(Actions)"의 "조직 단위(Organizational unit)"에서 "새로 만들기(Create new)"를 선택합니다.',
      },
      {
        en: 'Make one for production and one for experiments, and move each account into its unit.',
        ko: '운영용과 실험용 조직 단위를 만들고 계정을 옮깁니다.',
      },
    ],
    minutes: 20,
    cost: null,
    breaks: {
      en: 'An account that is moved gets the policies of its new unit.',
      ko: '옮긴 계정에는 새 조직 단위의 정책이 적용됩니다.',
    },
    check: {
      en: '"AWS accounts" shows the units below the root.',
      ko: '"AWS 계정(AWS accounts)"에서 루트 아래에 조직 단위가 보입니다.',
    },
    console: 'https://us-east-1.console.aws.amazon.com/organizations/v2/home/accounts',
  },
  remedies: [],
  frameworks: { 'cis-aws-7.0': ['2.1.4'] },
  evaluate: ({ membership, units }) => {
    const elsewhere = unlessManagement(membership);
    if (elsewhere) return elsewhere;
    if (units !== null && units.length > 0) {
      return pass({
        en: `Organizational units: ${units.join(', ')}. Whether they follow environment and sensitivity is not checked.`,
        ko: `조직 단위(OU): ${units.join(', ')}. 환경과 민감도에 따라 나누었는지는 확인하지 않았습니다.`,
      });
    }
    return fail({
      en: 'All accounts are directly under the root.',
      ko: '모든 계정이 루트 바로 아래에 있습니다.',
    });
  },
});
