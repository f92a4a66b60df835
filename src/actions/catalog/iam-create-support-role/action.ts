import { defineAction, type Target } from '../../../change/action.ts';
import { AwsManagedPolicies } from '../../../inventory/resources/aws-managed-policies.ts';
import { iamCall, THERE } from '../../iam-call.ts';
import { captureRole, ROLE_READS, ROLE_REMOVAL_WRITES, removeRole } from '../../made-role.ts';

interface RoleTarget extends Target {
  /** The role to be made. */
  readonly name: string;
  readonly account: string;
  readonly partition: string;
}

const NAME = 'jikimi-support';
const policyArn = ({ partition }: RoleTarget) => `arn:${partition}:iam::aws:policy/AWSSupportAccess`;

export const action = defineAction<RoleTarget>()({
  id: 'iam-create-support-role',
  title: ({ name }) => ({
    en: `Create the role ${name} for contacting AWS Support`,
    ko: `AWS Support에 문의할 역할 ${name} 생성`,
  }),
  reads: ROLE_READS,
  writes: ['iam:AttachRolePolicy', 'iam:CreateRole', ...ROLE_REMOVAL_WRITES],
  capture: captureRole,
  holds: (role, target) => role?.attached.includes(policyArn(target)) ?? false,
  apply: (target, role) => [
    ...(role === null
      ? [
          iamCall(
            target,
            'CreateRole',
            { RoleName: target.name, AssumeRolePolicyDocument: trustOf(target) },
            THERE,
          ),
        ]
      : []),
    iamCall(target, 'AttachRolePolicy', { RoleName: target.name, PolicyArn: policyArn(target) }),
  ],
  undo: (target, _, now) => removeRole(target, now),
  effect: ({ name }) => ({
    en: `Whoever in this account may assume ${name} can open and answer support cases, and nothing else. Allow it to those who should: an administrator can already.`,
    ko: `이 계정에서 ${name} 역할을 수임할 수 있는 사람은 지원 사례를 열고 답할 수 있고, 다른 작업은 할 수 없습니다. 관리자는 바로 쓸 수 있고, 필요한 다른 사람에게는 역할 수임을 허용하세요.`,
  }),
  hurts: () => [],
  refuses: ({ name }, role) =>
    role === null
      ? undefined
      : {
          en: `There is a role ${name} already. Attach AWSSupportAccess to it by hand if it is meant for this.`,
          ko: `${name} 역할이 이미 있습니다. 이 용도의 역할이라면 AWSSupportAccess 정책을 직접 연결하세요.`,
        },
  monthlyUsd: 0,
  minutes: 1,
  fromFinding: ({ account, resource, homeRegion }) =>
    resource.type === AwsManagedPolicies.type
      ? [{ region: homeRegion, name: NAME, account: account.id, partition: account.partition }]
      : [],
});

/** The account itself: its own policies say who. */
function trustOf({ partition, account }: RoleTarget): string {
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { AWS: `arn:${partition}:iam::${account}:root` },
        Action: 'sts:AssumeRole',
      },
    ],
  });
}
