/** moto changes no user and no group of Identity Center: what was changed is laid over what it says. */
import type {
  AttributeOperation,
  DescribeGroupResponse,
  DescribeUserResponse,
  ListGroupsResponse,
  ListUsersResponse,
  UpdateGroupRequest,
  UpdateUserRequest,
} from '@aws-sdk/client-identitystore';
import { type CallContext, memory } from '../call-context.ts';
import type { Value } from '../model/service-model.ts';
import { AwsRefusal, answer, mendOutput, type ServiceAnswers } from '../service-answers.ts';

type Attributes = { readonly [name: string]: Value | undefined };

/** By id of a user or a group. */
const changed = memory('region', () => new Map<string, Attributes>());
const revisions = memory('region', () => new Map<string, number>());

/** As paths name them, which write a member's first letter small. */
const USER = names(
  'UserName Name DisplayName NickName ProfileUrl Emails Addresses PhoneNumbers UserType Title',
  'PreferredLanguage Locale Timezone Photos Website Birthdate',
);
const GROUP = names('DisplayName Description');

export const service: ServiceAnswers = {
  answers: {
    UpdateUser: answer<UpdateUserRequest, object>(async ({ UserId = '', ...input }, at) => {
      const { DescribeUserCommand, IdentitystoreClient } = await import('@aws-sdk/client-identitystore');
      const { IdentityStoreId } = input;
      const known = await at
        .moto(IdentitystoreClient)
        .send(new DescribeUserCommand({ IdentityStoreId, UserId }));
      const Revision = change(at, UserId, known, input.Operations ?? [], USER);
      return { IdentityStoreId, UserId, UserArn: `arn:aws:identitystore:::user/${UserId}`, Revision };
    }),
    UpdateGroup: answer<UpdateGroupRequest, object>(async ({ GroupId = '', ...input }, at) => {
      const { DescribeGroupCommand, IdentitystoreClient } = await import('@aws-sdk/client-identitystore');
      const { IdentityStoreId } = input;
      const known = await at
        .moto(IdentitystoreClient)
        .send(new DescribeGroupCommand({ IdentityStoreId, GroupId }));
      const Revision = change(at, GroupId, known, input.Operations ?? [], GROUP);
      return { IdentityStoreId, GroupId, GroupArn: `arn:aws:identitystore:::group/${GroupId}`, Revision };
    }),
  },
  mends: {
    DescribeUser: mendOutput<DescribeUserResponse>((user, at) => laidOver(user, user.UserId, at)),
    ListUsers: mendOutput<ListUsersResponse>((output, at) => ({
      ...output,
      Users: (output.Users ?? []).map((user) => laidOver(user, user.UserId, at)),
    })),
    DescribeGroup: mendOutput<DescribeGroupResponse>((group, at) => laidOver(group, group.GroupId, at)),
    ListGroups: mendOutput<ListGroupsResponse>((output, at) => ({
      ...output,
      Groups: (output.Groups ?? []).map((group) => laidOver(group, group.GroupId, at)),
    })),
  },
};

function names(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')));
}

/** A value of none takes the attribute away. @returns how often it was changed, as a number that is text */
function change(
  at: CallContext,
  id: string,
  known: object,
  operations: readonly AttributeOperation[],
  attributes: ReadonlySet<string>,
): string {
  const kept = changed(at).value;
  for (const { AttributePath = '', AttributeValue } of operations) {
    const [attribute = '', part] = AttributePath.split('.').map(capital);
    if (!attributes.has(attribute)) {
      throw new AwsRefusal('ValidationException', `${AttributePath} is not a valid attribute path`);
    }
    const value = capitals(AttributeValue as Value | undefined);
    const before = kept.get(id) ?? {};
    const whole = { ...(known as Attributes), ...before }[attribute];
    kept.set(id, {
      ...before,
      [attribute]: part === undefined ? value : { ...(isPlain(whole) ? whole : {}), [part]: value },
    });
  }
  const revision = (revisions(at).value.get(id) ?? 1) + 1;
  revisions(at).value.set(id, revision);
  return String(revision);
}

function laidOver<T extends object>(known: T, id: string | undefined, at: CallContext): T {
  const over = changed(at).value.get(id ?? '');
  if (!over) return known;
  const all = Object.entries({ ...known, ...over });
  return Object.fromEntries(all.filter(([, value]) => value !== undefined)) as T;
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** `[{"value": "a@example.com"}]`, in the capitals that answers have. */
function capitals(value: Value | undefined): Value | undefined {
  if (Array.isArray(value)) return value.flatMap((item: Value) => capitals(item) ?? []);
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [capital(key), capitals(item)]));
}

function isPlain(value: Value | undefined): value is Attributes {
  return typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype;
}
