import { Organization } from '../../../inventory/resources/organization.ts';
import { defineControl, fail, pass } from '../../control.ts';
import { unlessManagement } from '../../criteria/organization.ts';

export const control = defineControl({
  id: 'organizations-policy-admin-not-delegated',
  resource: Organization,
  reads: ['membership', 'policyDelegates'],
  onRequest: true,
  severity: 'low',
  risk: 'account-takeover',
  title: {
    en: 'Organization policies are managed from the management account',
    ko: '관리 계정에서 직접 조직 정책을 관리함',
  },
  why: {
    en: 'No organization policy limits the management account, so a stolen session there costs all the accounts at once. The fewer reasons people have to sign in to it, the better: a member account can manage the policies instead.',
    ko: '관리 계정은 어떤 조직 정책의 제한도 받지 않으므로, 여기서 세션을 빼앗기면 모든 계정을 한꺼번에 잃습니다. 관리 계정에 로그인할 일이 적을수록 좋으며, 정책 관리는 멤버 계정에 맡길 수 있습니다.',
  },
  fix: {
    steps: [
      {
        en: 'Sign in to the management account and open AWS Organizations.',
        ko: '관리 계정에 로그인해 AWS Organizations를 엽니다.',
      },
      {
        en: 'Choose "Settings" and find "Delegated administrator for AWS Organizations".',
        ko: '"설정(Settings)"에서 "AWS Organizations에 대한 위임된 관리자(Delegated administrator for AWS Organizations)"를 찾습니다.',
      },
      {
        en: 'Choose "Delegate" and enter a policy that lets a security account create, change and attach policies, and nothing else.',
        ko: '"위임(Delegate)"을 선택하고, 보안용 계정이 정책을 만들고 바꾸고 연결하는 일만 할 수 있게 하는 정책을 적습니다.',
      },
    ],
    minutes: 20,
    cost: null,
    breaks: null,
    check: {
      en: '"Settings" shows the delegation policy with the account in it.',
      ko: '"설정(Settings)"에 그 계정이 적힌 위임 정책이 표시됩니다.',
    },
    console: 'https://us-east-1.console.aws.amazon.com/organizations/v2/home/settings',
  },
  remedies: [],
  frameworks: { 'cis-aws-7.0': ['2.1.5'], 'kisa-isms-p-2023': ['2.5.5'] },
  evaluate: ({ membership, policyDelegates }) => {
    const elsewhere = unlessManagement(membership);
    if (elsewhere) return elsewhere;
    if (policyDelegates !== null && policyDelegates.length > 0) {
      return pass({
        en: `Delegated to: ${policyDelegates.join(', ')}`,
        ko: `위임된 계정: ${policyDelegates.join(', ')}`,
      });
    }
    return fail({
      en: 'No member account is allowed to manage policies.',
      ko: '정책을 관리할 수 있는 멤버 계정이 없습니다.',
    });
  },
});
