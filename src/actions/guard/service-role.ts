/** A role of a guard that one service of AWS may use, with one inline policy: read, made, taken away. */
import { GetRoleCommand, GetRolePolicyCommand, IAMClient } from '@aws-sdk/client-iam';
import { errorCode } from '../../aws/attempt.ts';
import type { AwsClients } from '../../aws/gate.ts';
import type { Call, Target } from '../../change/action.ts';
import type { Json } from '../../kernel/json.ts';
import type { IamAction } from '../../kernel/reading.ts';
import type { Text } from '../../kernel/text.ts';
import { GONE, iamCall, THERE } from '../iam-call.ts';
import type { TemplateResource } from './form.ts';
import { isOwn, OWN_TAGS } from './ownership.ts';
import { isSame } from './same.ts';

export interface ServiceRole {
  readonly name: string;
  /** `events.amazonaws.com`. */
  readonly service: string;
  readonly description: string;
  readonly policyName: string;
  readonly policy: Json;
}

export type RoleState = { readonly isOwn: boolean; readonly trust: Json; readonly policy: Json } | null;

export const ROLE_READS: readonly IamAction[] = ['iam:GetRole', 'iam:GetRolePolicy'];

export const ROLE_WRITES: readonly IamAction[] = [
  'iam:CreateRole',
  'iam:TagRole',
  'iam:UpdateAssumeRolePolicy',
  'iam:PutRolePolicy',
  'iam:DeleteRolePolicy',
  'iam:DeleteRole',
];

export async function captureRole(
  aws: AwsClients,
  { region }: Target,
  { name, policyName }: ServiceRole,
): Promise<RoleState> {
  const iam = aws.client(IAMClient, region);
  try {
    const { Role } = await iam.send(new GetRoleCommand({ RoleName: name }));
    const policy = await iam
      .send(new GetRolePolicyCommand({ RoleName: name, PolicyName: policyName }))
      .then(({ PolicyDocument }) => documentOf(PolicyDocument))
      .catch((error: unknown) => {
        if (GONE.includes(errorCode(error))) return null;
        throw error;
      });
    return { isOwn: isOwn(Role?.Tags), trust: documentOf(Role?.AssumeRolePolicyDocument), policy };
  } catch (error) {
    if (GONE.includes(errorCode(error))) return null;
    throw error;
  }
}

export function amissRole({ trust, policy }: NonNullable<RoleState>, role: ServiceRole): readonly Text[] {
  return [
    ...(isSame(trust, trustFor(role)) ? [] : [TRUST_CHANGED]),
    ...(isSame(policy, role.policy) ? [] : [POLICY_CHANGED]),
  ];
}

export function roleCallsTo(
  target: Target,
  role: ServiceRole,
  wanted: Pick<NonNullable<RoleState>, 'trust' | 'policy'> | null,
  now: RoleState,
): readonly Call[] {
  const { name: RoleName, policyName: PolicyName } = role;
  const noPolicy = iamCall(target, 'DeleteRolePolicy', { RoleName, PolicyName }, GONE);
  if (wanted === null) {
    if (now === null) return [];
    return [...(now.policy === null ? [] : [noPolicy]), iamCall(target, 'DeleteRole', { RoleName }, GONE)];
  }
  const PolicyDocument = JSON.stringify(wanted.policy);
  return [
    ...(now === null ? [create(target, role, wanted.trust)] : []),
    ...(now !== null && !isSame(now.trust, wanted.trust)
      ? [
          iamCall(target, 'UpdateAssumeRolePolicy', {
            RoleName,
            PolicyDocument: JSON.stringify(wanted.trust),
          }),
        ]
      : []),
    ...(isSame(now?.policy ?? null, wanted.policy)
      ? []
      : [
          wanted.policy === null
            ? noPolicy
            : iamCall(target, 'PutRolePolicy', { RoleName, PolicyName, PolicyDocument }),
        ]),
  ];
}

export const roleWanted = (role: ServiceRole): Pick<NonNullable<RoleState>, 'trust' | 'policy'> => ({
  trust: trustFor(role),
  policy: role.policy,
});

export function roleResource(role: ServiceRole): TemplateResource {
  return {
    Type: 'AWS::IAM::Role',
    Properties: {
      RoleName: role.name,
      Description: role.description,
      AssumeRolePolicyDocument: trustFor(role),
      Policies: [{ PolicyName: role.policyName, PolicyDocument: role.policy }],
      Tags: OWN_TAGS,
    },
  };
}

const TRUST_CHANGED: Text = {
  en: 'Who may use the role was changed.',
  ko: '역할을 쓸 수 있는 대상이 바뀌었습니다.',
};
const POLICY_CHANGED: Text = { en: 'What the role may do was changed.', ko: '역할의 권한이 바뀌었습니다.' };

function trustFor({ service }: ServiceRole): Json {
  return {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }],
  };
}

function create(target: Target, role: ServiceRole, trust: Json): Call {
  const call = iamCall(
    target,
    'CreateRole',
    {
      RoleName: role.name,
      AssumeRolePolicyDocument: JSON.stringify(trust),
      Description: role.description,
      Tags: OWN_TAGS,
    },
    THERE,
  );
  return { ...call, needs: [...call.needs, 'iam:TagRole'] };
}

/** IAM answers documents URL-encoded. */
function documentOf(text: string | undefined): Json {
  return text === undefined ? null : (JSON.parse(decodeURIComponent(text)) as Json);
}
