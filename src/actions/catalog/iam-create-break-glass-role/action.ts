import { defineAction, type Target } from '../../../change/action.ts';
import { EmergencyAccess } from '../../../inventory/resources/emergency-access.ts';
import { parseArn } from '../../../kernel/arn.ts';
import type { Text } from '../../../kernel/text.ts';
import { factOf, factsOf } from '../../facts.ts';
import { BREAK_GLASS_ROLE } from '../../guard/names.ts';
import { iamCall, THERE } from '../../iam-call.ts';
import { captureRole, ROLE_READS, ROLE_REMOVAL_WRITES, removeRole } from '../../made-role.ts';
import { trustOf, trustsOnly } from './trust.ts';

interface RoleTarget extends Target {
  /** The role to be made. */
  readonly name: string;
  readonly account: string;
  readonly partition: string;
  /** ARNs of those who may take it on. */
  readonly users: readonly string[];
}

const policyArn = ({ partition }: RoleTarget) => `arn:${partition}:iam::aws:policy/AdministratorAccess`;

export const action = defineAction<RoleTarget>()({
  id: 'iam-create-break-glass-role',
  title: ({ name, users }) => ({
    en: `Create the emergency role ${name} for ${namesOf(users)}`,
    ko: `비상용 역할 ${name} 생성(사용자: ${namesOf(users)})`,
  }),
  reads: ROLE_READS,
  writes: ['iam:AttachRolePolicy', 'iam:CreateRole', 'iam:TagRole', ...ROLE_REMOVAL_WRITES],
  capture: captureRole,
  holds: (role, target) =>
    role !== null && role.attached.includes(policyArn(target)) && trustsOnly(role.trust, target.users),
  apply: (target, role) => {
    const { name } = target;
    const create = iamCall(
      target,
      'CreateRole',
      {
        RoleName: name,
        Description: 'For emergencies: administrator, for named users with MFA',
        AssumeRolePolicyDocument: JSON.stringify(trustOf(target.users)),
        MaxSessionDuration: SESSION_SECONDS,
        Tags: [{ Key: 'jikimi', Value: 'break-glass' }],
      },
      THERE,
    );
    return [
      ...(role === null ? [{ ...create, needs: [...create.needs, 'iam:TagRole' as const] }] : []),
      iamCall(target, 'AttachRolePolicy', { RoleName: name, PolicyArn: policyArn(target) }),
    ];
  },
  undo: (target, _, now) => removeRole(target, now),
  effect: ({ name, users }) => ({
    en: `With their MFA code, ${namesOf(users)} can become administrator through ${name} for an hour ("Switch role" in the account menu), also when their own rights were lost. No password or key is made. With "jikimi guard apply" its use is told by mail.`,
    ko: `${namesOf(users)} 사용자는 본인의 권한을 잃었을 때도 MFA 코드로 ${name} 역할을 수임해 한 시간 동안 관리자가 될 수 있습니다(계정 메뉴의 "역할 전환(Switch role)"). 암호나 키는 만들지 않습니다. "jikimi guard apply"를 쓰면 이 역할이 쓰일 때 메일이 옵니다.`,
  }),
  hurts: ({ name, users }) => [
    {
      en: `Whoever holds the password and the MFA device of ${namesOf(users)} has the whole account, also once you take away their own rights: take them out of ${name} too when they leave.`,
      ko: `${namesOf(users)} 사용자의 암호와 MFA 디바이스를 가진 사람은 본인의 권한을 빼앗은 뒤에도 계정 전체를 쓸 수 있습니다. 팀을 떠나면 ${name} 역할에서도 제거하세요.`,
    },
  ],
  refuses: ({ account, users }, role) => {
    if (role !== null) return TAKEN;
    const isOfAccount = (arn: string): boolean => {
      const parsed = parseArn(arn);
      return parsed?.account === account && parsed.resource.startsWith('user/');
    };
    return users.length > 0 && users.every(isOfAccount) ? undefined : NOT_NAMED;
  },
  monthlyUsd: 0,
  minutes: 2,
  facts: [factsOf(EmergencyAccess, 'administrators')],
  // They can do everything already: nobody gets a right that they did not have.
  fromFinding: (found) => {
    const users = factOf(found, EmergencyAccess, 'administrators') ?? [];
    const { account, homeRegion } = found;
    return users.length === 0
      ? []
      : [
          {
            region: homeRegion,
            name: BREAK_GLASS_ROLE,
            account: account.id,
            partition: account.partition,
            users,
          },
        ];
  },
});

const SESSION_SECONDS = 3600;

function namesOf(users: readonly string[]): string {
  return users.map((arn) => arn.slice(arn.lastIndexOf('/') + 1)).join(', ');
}

const TAKEN: Text = {
  en: 'There is a role of this name already. Look at it in the IAM console: if nobody of yours made it, an intruder may have.',
  ko: '같은 이름의 역할이 이미 있습니다. IAM 콘솔에서 확인하세요. 내가 만들지 않았다면 침입자가 만들었을 수 있습니다.',
};
const NOT_NAMED: Text = {
  en: 'Only IAM users of this account can be named, and at least one.',
  ko: '이 계정의 IAM 사용자만, 한 명 이상 지정해야 합니다.',
};
