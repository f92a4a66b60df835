import {
  type PasswordPolicy as Answer,
  GetAccountPasswordPolicyCommand,
  IAMClient,
} from '@aws-sdk/client-iam';
import { errorCode } from '../../../aws/attempt.ts';
import { defineAction, type Target } from '../../../change/action.ts';
import { PasswordPolicy } from '../../../inventory/resources/password-policy.ts';
import { told } from '../../../inventory/told.ts';
import { GONE, iamCall } from '../../iam-call.ts';

const LENGTH = 14;
const REMEMBERED = 24;

/** AWS has no partial update: what a call leaves out falls back to the default, so every setting is always sent. */
interface Rules {
  readonly [setting: string]: number | boolean;
  readonly MinimumPasswordLength: number;
  readonly RequireSymbols: boolean;
  readonly RequireNumbers: boolean;
  readonly RequireUppercaseCharacters: boolean;
  readonly RequireLowercaseCharacters: boolean;
  readonly AllowUsersToChangePassword: boolean;
}

/** Of these a policy may have none: no expiry, no memory. */
const OPTIONAL = ['MaxPasswordAge', 'PasswordReusePrevention', 'HardExpiry'] as const;

export const action = defineAction<Target>()({
  id: 'iam-set-password-policy',
  title: () => ({
    en: `Require passwords of ${LENGTH} characters that were not used before`,
    ko: `${LENGTH}자 이상이고 전에 쓰지 않은 암호를 요구하도록 암호 정책 설정`,
  }),
  reads: ['iam:GetAccountPasswordPolicy'],
  writes: ['iam:DeleteAccountPasswordPolicy', 'iam:UpdateAccountPasswordPolicy'],
  capture: async (aws, { region }): Promise<Rules | null> => {
    try {
      const { PasswordPolicy: policy } = await aws
        .client(IAMClient, region)
        .send(new GetAccountPasswordPolicyCommand({}));
      return rulesOf(told(policy, 'PasswordPolicy'));
    } catch (error) {
      if (GONE.includes(errorCode(error))) return null;
      throw error;
    }
  },
  holds: (rules) =>
    rules !== null &&
    rules.MinimumPasswordLength >= LENGTH &&
    Number(rules['PasswordReusePrevention'] ?? 0) >= REMEMBERED,
  apply: (target, rules) => [
    iamCall(target, 'UpdateAccountPasswordPolicy', {
      ...(rules ?? LIKE_THE_DEFAULT),
      MinimumPasswordLength: Math.max(rules?.MinimumPasswordLength ?? 0, LENGTH),
      PasswordReusePrevention: REMEMBERED,
    }),
  ],
  undo: (target, before) => [
    before === null
      ? iamCall(target, 'DeleteAccountPasswordPolicy', {}, GONE)
      : iamCall(target, 'UpdateAccountPasswordPolicy', before),
  ],
  effect: (_, before) => ({
    en: `New passwords need ${LENGTH} characters, and the last ${REMEMBERED} cannot be used again.${before === null ? ' Users may change their own password.' : ' All other settings stay as they are.'} Nothing expires because of this.`,
    ko: `새 암호는 ${LENGTH}자 이상이어야 하고 최근 ${REMEMBERED}개의 암호는 다시 쓸 수 없습니다.${before === null ? ' 사용자는 자신의 암호를 변경할 수 있습니다.' : ' 다른 설정은 그대로 둡니다.'} 이 변경으로 암호가 만료되지는 않습니다.`,
  }),
  hurts: () => [],
  monthlyUsd: 0,
  minutes: 1,
  fromFinding: ({ resource, homeRegion }) =>
    resource.type === PasswordPolicy.type ? [{ region: homeRegion, name: 'password-policy' }] : [],
});

/** Without a policy AWS asks for three of the four kinds of characters; a policy can ask for each, or not. */
const LIKE_THE_DEFAULT: Omit<Rules, 'MinimumPasswordLength'> = {
  RequireSymbols: false,
  RequireNumbers: true,
  RequireUppercaseCharacters: true,
  RequireLowercaseCharacters: true,
  AllowUsersToChangePassword: true,
};

function rulesOf(answer: Answer): Rules {
  const optional = OPTIONAL.flatMap((name) => {
    const value = answer[name];
    // AWS says 0 and false where there is none, and takes neither 0.
    return value ? [[name, value] as const] : [];
  });
  return {
    MinimumPasswordLength: told(answer.MinimumPasswordLength, 'MinimumPasswordLength'),
    RequireSymbols: told(answer.RequireSymbols, 'RequireSymbols'),
    RequireNumbers: told(answer.RequireNumbers, 'RequireNumbers'),
    RequireUppercaseCharacters: told(answer.RequireUppercaseCharacters, 'RequireUppercaseCharacters'),
    RequireLowercaseCharacters: told(answer.RequireLowercaseCharacters, 'RequireLowercaseCharacters'),
    AllowUsersToChangePassword: told(answer.AllowUsersToChangePassword, 'AllowUsersToChangePassword'),
    ...Object.fromEntries(optional),
  };
}
