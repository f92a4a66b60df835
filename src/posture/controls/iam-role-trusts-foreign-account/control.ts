import { IamRole } from '../../../inventory/resources/iam-role.ts';
import type { Text } from '../../../kernel/text.ts';
import { sentences } from '../../../kernel/text.ts';
import type { Opening } from '../../../policy/exposure.ts';
import { defineControl, fail, notApplicable, pass } from '../../control.ts';
import { isForeign, listed, openingWords } from '../../criteria/outsiders.ts';
import { asksForExternalId, isServiceLinked, trustOpenings } from '../../criteria/role-trust.ts';

export const control = defineControl({
  id: 'iam-role-trusts-foreign-account',
  resource: IamRole,
  reads: ['trustPolicy', 'path', 'admin'],
  severity: 'medium',
  risk: 'account-takeover',
  title: {
    en: 'An IAM role can be assumed by another AWS account',
    ko: '다른 AWS 계정이 IAM 역할을 수임할 수 있음',
  },
  why: {
    en: 'Intruders like to leave such a role behind, so that they can come back through their own account after you have changed every password and key. It may also belong to a service you signed up for, such as monitoring. Do you know this account?',
    ko: '침입자는 이런 역할을 남겨 두고, 모든 암호와 키가 바뀐 뒤에도 자기 계정을 통해 다시 들어옵니다. 모니터링처럼 내가 가입한 서비스의 계정일 수도 있습니다. 아는 계정인지 확인하세요.',
  },
  fix: {
    steps: [
      {
        en: 'Look for the account number in the settings of the services you use.',
        ko: '사용하는 서비스의 설정에서 그 계정 번호를 찾아봅니다.',
      },
      {
        en: 'If you know the account, ask the service for an external ID, add it as the condition sts:ExternalId, and stop here.',
        ko: '아는 계정이라면 서비스에서 외부 ID(External ID)를 받아 조건 sts:ExternalId로 추가하고 여기서 마칩니다.',
      },
      {
        en: 'If not, open the role and choose "Trust relationships", then "Edit trust policy".',
        ko: '모르는 계정이라면 역할을 열고 "신뢰 관계(Trust relationships)"에서 "신뢰 정책 편집(Edit trust policy)"을 선택합니다.',
      },
      {
        en: 'Remove the account and choose "Update policy".',
        ko: '그 계정을 지우고 "정책 업데이트(Update policy)"를 선택합니다.',
      },
      {
        en: 'On the "Revoke sessions" tab, choose "Revoke active sessions".',
        ko: '"세션 취소(Revoke sessions)" 탭에서 "활성 세션 취소(Revoke active sessions)"를 선택합니다.',
      },
    ],
    minutes: 10,
    cost: null,
    breaks: {
      en: 'The service that uses the role from that account stops working.',
      ko: '그 계정에서 이 역할을 쓰던 서비스가 동작하지 않습니다.',
    },
    check: {
      en: 'Run the checkup again: the account no longer appears here.',
      ko: '점검을 다시 실행하면 그 계정이 더 이상 나오지 않습니다.',
    },
    console:
      'https://{region}.console.aws.amazon.com/iam/home#/roles/details/{id}?section=trust_relationships',
  },
  remedies: ['iam-restrict-role-trust'],
  frameworks: { 'aws-startup-security-baseline': ['WKLD.02'], 'kisa-isms-p-2023': ['2.6.2'] },
  evaluate: ({ trustPolicy, path, admin }, at) => {
    if (isServiceLinked(path)) {
      return notApplicable({
        en: 'This is a service-linked role: AWS decides who uses it.',
        ko: '서비스 연결 역할이며, 누가 쓸지는 AWS가 정합니다.',
      });
    }
    const foreign = trustOpenings(trustPolicy, at.account.id).filter(isForeign);
    if (foreign.length === 0) {
      return pass({
        en: 'The trust policy names no other account.',
        ko: '신뢰 정책에 다른 계정이 없습니다.',
      });
    }
    const guarded = foreign.every(asksForExternalId);
    const words = sentences(
      listed(foreign.map(openingWords)),
      guarded ? WITH_EXTERNAL_ID : WITHOUT_EXTERNAL_ID,
      ...(admin.granted === 'no' ? [] : [admin.granted === 'yes' ? ADMIN : PERHAPS_ADMIN]),
    );
    if (admin.granted === 'yes') {
      return isOfOrganization(at.resource.id, foreign)
        ? fail(sentences(words, OF_ORGANIZATION), 'medium', 'hygiene')
        : fail(words, 'high');
    }
    return fail(words, guarded && admin.granted === 'no' ? 'low' : undefined);
  },
});

/**
 * Administrators that AWS Organizations, Control Tower and StackSets make in each account for the one that manages the
 * organization. Anyone may give a role of theirs such a name, so they are told, with the account to compare.
 */
const MADE_FOR_MANAGEMENT =
  /^(OrganizationAccountAccessRole|AWSControlTowerExecution|stacksets-exec-[0-9a-f]+)$/;
const WHOLE_OR_SERVICE = /^(\d{12}|.*:root|.*:role\/aws-service-role\/.*)$/;

function isOfOrganization(name: string, foreign: readonly Opening[]): boolean {
  const [opening, ...more] = foreign;
  return (
    MADE_FOR_MANAGEMENT.test(name) &&
    more.length === 0 &&
    opening?.who.kind === 'account' &&
    opening.who.principals.every((principal) => WHOLE_OR_SERVICE.test(principal))
  );
}

const OF_ORGANIZATION: Text = {
  en: "An organization makes a role of this name in each of its accounts, for its management account. Check that this is your organization's.",
  ko: '조직(Organizations)에 속한 계정에는 관리 계정이 쓰는 이 이름의 역할이 생깁니다. 위 계정이 소속 조직의 관리 계정인지 확인하세요.',
};
const WITH_EXTERNAL_ID: Text = {
  en: 'An external ID is required.',
  ko: '외부 ID(External ID)를 요구합니다.',
};
const WITHOUT_EXTERNAL_ID: Text = {
  en: 'No external ID is required.',
  ko: '외부 ID(External ID)를 요구하지 않습니다.',
};
const ADMIN: Text = {
  en: 'The role has administrator permissions.',
  ko: '이 역할은 관리자 권한이 있습니다.',
};
const PERHAPS_ADMIN: Text = {
  en: 'Under certain conditions, the role has administrator permissions.',
  ko: '조건에 따라 이 역할이 관리자 권한을 가질 수 있습니다.',
};
