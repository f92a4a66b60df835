import { defineAction, type Target } from '../../../change/action.ts';
import { DENY_EVERYTHING, DENY_POLICY_NAME, deniesEverything } from '../../deny-everything.ts';
import { refuseLastAdministrator, refuseOwnAccess } from '../../own-access.ts';
import {
  captureUserPolicy,
  setUserPolicy,
  USER_POLICY_READS,
  USER_POLICY_WRITES,
} from '../../user-policy.ts';

export const action = defineAction<Target>()({
  id: 'iam-disable-user',
  title: ({ name }) => ({ en: `Disable the user ${name}`, ko: `사용자 ${name} 사용 중지` }),
  reads: USER_POLICY_READS,
  writes: USER_POLICY_WRITES,
  capture: (aws, target) => captureUserPolicy(aws, target, DENY_POLICY_NAME),
  holds: ({ policy }) => deniesEverything(policy),
  apply: (target) => [setUserPolicy(target, DENY_POLICY_NAME, DENY_EVERYTHING)],
  undo: (target, { policy }) => [setUserPolicy(target, DENY_POLICY_NAME, policy)],
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
