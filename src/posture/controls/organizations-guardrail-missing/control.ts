import { Organization } from '../../../inventory/resources/organization.ts';
import { defineControl, fail, pass } from '../../control.ts';
import { unlessManagement } from '../../criteria/organization.ts';

export const control = defineControl({
  id: 'organizations-guardrail-missing',
  resource: Organization,
  reads: ['membership', 'guardrails'],
  onRequest: true,
  severity: 'medium',
  risk: 'account-takeover',
  title: {
    en: 'No organization policy limits the member accounts',
    ko: '멤버 계정을 제한하는 조직 정책이 없음',
  },
  why: {
    en: 'Without a policy of the organization, whoever takes over one account can turn off its trail, leave the organization or mine in a region that nobody watches. A service control policy forbids that to everyone in the account, its root user included.',
    ko: '조직 정책이 없으면 계정 하나를 빼앗은 사람이 CloudTrail을 끄거나, 조직에서 나가거나, 아무도 보지 않는 리전에서 채굴할 수 있습니다. 서비스 제어 정책(SCP)은 루트 사용자를 포함해 그 계정의 모두에게 이런 일을 금지합니다.',
  },
  fix: {
    steps: [
      {
        en: 'Sign in to the management account and open AWS Organizations.',
        ko: '관리 계정에 로그인해 AWS Organizations를 엽니다.',
      },
      {
        en: 'Choose "Policies", then "Service control policies", and enable them if they are off.',
        ko: '"정책(Policies)"에서 "서비스 제어 정책(Service control policies)"을 선택하고, 꺼져 있으면 활성화합니다.',
      },
      {
        en: 'Create a policy that denies leaving the organization and turning off CloudTrail, GuardDuty and AWS Config.',
        ko: '조직 탈퇴와 CloudTrail, GuardDuty, AWS Config 끄기를 거부하는 정책을 만듭니다.',
      },
      {
        en: 'Attach it to one test account first, then to the root of the organization.',
        ko: '먼저 시험용 계정 하나에 연결해 보고, 문제가 없으면 조직의 루트에 연결합니다.',
      },
    ],
    minutes: 45,
    cost: null,
    breaks: {
      en: 'What the policy denies stops working in every account it is attached to.',
      ko: '정책이 거부하는 작업은 연결된 모든 계정에서 더 이상 할 수 없습니다.',
    },
    check: {
      en: 'The policy shows the root of the organization among its targets.',
      ko: '정책의 대상에 조직의 루트가 표시됩니다.',
    },
    console: 'https://us-east-1.console.aws.amazon.com/organizations/v2/home/policies',
  },
  remedies: [],
  frameworks: { 'cis-aws-7.0': ['2.1.2'], 'kisa-isms-p-2023': ['2.10.2'] },
  evaluate: ({ membership, guardrails }) => {
    const elsewhere = unlessManagement(membership);
    if (elsewhere) return elsewhere;
    const { serviceControl = [], resourceControl = [] } = guardrails ?? {};
    const own = [...serviceControl, ...resourceControl];
    if (own.length > 0) {
      return pass({
        en: `Policies of your own: ${own.join(', ')}. Whether they reach every account is not checked.`,
        ko: `직접 만든 정책: ${own.join(', ')}. 모든 계정에 적용되는지는 확인하지 않았습니다.`,
      });
    }
    return fail({
      en: 'There are only the policies that AWS provides, which allow everything.',
      ko: '모든 것을 허용하는 AWS 기본 정책만 있습니다.',
    });
  },
});
