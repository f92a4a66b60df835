import { Organization } from '../../../inventory/resources/organization.ts';
import { defineControl, fail, pass } from '../../control.ts';
import { DELEGABLE_SERVICES, unlessManagement } from '../../criteria/organization.ts';

export const control = defineControl({
  id: 'organizations-service-admin-not-delegated',
  resource: Organization,
  reads: ['membership', 'trustedServices', 'delegatedServices'],
  onRequest: true,
  severity: 'low',
  risk: 'account-takeover',
  title: {
    en: 'A security service is run from the management account',
    ko: '관리 계정에서 직접 보안 서비스를 운영함',
  },
  why: {
    en: 'Services that watch the whole organization, such as GuardDuty or CloudTrail, can be run from a member account. As long as they are not, everyone who looks at findings has to sign in to the account that no organization policy limits.',
    ko: 'GuardDuty나 CloudTrail처럼 조직 전체를 지켜보는 서비스는 멤버 계정에서 운영할 수 있습니다. 그렇게 하지 않으면 결과를 보는 사람마다 아무 제한도 받지 않는 관리 계정에 로그인해야 합니다.',
  },
  fix: {
    steps: [
      {
        en: 'Sign in to the management account and open AWS Organizations.',
        ko: '관리 계정에 로그인해 AWS Organizations를 엽니다.',
      },
      {
        en: 'Choose "Services" and open each service named here.',
        ko: '"서비스(Services)"에서 여기에 적힌 서비스를 하나씩 엽니다.',
      },
      {
        en: "Follow the link to the service's own console, and register a security account as its delegated administrator.",
        ko: '해당 서비스의 콘솔로 이동해 보안용 계정을 위임된 관리자로 등록합니다.',
      },
      {
        en: 'A service that nobody uses: choose "Disable trusted access".',
        ko: '쓰지 않는 서비스는 "신뢰할 수 있는 액세스 비활성화(Disable trusted access)"를 선택합니다.',
      },
    ],
    minutes: 30,
    cost: null,
    breaks: null,
    check: {
      en: "The service's settings name the delegated administrator.",
      ko: '서비스의 설정에 위임된 관리자가 표시됩니다.',
    },
    console: 'https://us-east-1.console.aws.amazon.com/organizations/v2/home/services',
  },
  remedies: [],
  frameworks: { 'cis-aws-7.0': ['2.1.6'], 'kisa-isms-p-2023': ['2.5.5'] },
  evaluate: ({ membership, trustedServices, delegatedServices }) => {
    const elsewhere = unlessManagement(membership);
    if (elsewhere) return elsewhere;
    const used = (trustedServices ?? []).flatMap((id) => {
      const name = DELEGABLE_SERVICES[id];
      return name === undefined ? [] : [{ id, name }];
    });
    const own = used.filter(({ id }) => !delegatedServices?.includes(id)).map(({ name }) => name);
    if (own.length > 0) {
      return fail({
        en: `Without a delegated administrator: ${own.join(', ')}`,
        ko: `위임된 관리자가 없는 서비스: ${own.join(', ')}`,
      });
    }
    if (used.length === 0) {
      return pass({
        en: 'No security service is integrated with the organization.',
        ko: '조직과 통합된 보안 서비스가 없습니다.',
      });
    }
    return pass({
      en: `With a delegated administrator: ${used.map(({ name }) => name).join(', ')}`,
      ko: `위임된 관리자가 있는 서비스: ${used.map(({ name }) => name).join(', ')}`,
    });
  },
});
