/** The role by which EventBridge hands events of other regions to the one where the owner's topic is. */
import { GetRoleCommand, GetRolePolicyCommand, IAMClient } from '@aws-sdk/client-iam';
import { errorCode } from '../../../aws/attempt.ts';
import { type Call, defineAction, type Target } from '../../../change/action.ts';
import type { Json } from '../../../kernel/json.ts';
import { partitionOfRegion } from '../../../kernel/partitions.ts';
import { FORWARD_ROLE, GUARD_REGION, TAG } from '../../guard/names.ts';
import { isSame } from '../../guard/same.ts';
import { GONE, iamCall, THERE } from '../../iam-call.ts';

interface RoleTarget extends Target {
  readonly account: string;
}

type RoleState = { readonly trust: Json; readonly policy: Json } | null;

const POLICY = 'forward-events';

export const action = defineAction<RoleTarget>()({
  id: 'iam-create-forward-role',
  title: () => ({
    en: 'Let EventBridge bring alerts of other regions together',
    ko: '다른 리전의 알림을 한 리전으로 모으는 EventBridge 역할',
  }),
  reads: ['iam:GetRole', 'iam:GetRolePolicy'],
  writes: [
    'iam:CreateRole',
    'iam:TagRole',
    'iam:UpdateAssumeRolePolicy',
    'iam:PutRolePolicy',
    'iam:DeleteRolePolicy',
    'iam:DeleteRole',
  ],
  capture: async (aws, { region }): Promise<RoleState> => {
    const iam = aws.client(IAMClient, region);
    try {
      const { Role } = await iam.send(new GetRoleCommand({ RoleName: FORWARD_ROLE }));
      const policy = await iam
        .send(new GetRolePolicyCommand({ RoleName: FORWARD_ROLE, PolicyName: POLICY }))
        .then(({ PolicyDocument }) => documentOf(PolicyDocument))
        .catch((error: unknown) => {
          if (GONE.includes(errorCode(error))) return null;
          throw error;
        });
      return { trust: documentOf(Role?.AssumeRolePolicyDocument), policy };
    } catch (error) {
      if (GONE.includes(errorCode(error))) return null;
      throw error;
    }
  },
  holds: (state, target) =>
    state !== null && isSame(state.trust, TRUST) && isSame(state.policy, policyFor(target)),
  apply: (target, state) => [
    ...(state === null ? [create(target)] : []),
    ...(state !== null && !isSame(state.trust, TRUST)
      ? [
          iamCall(target, 'UpdateAssumeRolePolicy', {
            RoleName: FORWARD_ROLE,
            PolicyDocument: JSON.stringify(TRUST),
          }),
        ]
      : []),
    ...(state !== null && isSame(state.policy, policyFor(target))
      ? []
      : [putPolicy(target, policyFor(target))]),
  ],
  undo: (target, before, now) => {
    if (now === null) return [];
    const remove = iamCall(target, 'DeleteRolePolicy', { RoleName: FORWARD_ROLE, PolicyName: POLICY }, GONE);
    if (before === null)
      return [
        ...(now.policy === null ? [] : [remove]),
        iamCall(target, 'DeleteRole', { RoleName: FORWARD_ROLE }, GONE),
      ];
    return [
      ...(isSame(now.trust, before.trust)
        ? []
        : [
            iamCall(target, 'UpdateAssumeRolePolicy', {
              RoleName: FORWARD_ROLE,
              PolicyDocument: JSON.stringify(before.trust),
            }),
          ]),
      ...(isSame(now.policy, before.policy)
        ? []
        : [before.policy === null ? remove : putPolicy(target, before.policy)]),
    ];
  },
  effect: () => ({
    en: `Makes the role ${FORWARD_ROLE}, which may put events on the event bus of ${GUARD_REGION} and nothing else.`,
    ko: `${GUARD_REGION}의 이벤트 버스에 이벤트를 넣는 일만 할 수 있는 역할 ${FORWARD_ROLE}을(를) 만듭니다.`,
  }),
  hurts: () => [],
  monthlyUsd: 0,
  minutes: 1,
});

const TRUST: Json = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'events.amazonaws.com' }, Action: 'sts:AssumeRole' }],
};

function policyFor({ account }: RoleTarget): Json {
  const bus = `arn:${partitionOfRegion(GUARD_REGION).id}:events:${GUARD_REGION}:${account}:event-bus/default`;
  return {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'events:PutEvents', Resource: bus }],
  };
}

function create(target: RoleTarget): Call {
  const call = iamCall(
    target,
    'CreateRole',
    {
      RoleName: FORWARD_ROLE,
      AssumeRolePolicyDocument: JSON.stringify(TRUST),
      Description: 'jikimi guard: alerts of other regions',
      Tags: [{ Key: TAG.key, Value: TAG.value }],
    },
    THERE,
  );
  return { ...call, needs: [...call.needs, 'iam:TagRole'] };
}

function putPolicy(target: RoleTarget, policy: Json): Call {
  return iamCall(target, 'PutRolePolicy', {
    RoleName: FORWARD_ROLE,
    PolicyName: POLICY,
    PolicyDocument: JSON.stringify(policy),
  });
}

/** IAM answers documents URL-encoded. */
function documentOf(text: string | undefined): Json {
  return text === undefined ? null : (JSON.parse(decodeURIComponent(text)) as Json);
}
