import { IamRole } from '../../../inventory/resources/iam-role.ts';
import type { Text } from '../../../kernel/text.ts';
import { sentences } from '../../../kernel/text.ts';
import { defineControl, fail, notApplicable, pass } from '../../control.ts';
import { listed, openingWords } from '../../criteria/outsiders.ts';
import { asksForExternalId, isServiceLinked, trustOpenings } from '../../criteria/role-trust.ts';

export const control = defineControl({
  id: 'iam-role-trusts-everyone',
  resource: IamRole,
  reads: ['trustPolicy', 'path'],
  severity: 'critical',
  risk: 'account-takeover',
  title: { en: 'An IAM role can be assumed by anyone', ko: '누구나 IAM 역할을 수임할 수 있음' },
  why: {
    en: 'Anyone with an AWS account, which is free to create, can assume the role and do in your account whatever it allows. They only need to know its name, and automated tools guess names.',
    ko: 'AWS 계정은 누구나 무료로 만들 수 있습니다. 계정만 있으면 이 역할을 수임해 역할에 허용된 모든 일을 내 계정에서 할 수 있습니다. 역할 이름만 알면 되고, 이름은 자동화된 도구가 추측해 냅니다.',
  },
  fix: {
    steps: [
      {
        en: 'Open the role and choose "Trust relationships", then "Edit trust policy". If nobody needs the role, delete it instead.',
        ko: '역할을 열고 "신뢰 관계(Trust relationships)"에서 "신뢰 정책 편집(Edit trust policy)"을 선택합니다. 아무도 쓰지 않는 역할이라면 대신 삭제합니다.',
      },
      {
        en: 'Under "Principal", replace "*" with the account, service or identity provider that needs the role.',
        ko: '"Principal"의 "*"를 역할이 필요한 계정, 서비스, 자격 증명 공급자로 바꿉니다.',
      },
      { en: 'Choose "Update policy".', ko: '"정책 업데이트(Update policy)"를 선택합니다.' },
      {
        en: 'Look in CloudTrail for AssumeRole calls from accounts you do not know.',
        ko: 'CloudTrail에서 모르는 계정의 AssumeRole 호출이 있었는지 확인합니다.',
      },
    ],
    minutes: 10,
    cost: null,
    breaks: {
      en: 'Anyone who uses the role and is not named in the new policy can no longer use it.',
      ko: '역할을 쓰고 있지만 새 정책에 적지 않은 곳은 동작하지 않습니다.',
    },
    check: {
      en: 'Run the checkup again: the role no longer appears here.',
      ko: '점검을 다시 실행하면 이 역할이 더 이상 나오지 않습니다.',
    },
    console:
      'https://{region}.console.aws.amazon.com/iam/home#/roles/details/{id}?section=trust_relationships',
  },
  remedies: ['iam-restrict-role-trust'],
  frameworks: {
    'cis-aws-7.0': ['2.21'],
    'aws-startup-security-baseline': ['WKLD.02'],
    'kisa-isms-p-2023': ['2.6.2'],
  },
  evaluate: ({ trustPolicy, path }, at) => {
    if (isServiceLinked(path)) return notApplicable(SERVICE_LINKED);
    const openings = trustOpenings(trustPolicy, at.account.id);
    const open = openings.filter(({ who }) => who.kind === 'everyone' || who.kind === 'signed-in');
    if (open.length === 0) {
      return pass({
        en: 'The trust policy names who can assume the role.',
        ko: '신뢰 정책이 역할을 수임할 수 있는 대상을 지정합니다.',
      });
    }
    const words = listed(open.map(openingWords));
    const certain = open.filter((one) => one.doubts.length === 0);
    if (certain.some((one) => !asksForExternalId(one))) return fail(words);
    return certain.length > 0 ? fail(sentences(words, EXTERNAL_ID), 'high') : fail(words, 'high');
  },
});

const SERVICE_LINKED: Text = {
  en: 'This is a service-linked role: AWS decides who uses it.',
  ko: '서비스 연결 역할이며, 누가 쓸지는 AWS가 정합니다.',
};

const EXTERNAL_ID: Text = {
  en: 'The caller must know the external ID, but that is not a password: it appears in logs and settings.',
  ko: '외부 ID(External ID)를 알아야 하지만, 외부 ID는 로그와 설정에 그대로 남으므로 암호를 대신하지 못합니다.',
};
