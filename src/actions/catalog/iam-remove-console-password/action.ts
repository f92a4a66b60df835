import { GetLoginProfileCommand, IAMClient } from '@aws-sdk/client-iam';
import { errorCode } from '../../../aws/attempt.ts';
import { defineAction, type Target } from '../../../change/action.ts';
import { IamUser } from '../../../inventory/resources/iam-user.ts';
import { daysBetween } from '../../../kernel/clock.ts';
import { factOf, factsOf } from '../../facts.ts';
import { GONE, iamCall } from '../../iam-call.ts';
import { refuseLastAdministrator, refuseOwnAccess } from '../../own-access.ts';

export const action = defineAction<Target>()({
  id: 'iam-remove-console-password',
  title: ({ name }) => ({
    en: `Remove the console password of ${name}`,
    ko: `${name}의 콘솔 암호 제거`,
  }),
  reads: ['iam:GetLoginProfile'],
  writes: ['iam:DeleteLoginProfile'],
  capture: async (aws, { region, name }) => {
    try {
      await aws.client(IAMClient, region).send(new GetLoginProfileCommand({ UserName: name }));
      return { hasPassword: true };
    } catch (error) {
      if (GONE.includes(errorCode(error))) return { hasPassword: false };
      throw error;
    }
  },
  holds: ({ hasPassword }) => !hasPassword,
  apply: (target) => [iamCall(target, 'DeleteLoginProfile', { UserName: target.name }, GONE)],
  irreversible: {
    en: 'AWS does not hand out passwords, so the old one cannot be brought back: an administrator sets a new one, and the person gets it from them.',
    ko: 'AWS는 암호를 알려 주지 않으므로 예전 암호로 되돌릴 수 없습니다. 관리자가 새 암호를 만들어 본인에게 전달해야 합니다.',
  },
  effect: ({ name }) => ({
    en: `${name} can no longer sign in to the console. Access keys and MFA devices stay as they are, and so does a console session that is open, until it ends (12 hours at most).`,
    ko: `${name} 사용자로 더는 콘솔에 로그인할 수 없습니다. 액세스 키와 MFA 디바이스는 그대로이고, 이미 열린 콘솔 세션은 끝날 때까지(최대 12시간) 유지됩니다.`,
  }),
  hurts: ({ name }) => [
    {
      en: `Whoever signs in as ${name} needs a new password from an administrator.`,
      ko: `${name} 사용자로 로그인하던 사람은 관리자에게 새 암호를 받아야 합니다.`,
    },
  ],
  refuses: ({ name }, _, circumstances) => {
    const user = { kind: 'user', name } as const;
    return refuseOwnAccess(user, circumstances) ?? refuseLastAdministrator([user], circumstances);
  },
  monthlyUsd: 0,
  minutes: 1,
  facts: [factsOf(IamUser, 'passwordLastUsedAt', 'passwordChangedAt')],
  // A password that is in use stays: its owner is asked for MFA instead.
  fromFinding: (found) => {
    const lastUsed = factOf(found, IamUser, 'passwordLastUsedAt');
    const changed = factOf(found, IamUser, 'passwordChangedAt');
    const since = lastUsed === null ? changed : lastUsed;
    return since && daysBetween(since, found.now) >= found.idleDays
      ? [{ region: found.homeRegion, name: found.resource.id }]
      : [];
  },
});
