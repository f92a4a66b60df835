import { IamRole } from '../../../inventory/resources/iam-role.ts';
import type { Text } from '../../../kernel/text.ts';
import { sentences } from '../../../kernel/text.ts';
import { defineControl, fail, notApplicable, pass } from '../../control.ts';
import { isForeign, listed, openingWords } from '../../criteria/outsiders.ts';
import { asksForExternalId, isServiceLinked, trustOpenings } from '../../criteria/role-trust.ts';

export const control = defineControl({
  id: 'iam-role-trusts-foreign-account',
  resource: IamRole,
  reads: ['trustPolicy', 'path', 'admin'],
  severity: 'medium',
  risk: 'account-takeover',
  title: { en: 'Another AWS account can assume this role', ko: '다른 AWS 계정이 수임할 수 있는 역할' },
  why: {
    en: 'Intruders like to leave such a role behind: they come back through their own account after you have changed every password and key. It may as well be a service you signed up for, such as monitoring. Do you know this account?',
    ko: '침입자는 이런 역할을 남겨 두고, 내가 모든 암호와 키를 바꾼 뒤에 자기 계정을 통해 다시 들어옵니다. 모니터링 서비스처럼 내가 가입한 서비스일 수도 있습니다. 아는 계정인지 확인하세요.',
  },
  fix: {
    steps: [
      {
        en: 'Look for the account number in the settings of the services you use.',
        ko: '사용하는 서비스의 설정에서 그 계정 번호를 찾아봅니다.',
      },
      {
        en: 'If you do not know it: open the role, choose "Trust relationships", "Edit trust policy", remove the account and choose "Update policy"; then "Revoke sessions".',
        ko: '모르는 계정이면 역할을 열고 "신뢰 관계(Trust relationships)", "신뢰 정책 편집(Edit trust policy)"에서 그 계정을 지우고 "정책 업데이트(Update policy)"를 선택한 다음 "세션 취소(Revoke sessions)"를 합니다.',
      },
      {
        en: 'If you do know it, ask the service for an external ID and add it as the condition sts:ExternalId.',
        ko: '아는 계정이면 서비스에서 외부 ID(External ID)를 받아 조건 sts:ExternalId로 추가합니다.',
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
  frameworks: { 'aws-startup-security-baseline': ['WKLD.02'] },
  evaluate: ({ trustPolicy, path, admin }, at) => {
    if (isServiceLinked(path)) {
      return notApplicable({
        en: 'A service-linked role: AWS decides who uses it.',
        ko: '서비스 연결 역할로, 누가 쓸지는 AWS가 정합니다.',
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
    if (admin.granted === 'yes') return fail(words, 'high');
    return fail(words, guarded && admin.granted === 'no' ? 'low' : undefined);
  },
});

const WITH_EXTERNAL_ID: Text = {
  en: 'An external ID is asked for.',
  ko: '외부 ID(External ID)를 요구합니다.',
};
const WITHOUT_EXTERNAL_ID: Text = {
  en: 'No external ID is asked for.',
  ko: '외부 ID(External ID)를 요구하지 않습니다.',
};
const ADMIN: Text = { en: 'The role is an administrator.', ko: '이 역할은 관리자 권한이 있습니다.' };
const PERHAPS_ADMIN: Text = {
  en: 'Under conditions the role is an administrator.',
  ko: '조건에 따라 이 역할은 관리자 권한이 될 수 있습니다.',
};
