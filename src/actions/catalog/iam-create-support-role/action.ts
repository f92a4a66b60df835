import { GetRoleCommand, IAMClient, paginateListAttachedRolePolicies } from '@aws-sdk/client-iam';
import { errorCode } from '../../../aws/attempt.ts';
import { defineAction, type Target } from '../../../change/action.ts';
import { AwsManagedPolicies } from '../../../inventory/resources/aws-managed-policies.ts';
import { told } from '../../../inventory/told.ts';
import type { Json } from '../../../kernel/json.ts';
import { GONE, iamCall, THERE } from '../../iam-call.ts';
import { readDocument } from '../../iam-document.ts';

interface RoleTarget extends Target {
  /** The role to be made. */
  readonly name: string;
  readonly account: string;
  readonly partition: string;
}

interface Role {
  readonly [key: string]: Json;
  readonly trust: Json;
  /** ARNs of managed policies. */
  readonly attached: readonly string[];
}

const NAME = 'jikimi-support';
const policyArn = ({ partition }: RoleTarget) => `arn:${partition}:iam::aws:policy/AWSSupportAccess`;

export const action = defineAction<RoleTarget>()({
  id: 'iam-create-support-role',
  title: ({ name }) => ({
    en: `Create the role ${name} for contacting AWS Support`,
    ko: `AWS Support에 문의할 역할 ${name} 생성`,
  }),
  reads: ['iam:GetRole', 'iam:ListAttachedRolePolicies'],
  writes: ['iam:AttachRolePolicy', 'iam:CreateRole', 'iam:DeleteRole', 'iam:DetachRolePolicy'],
  capture: async (aws, { region, name }): Promise<Role | null> => {
    const client = aws.client(IAMClient, region);
    try {
      const { Role } = await client.send(new GetRoleCommand({ RoleName: name }));
      const attached: string[] = [];
      for await (const page of paginateListAttachedRolePolicies({ client }, { RoleName: name })) {
        attached.push(
          ...told(page.AttachedPolicies, 'AttachedPolicies').map(({ PolicyArn }) =>
            told(PolicyArn, 'PolicyArn'),
          ),
        );
      }
      return {
        trust: readDocument(told(Role?.AssumeRolePolicyDocument, 'AssumeRolePolicyDocument')),
        attached,
      };
    } catch (error) {
      if (GONE.includes(errorCode(error))) return null;
      throw error;
    }
  },
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
  undo: (target, _, now) => [
    ...(now?.attached ?? []).map((PolicyArn) =>
      iamCall(target, 'DetachRolePolicy', { RoleName: target.name, PolicyArn }, GONE),
    ),
    iamCall(target, 'DeleteRole', { RoleName: target.name }, GONE),
  ],
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
