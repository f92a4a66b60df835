import { GetUserPolicyCommand, IAMClient, ListUserPoliciesCommand } from '@aws-sdk/client-iam';
import { errorCode } from '../../../aws/attempt.ts';
import { defineAction, type Target } from '../../../change/action.ts';
import { told } from '../../../inventory/told.ts';
import type { Json } from '../../../kernel/json.ts';
import { DENY_EVERYTHING, DENY_POLICY_NAME, deniesEverything } from '../../deny-everything.ts';
import { GONE, iamCall } from '../../iam-call.ts';
import { readDocument } from '../../iam-document.ts';
import { refuseLastAdministrator, refuseOwnAccess } from '../../own-access.ts';

export const action = defineAction<Target>()({
  id: 'iam-disable-user',
  title: ({ name }) => ({ en: `Disable the user ${name}`, ko: `사용자 ${name} 사용 중지` }),
  reads: ['iam:ListUserPolicies', 'iam:GetUserPolicy'],
  writes: ['iam:DeleteUserPolicy', 'iam:PutUserPolicy'],
  capture: async (aws, { region, name }): Promise<{ policy: Json }> => {
    const client = aws.client(IAMClient, region);
    // Of a user that is gone it says so; the call below answers alike whether the user or the policy is missing.
    await client.send(new ListUserPoliciesCommand({ UserName: name, MaxItems: 1 }));
    try {
      const { PolicyDocument } = await client.send(
        new GetUserPolicyCommand({ UserName: name, PolicyName: DENY_POLICY_NAME }),
      );
      return { policy: readDocument(told(PolicyDocument, 'PolicyDocument')) };
    } catch (error) {
      if (GONE.includes(errorCode(error))) return { policy: null };
      throw error;
    }
  },
  holds: ({ policy }) => deniesEverything(policy),
  apply: (target) => [putPolicy(target, DENY_EVERYTHING)],
  undo: (target, { policy }) => [
    policy === null
      ? iamCall(target, 'DeleteUserPolicy', { UserName: target.name, PolicyName: DENY_POLICY_NAME }, GONE)
      : putPolicy(target, policy),
  ],
  effect: ({ name }) => ({
    en: `Everything is denied to ${name} within seconds: console, access keys and temporary sessions of the user. Password, keys and policies stay, so that undoing brings back exactly what the user could do. Roles that the user has assumed already stay open until they expire.`,
    ko: `몇 초 안에 ${name} 사용자의 모든 작업이 거부됩니다. 콘솔, 액세스 키, 임시 세션이 모두 포함됩니다. 암호와 키, 정책은 그대로 두므로 되돌리면 전과 똑같이 쓸 수 있습니다. 이미 수임한 역할의 세션은 만료될 때까지 남습니다.`,
  }),
  hurts: ({ name }) => [
    {
      en: `Whoever signs in as ${name}, and every program with a key of ${name}, is refused until this is undone.`,
      ko: `${name} 사용자로 로그인하는 사람과 이 사용자의 키를 쓰는 프로그램은 되돌릴 때까지 거부됩니다.`,
    },
  ],
  refuses: ({ name }, _, circumstances) => {
    const user = { kind: 'user', name } as const;
    return refuseOwnAccess(user, circumstances) ?? refuseLastAdministrator([user], circumstances);
  },
  monthlyUsd: 0,
  minutes: 1,
});

function putPolicy(target: Target, document: Json) {
  return iamCall(target, 'PutUserPolicy', {
    UserName: target.name,
    PolicyName: DENY_POLICY_NAME,
    PolicyDocument: JSON.stringify(document),
  });
}
