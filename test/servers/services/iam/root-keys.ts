/** Access keys of the root user: those that it makes by naming no user, and what the account tells of them. */
import type {
  AccessKeyMetadata,
  CreateAccessKeyRequest,
  CreateAccessKeyResponse,
  DeleteAccessKeyRequest,
  ListAccessKeysRequest,
  ListAccessKeysResponse,
  UpdateAccessKeyRequest,
} from '@aws-sdk/client-iam';
import { type CallContext, memory } from '../../call-context.ts';
import { newCredentials } from '../../principal.ts';
import { AwsRefusal, answer, type ServiceAnswers } from '../../service-answers.ts';

export interface RootKey {
  readonly id: string;
  readonly madeAt: Date;
  readonly isActive: boolean;
}

const MOST = 2;

const keysOf = memory<readonly RootKey[]>('account', () => []);

export function rootKeys(at: CallContext): readonly RootKey[] {
  return keysOf(at).value;
}

/** Whoever else calls, or names a user, is answered by moto. */
function isOwn(at: CallContext, { UserName }: { readonly UserName?: string | undefined }): boolean {
  return at.principal.type === 'Root' && UserName === undefined;
}

export const rootKeyAnswers = {
  CreateAccessKey: answer<CreateAccessKeyRequest, CreateAccessKeyResponse>((input, at) => {
    if (!isOwn(at, input)) return undefined;
    const { account } = at;
    if (rootKeys(at).length >= MOST) {
      throw new AwsRefusal('LimitExceeded', `Cannot exceed quota for AccessKeysPerUser: ${MOST}`, 409);
    }
    const { accessKeyId, secretAccessKey } = newCredentials('user');
    const arn = `arn:aws:iam::${account.id}:root`;
    const root = { account: account.id, arn, userId: account.id, type: 'Root', inIam: true } as const;
    account.keys.add({ accessKeyId }, root, account.settledMs());
    const madeAt = new Date(Math.floor(account.clock.nowMs() / 1000) * 1000);
    keysOf(at).value = [...rootKeys(at), { id: accessKeyId, madeAt, isActive: true }];
    return {
      AccessKey: {
        // It has no name.
        UserName: '',
        AccessKeyId: accessKeyId,
        SecretAccessKey: secretAccessKey,
        Status: 'Active',
        CreateDate: madeAt,
      },
    };
  }),
  ListAccessKeys: answer<ListAccessKeysRequest, ListAccessKeysResponse>((input, at) =>
    isOwn(at, input) ? { AccessKeyMetadata: rootKeys(at).map(metadata), IsTruncated: false } : undefined,
  ),
  UpdateAccessKey: answer<UpdateAccessKeyRequest, object>((input, at) => {
    if (!isOwn(at, input)) return undefined;
    const { id } = named(input.AccessKeyId, at);
    const isActive = input.Status === 'Active';
    keysOf(at).value = rootKeys(at).map((one) => (one.id === id ? { ...one, isActive } : one));
    at.account.keys.change(id, isActive ? 'active' : 'inactive', at.account.settledMs());
    return {};
  }),
  DeleteAccessKey: answer<DeleteAccessKeyRequest, object>((input, at) => {
    if (!isOwn(at, input)) return undefined;
    const { id } = named(input.AccessKeyId, at);
    keysOf(at).value = rootKeys(at).filter((one) => one.id !== id);
    at.account.keys.change(id, 'gone', at.account.settledMs());
    return {};
  }),
} satisfies ServiceAnswers['answers'];

/** @throws {AwsRefusal} */
function named(id: string | undefined, at: CallContext): RootKey {
  const found = rootKeys(at).find((one) => one.id === id);
  if (!found) throw new AwsRefusal('NoSuchEntity', `The Access Key with id ${id} cannot be found.`, 404);
  return found;
}

function metadata({ id, isActive, madeAt }: RootKey): AccessKeyMetadata {
  return { AccessKeyId: id, Status: isActive ? 'Active' : 'Inactive', CreateDate: madeAt };
}
