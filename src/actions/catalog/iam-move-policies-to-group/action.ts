import { type Call, defineAction, type Target } from '../../../change/action.ts';
import { canonical } from '../../../change/canonical.ts';
import { IamUser } from '../../../inventory/resources/iam-user.ts';
import type { Json } from '../../../kernel/json.ts';
import { GONE, iamCall, THERE } from '../../iam-call.ts';
import { refuseOwnAccess } from '../../own-access.ts';
import { type GroupHeld, type Held, heldByGroup, heldByUser } from './policies-held.ts';

interface MoveTarget extends Target {
  /** The user's. */
  readonly name: string;
  /** The group to be made. */
  readonly group: string;
}

interface State {
  readonly [key: string]: Json;
  readonly user: Held;
  readonly group: GroupHeld | null;
}

export const action = defineAction<MoveTarget>()({
  id: 'iam-move-policies-to-group',
  title: ({ name, group }) => ({
    en: `Move the policies of ${name} to a new group ${group}`,
    ko: `${name}의 정책을 새 사용자 그룹 ${group}(으)로 옮기기`,
  }),
  reads: [
    'iam:ListAttachedUserPolicies',
    'iam:ListUserPolicies',
    'iam:GetUserPolicy',
    'iam:GetGroup',
    'iam:ListAttachedGroupPolicies',
    'iam:ListGroupPolicies',
    'iam:GetGroupPolicy',
  ],
  writes: [
    'iam:AddUserToGroup',
    'iam:CreateGroup',
    'iam:DeleteGroup',
    'iam:RemoveUserFromGroup',
    'iam:AttachGroupPolicy',
    'iam:AttachUserPolicy',
    'iam:DeleteGroupPolicy',
    'iam:DeleteUserPolicy',
    'iam:DetachGroupPolicy',
    'iam:DetachUserPolicy',
    'iam:PutGroupPolicy',
    'iam:PutUserPolicy',
  ],
  capture: async (aws, { region, name, group }): Promise<State> => ({
    user: await heldByUser(aws, region, name),
    group: await heldByGroup(aws, region, group),
  }),
  holds: ({ user }) => user.attached.length === 0 && Object.keys(user.inline).length === 0,
  // The group has it all before the user loses anything.
  apply: (target, { user, group }) => [
    ...(group === null ? [iamCall(target, 'CreateGroup', { GroupName: target.group }, THERE)] : []),
    ...give(target, 'Group', user, group),
    ...(group?.members.includes(target.name) ? [] : [membership(target, 'AddUserToGroup')]),
    ...take(target, 'User', user),
  ],
  undo: (target, before, now) => [
    ...give(target, 'User', before.user, now.user),
    ...(now.group?.members.includes(target.name) ? [membership(target, 'RemoveUserFromGroup')] : []),
    ...(now.group === null
      ? []
      : [
          ...take(target, 'Group', now.group),
          iamCall(target, 'DeleteGroup', { GroupName: target.group }, GONE),
        ]),
  ],
  effect: ({ name, group }) => ({
    en: `${name} keeps exactly the same permissions and has them from the group ${group}. Further people get them by joining the group.`,
    ko: `${name}의 권한은 그대로이고, 사용자 그룹 ${group}에서 받게 됩니다. 다른 사람도 그룹에 추가하면 같은 권한을 받습니다.`,
  }),
  hurts: () => [],
  refuses: ({ name, group }, before, circumstances) =>
    before.group === null
      ? refuseOwnAccess({ kind: 'user', name }, circumstances)
      : {
          en: `There is a group ${group} already. Choose another name.`,
          ko: `${group} 이름의 사용자 그룹이 이미 있습니다. 다른 이름을 고르세요.`,
        },
  monthlyUsd: 0,
  minutes: 2,
  fromFinding: ({ resource, homeRegion }) =>
    resource.type === IamUser.type
      ? [{ region: homeRegion, name: resource.id, group: `${resource.id}-permissions` }]
      : [],
});

/** Policies that the other one lacks. */
function give(target: MoveTarget, to: 'User' | 'Group', wanted: Held, has: Held | null): readonly Call[] {
  const whom = holder(target, to);
  const managed = wanted.attached.filter((arn) => !has?.attached.includes(arn));
  const inline = Object.entries(wanted.inline).filter(
    ([name, document]) => canonical(has?.inline[name] ?? null) !== canonical(document),
  );
  return [
    ...managed.map((PolicyArn) => iamCall(target, `Attach${to}Policy`, { ...whom, PolicyArn })),
    ...inline.map(([PolicyName, document]) =>
      iamCall(target, `Put${to}Policy`, { ...whom, PolicyName, PolicyDocument: JSON.stringify(document) }),
    ),
  ];
}

function take(target: MoveTarget, from: 'User' | 'Group', { attached, inline }: Held): readonly Call[] {
  const whom = holder(target, from);
  return [
    ...attached.map((PolicyArn) => iamCall(target, `Detach${from}Policy`, { ...whom, PolicyArn }, GONE)),
    ...Object.keys(inline).map((PolicyName) =>
      iamCall(target, `Delete${from}Policy`, { ...whom, PolicyName }, GONE),
    ),
  ];
}

function holder({ name, group }: MoveTarget, kind: 'User' | 'Group') {
  return kind === 'User' ? { UserName: name } : { GroupName: group };
}

function membership(target: MoveTarget, operation: 'AddUserToGroup' | 'RemoveUserFromGroup'): Call {
  const input = { UserName: target.name, GroupName: target.group };
  return iamCall(target, operation, input, operation === 'RemoveUserFromGroup' ? GONE : []);
}
