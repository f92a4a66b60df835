import { Organization } from '../../../inventory/resources/organization.ts';
import { defineControl, fail, pass } from '../../control.ts';
import { unlessManagement } from '../../criteria/organization.ts';

export const control = defineControl({
  id: 'organizations-root-access-not-central',
  resource: Organization,
  reads: ['membership', 'rootFeatures'],
  onRequest: true,
  severity: 'medium',
  risk: 'account-takeover',
  title: {
    en: 'Root users of member accounts are not managed centrally',
    ko: '멤버 계정의 루트 사용자를 중앙에서 관리하지 않음',
  },
  why: {
    en: 'Every member account has a root user of its own, with a password that somebody can reset by mail and that no organization policy limits well. With central root access, member accounts need no root password or key at all, and the management account does the few things that only root can do.',
    ko: '멤버 계정마다 루트 사용자가 따로 있고, 메일로 암호를 재설정할 수 있습니다. 루트 액세스를 중앙에서 관리하면 멤버 계정에 루트 암호나 키를 둘 필요가 없고, 루트만 할 수 있는 몇 가지 작업은 관리 계정에서 처리합니다.',
  },
  fix: {
    steps: [
      {
        en: 'Sign in to the management account and open "Root access management" in IAM.',
        ko: '관리 계정에 로그인해 IAM의 "루트 액세스 관리(Root access management)"를 엽니다.',
      },
      {
        en: 'Choose "Enable", and select "Root credentials management".',
        ko: '"활성화(Enable)"를 선택하고 "루트 자격 증명 관리(Root credentials management)"를 고릅니다.',
      },
      {
        en: 'Open each member account in the list and delete its root credentials.',
        ko: '목록에서 멤버 계정을 하나씩 열어 루트 자격 증명을 삭제합니다.',
      },
    ],
    minutes: 15,
    cost: null,
    breaks: {
      en: 'Nobody can sign in as the root user of an account whose root credentials were deleted, until its recovery is allowed again.',
      ko: '루트 자격 증명을 삭제한 계정에는 다시 복구를 허용할 때까지 루트 사용자로 로그인할 수 없습니다.',
    },
    check: {
      en: '"Root access management" says that it is enabled.',
      ko: '"루트 액세스 관리(Root access management)"에 활성화된 것으로 표시됩니다.',
    },
    console: 'https://us-east-1.console.aws.amazon.com/iam/home#/organization',
  },
  remedies: [],
  frameworks: { 'cis-aws-7.0': ['2.1.1'], 'kisa-isms-p-2023': ['2.5.5'] },
  evaluate: ({ membership, rootFeatures }) => {
    const elsewhere = unlessManagement(membership);
    if (elsewhere) return elsewhere;
    if (rootFeatures?.includes('RootCredentialsManagement')) {
      return pass({
        en: 'Root credentials of member accounts are managed centrally.',
        ko: '멤버 계정의 루트 자격 증명을 중앙에서 관리합니다.',
      });
    }
    return fail({
      en: 'Central management of root credentials is off.',
      ko: '루트 자격 증명의 중앙 관리가 꺼져 있습니다.',
    });
  },
});
