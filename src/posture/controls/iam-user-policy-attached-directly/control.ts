import { IamUser } from '../../../inventory/resources/iam-user.ts';
import { isQuarantine } from '../../../policy/quarantine.ts';
import { isRestraint } from '../../../policy/restraints.ts';
import { defineControl, fail, pass } from '../../control.ts';

export const control = defineControl({
  id: 'iam-user-policy-attached-directly',
  resource: IamUser,
  reads: ['attachedPolicies', 'inlinePolicies'],
  severity: 'low',
  risk: 'hygiene',
  title: {
    en: 'A user has permissions that do not come from a group',
    ko: '사용자에 그룹을 거치지 않은 권한이 있음',
  },
  why: {
    en: 'Permissions given to one person are easily forgotten: the person changes jobs and keeps them for years. With groups, you see at a glance who may do what.',
    ko: '한 사람에게 직접 준 권한은 잊히기 쉬워서 맡은 일이 바뀌어도 몇 년씩 남아 있습니다. 그룹으로 주면 누가 무엇을 할 수 있는지 한눈에 보입니다.',
  },
  fix: {
    steps: [
      {
        en: 'Open "User groups" and choose "Create group".',
        ko: '"사용자 그룹(User groups)"을 열고 "그룹 생성(Create group)"을 선택합니다.',
      },
      {
        en: 'Attach the policies named here to the group and add the user.',
        ko: '여기에 나온 정책을 그룹에 연결하고 사용자를 추가합니다.',
      },
      {
        en: 'Open the user and choose "Permissions".',
        ko: '사용자를 열고 "권한(Permissions)"을 선택합니다.',
      },
      {
        en: 'Remove the policies that are attached to the user directly.',
        ko: '사용자에 직접 연결된 정책을 제거합니다.',
      },
    ],
    minutes: 10,
    cost: null,
    breaks: {
      en: 'Nothing, if the group has the same policies before you remove them from the user.',
      ko: '사용자에서 제거하기 전에 그룹에 같은 정책을 연결하면 아무것도 멈추지 않습니다.',
    },
    check: {
      en: 'Under "Permissions" every policy shows "Attached via: Group".',
      ko: '"권한(Permissions)"의 모든 정책이 "연결 방식: 그룹(Attached via: Group)"으로 표시됩니다.',
    },
    console:
      'https://{region}.console.aws.amazon.com/iam/home?region={region}#/users/details/{id}?section=permissions',
  },
  remedies: ['iam-move-policies-to-group'],
  frameworks: {
    'cis-aws-7.0': ['2.13'],
    'aws-startup-security-baseline': ['ACCT.04'],
    'aws-fsbp': ['IAM.2'],
    'kisa-isms-p-2023': ['2.5.1'],
  },
  evaluate: ({ attachedPolicies, inlinePolicies }) => {
    const own = attachedPolicies.filter((policy) => !isQuarantine(policy)).map(({ name }) => name);
    const names = [...own, ...inlinePolicies.filter((name) => !isRestraint(name))].join(', ');
    return names === ''
      ? pass({
          en: 'No policy is attached to the user directly.',
          ko: '사용자에 직접 연결된 정책이 없습니다.',
        })
      : fail({ en: `Attached to the user directly: ${names}.`, ko: `사용자에 직접 연결된 정책: ${names}.` });
  },
});
