/** Mends of what IAM says of the last use of keys, passwords and roles. */
import type {
  GetAccessKeyLastUsedResponse,
  GetAccountAuthorizationDetailsResponse,
  GetRoleResponse,
  GetUserResponse,
  ListUsersResponse,
  RoleLastUsed,
} from '@aws-sdk/client-iam';
import type { AccountState } from '../../account-state.ts';
import { accessesOf, keyLastUsed, passwordLastUsed } from '../../last-used.ts';
import { mendOutput, type ServiceAnswers } from '../../service-answers.ts';

export const lastUsedMends = {
  GetAccessKeyLastUsed: mendOutput<GetAccessKeyLastUsedResponse>((output, at, input) => {
    const use = keyLastUsed(at.account, input['AccessKeyId'] as string);
    return {
      ...output,
      AccessKeyLastUsed: use
        ? { LastUsedDate: use.at, ServiceName: use.service, Region: use.region }
        : { LastUsedDate: undefined, ServiceName: 'N/A', Region: 'N/A' },
    };
  }),
  GetUser: mendOutput<GetUserResponse>((output, at) => ({
    ...output,
    User: output.User && withPassword(output.User, at.account),
  })),
  ListUsers: mendOutput<ListUsersResponse>((output, at) => ({
    ...output,
    Users: output.Users?.map((user) => withPassword(user, at.account)),
  })),
  GetRole: mendOutput<GetRoleResponse>((output, at) => ({
    ...output,
    Role: output.Role && { ...output.Role, RoleLastUsed: roleLastUsed(output.Role.Arn, at.account) },
  })),
  GetAccountAuthorizationDetails: mendOutput<GetAccountAuthorizationDetailsResponse>((output, at) => ({
    ...output,
    RoleDetailList: output.RoleDetailList?.map((role) => ({
      ...role,
      RoleLastUsed: roleLastUsed(role.Arn, at.account),
    })),
  })),
} satisfies ServiceAnswers['mends'];

/** Absent where the password was never used, and where there is none. */
function withPassword<U extends { Arn?: string | undefined; PasswordLastUsed?: Date | undefined }>(
  user: U,
  account: AccountState,
): U {
  return { ...user, PasswordLastUsed: passwordLastUsed(account, user.Arn ?? '') };
}

/** Empty where the role was not used in the last 400 days. */
function roleLastUsed(arn: string | undefined, account: AccountState): RoleLastUsed {
  const since = account.clock.nowMs() - 400 * 86_400_000;
  // A session's ARN does not tell the path of its role.
  const flat = arn?.replace(/:role\/.*\//, ':role/');
  const last = accessesOf(account, new Set([arn ?? '', flat ?? ''])).at(-1);
  return last && last.at.getTime() >= since ? { LastUsedDate: last.at, Region: last.region } : {};
}
