import {
  type GetAccountAuthorizationDetailsResponse,
  type IAMClient,
  paginateGetAccountAuthorizationDetails,
} from '@aws-sdk/client-iam';

type Page = GetAccountAuthorizationDetailsResponse;

/** Every user, group, role and policy in use, as AWS answered. */
export interface AuthorizationDetails {
  readonly users: NonNullable<Page['UserDetailList']>;
  readonly groups: NonNullable<Page['GroupDetailList']>;
  readonly roles: NonNullable<Page['RoleDetailList']>;
  /** Customer managed ones, and those of AWS's that are attached to something. */
  readonly policies: NonNullable<Page['Policies']>;
}

/** One walk; asking without a filter is the only way to get the documents of AWS's own policies that are in use. */
export async function readAuthorizationDetails(iam: IAMClient): Promise<AuthorizationDetails> {
  const all: AuthorizationDetails = { users: [], groups: [], roles: [], policies: [] };
  for await (const page of paginateGetAccountAuthorizationDetails({ client: iam, pageSize: 1000 }, {})) {
    all.users.push(...(page.UserDetailList ?? []));
    all.groups.push(...(page.GroupDetailList ?? []));
    all.roles.push(...(page.RoleDetailList ?? []));
    all.policies.push(...(page.Policies ?? []));
  }
  return all;
}
