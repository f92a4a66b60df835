import { IamRole } from '../../../inventory/resources/iam-role.ts';
import type { Text } from '../../../kernel/text.ts';
import { sentences } from '../../../kernel/text.ts';
import { type WebIdentityTrust, webIdentityTrust } from '../../../policy/web-identity.ts';
import { defineControl, fail, notApplicable, pass } from '../../control.ts';
import { listed, shortList } from '../../criteria/outsiders.ts';
import { trustOpenings } from '../../criteria/role-trust.ts';

export const control = defineControl({
  id: 'iam-role-oidc-too-wide',
  resource: IamRole,
  reads: ['trustPolicy', 'admin'],
  severity: 'critical',
  risk: 'account-takeover',
  title: {
    en: 'An IAM role trusts an identity provider too broadly',
    ko: 'IAM 역할이 자격 증명 공급자를 너무 넓게 신뢰함',
  },
  why: {
    en: 'GitHub, GitLab and similar services sign tokens for all of their customers. If the role does not say whose tokens it accepts, a stranger can run a build in their own repository and assume the role. They need no password and no key, and only CloudTrail shows that they were there.',
    ko: 'GitHub, GitLab 같은 서비스는 모든 고객의 토큰에 똑같이 서명합니다. 역할이 누구의 토큰을 받을지 정하지 않으면, 모르는 사람이 자기 리포지토리에서 빌드를 실행해 이 역할을 수임할 수 있습니다. 암호도 키도 필요 없고, 흔적은 CloudTrail에만 남습니다.',
  },
  fix: {
    steps: [
      {
        en: 'Open the role and choose "Trust relationships", then "Edit trust policy".',
        ko: '역할을 열고 "신뢰 관계(Trust relationships)"에서 "신뢰 정책 편집(Edit trust policy)"을 선택합니다.',
      },
      {
        en: 'Under "Condition", require the exact owner and repository in the claim named here. For GitHub that is "repo:OWNER/REPOSITORY:ref:refs/heads/main"; in repositories created since mid-2026, numbers follow the names.',
        ko: '"Condition"에서 여기에 나온 클레임의 값을 정확한 소유자와 리포지토리로 적습니다. GitHub은 "repo:OWNER/REPOSITORY:ref:refs/heads/main"이며, 2026년 중반 이후 만든 리포지토리는 이름 뒤에 번호가 붙습니다.',
      },
      { en: 'Choose "Update policy".', ko: '"정책 업데이트(Update policy)"를 선택합니다.' },
    ],
    minutes: 10,
    cost: null,
    breaks: {
      en: 'Builds from repositories, branches or workspaces that you do not name stop working.',
      ko: '정책에 적지 않은 리포지토리, 브랜치, 워크스페이스의 빌드는 동작하지 않습니다.',
    },
    check: {
      en: 'Run the build once, then the checkup: the build works, and the role no longer appears here.',
      ko: '빌드를 한 번 실행한 뒤 점검을 다시 실행합니다. 빌드는 동작하고 이 역할은 더 이상 나오지 않아야 합니다.',
    },
    console:
      'https://{region}.console.aws.amazon.com/iam/home#/roles/details/{id}?section=trust_relationships',
  },
  remedies: ['iam-restrict-role-trust'],
  frameworks: { 'aws-startup-security-baseline': ['WKLD.02'], 'kisa-isms-p-2023': ['2.10.2'] },
  evaluate: ({ trustPolicy, admin }, at) => {
    const trusts = trustOpenings(trustPolicy, at.account.id).flatMap(({ who, statement }) =>
      who.kind === 'federated' ? (webIdentityTrust(statement, who.provider) ?? []) : [],
    );
    if (trusts.length === 0) {
      return notApplicable({
        en: 'The role trusts no OIDC identity provider.',
        ko: 'OIDC 자격 증명 공급자를 신뢰하지 않는 역할입니다.',
      });
    }
    const anyone = trusts.filter(({ width }) => width === 'anyone');
    if (anyone.length > 0) return fail(listed(anyone.map(anyoneWords)));
    const tenant = trusts.filter(({ width }) => width === 'tenant');
    if (tenant.length > 0) {
      const isAdmin = admin.granted === 'yes';
      const words = listed(tenant.map(tenantWords));
      return fail(isAdmin ? sentences(words, ADMIN) : words, isAdmin ? 'high' : 'medium');
    }
    const names = shortList([...new Set(trusts.map(({ name }) => name))]);
    return pass({
      en: `The conditions say whose tokens of ${names.en} are accepted.`,
      ko: `${names.ko}의 어떤 토큰을 받을지 조건으로 정해져 있습니다.`,
    });
  },
});

const ADMIN: Text = {
  en: 'The role has administrator permissions.',
  ko: '이 역할은 관리자 권한이 있습니다.',
};

function anyoneWords({ name, issuer, claim, values }: WebIdentityTrust): Text {
  const shown = quoted(values);
  return values.length === 0
    ? {
        en: `Any user of ${name} can assume the role: the trust policy has no condition on ${issuer}:${claim}.`,
        ko: `${name} 사용자라면 누구나 역할을 수임할 수 있습니다. 신뢰 정책에 ${issuer}:${claim} 조건이 없습니다.`,
      }
    : {
        en: `Any user of ${name} can assume the role: ${issuer}:${claim} may be ${shown}, which strangers can match too.`,
        ko: `${name} 사용자라면 누구나 역할을 수임할 수 있습니다. ${issuer}:${claim} 조건의 값(${shown})은 남도 맞출 수 있습니다.`,
      };
}

function tenantWords({ name, issuer, claim, values }: WebIdentityTrust): Text {
  const shown = quoted(values);
  return values.length === 0
    ? {
        en: `Anyone who can sign in at ${name} can assume the role: the trust policy has no condition on ${issuer}:${claim}.`,
        ko: `${name}에 로그인할 수 있으면 누구나 역할을 수임할 수 있습니다. 신뢰 정책에 ${issuer}:${claim} 조건이 없습니다.`,
      }
    : {
        en: `Everything at ${name} that matches ${shown} can assume the role, not one project alone (${issuer}:${claim}).`,
        ko: `프로젝트 하나가 아니라 ${name}에서 ${shown} 조건에 맞는 모두가 역할을 수임할 수 있습니다(${issuer}:${claim}).`,
      };
}

function quoted(values: readonly string[]): string {
  return values
    .slice(0, 3)
    .map((value) => `"${value}"`)
    .join(', ');
}
