import { GetRoleCommand, GetRolePolicyCommand, IAMClient } from '@aws-sdk/client-iam';
import { errorCode } from '../../../aws/attempt.ts';
import { defineAction, type Target } from '../../../change/action.ts';
import { IamRole } from '../../../inventory/resources/iam-role.ts';
import { told } from '../../../inventory/told.ts';
import type { Json } from '../../../kernel/json.ts';
import { DENY_EVERYTHING, DENY_POLICY_NAME, deniesEverything } from '../../deny-everything.ts';
import { GONE, iamCall } from '../../iam-call.ts';
import { readDocument } from '../../iam-document.ts';
import { refuseManagedRole } from '../../managed-roles.ts';
import { refuseLastAdministrator, refuseOwnAccess } from '../../own-access.ts';

export const action = defineAction<Target>()({
  id: 'iam-disable-role',
  title: ({ name }) => ({ en: `Disable the role ${name}`, ko: `역할 ${name} 사용 중지` }),
  reads: ['iam:GetRole', 'iam:GetRolePolicy'],
  writes: ['iam:DeleteRolePolicy', 'iam:PutRolePolicy'],
  capture: async (aws, { region, name }): Promise<{ policy: Json; path: string }> => {
    const client = aws.client(IAMClient, region);
    const { Role } = await client.send(new GetRoleCommand({ RoleName: name }));
    const path = told(Role?.Path, 'Role.Path');
    try {
      const { PolicyDocument } = await client.send(
        new GetRolePolicyCommand({ RoleName: name, PolicyName: DENY_POLICY_NAME }),
      );
      return { policy: readDocument(told(PolicyDocument, 'PolicyDocument')), path };
    } catch (error) {
      if (GONE.includes(errorCode(error))) return { policy: null, path };
      throw error;
    }
  },
  holds: ({ policy }) => deniesEverything(policy),
  apply: (target) => [putPolicy(target, DENY_EVERYTHING)],
  undo: (target, { policy }) => [
    policy === null
      ? iamCall(target, 'DeleteRolePolicy', { RoleName: target.name, PolicyName: DENY_POLICY_NAME }, GONE)
      : putPolicy(target, policy),
  ],
  effect: ({ name }) => ({
    en: `Everything is denied to the role ${name} within seconds, sessions that exist included. Its own policies stay, so that undoing brings back exactly what it could do.`,
    ko: `몇 초 안에 역할 ${name}의 모든 작업이 거부됩니다. 이미 만든 세션도 포함됩니다. 원래 정책은 그대로 두므로 되돌리면 전과 똑같이 쓸 수 있습니다.`,
  }),
  hurts: () => [
    {
      en: 'A program or a service that does use the role, once a year for example, or a way in for emergencies, is refused until this is undone.',
      ko: '일 년에 한 번 도는 작업이나 비상 접근처럼 이 역할을 쓰는 곳이 있다면 되돌릴 때까지 거부됩니다.',
    },
  ],
  refuses: ({ name }, { path }, circumstances) => {
    const role = { kind: 'role', name } as const;
    return (
      refuseManagedRole(path) ??
      refuseOwnAccess(role, circumstances) ??
      refuseLastAdministrator([role], circumstances)
    );
  },
  monthlyUsd: 0,
  minutes: 1,
  fromFinding: ({ resource, homeRegion }) =>
    resource.type === IamRole.type ? [{ region: homeRegion, name: resource.id }] : [],
});

function putPolicy(target: Target, document: Json) {
  return iamCall(target, 'PutRolePolicy', {
    RoleName: target.name,
    PolicyName: DENY_POLICY_NAME,
    PolicyDocument: JSON.stringify(document),
  });
}
