import type {
  CreateServiceSpecificCredentialRequest,
  CreateServiceSpecificCredentialResponse,
  DeleteServiceSpecificCredentialRequest,
  ListServiceSpecificCredentialsRequest,
  ListServiceSpecificCredentialsResponse,
  ResetServiceSpecificCredentialRequest,
  ResetServiceSpecificCredentialResponse,
  ServiceSpecificCredential,
  UpdateServiceSpecificCredentialRequest,
} from '@aws-sdk/client-iam';
import { type CallContext, memory } from '../../call-context.ts';
import { randomBytes } from '../../chance.ts';
import { newId } from '../../principal.ts';
import { AwsRefusal, answer, type ServiceAnswers } from '../../service-answers.ts';
import { userMustExist } from './boundaries.ts';

export const serviceCredentials = memory('account', () => new Map<string, ServiceSpecificCredential>());

/** API keys have an alias and a secret; the older kind a user name and a password. */
const WITH_PASSWORD = new Set(['codecommit.amazonaws.com', 'cassandra.amazonaws.com']);
/** Per user and service. */
const LIMIT = 2;

export const serviceCredentialAnswers: NonNullable<ServiceAnswers['answers']> = {
  ListServiceSpecificCredentials: answer<
    ListServiceSpecificCredentialsRequest,
    ListServiceSpecificCredentialsResponse
  >(({ AllUsers, UserName, ServiceName }, at) => ({
    ServiceSpecificCredentials: [...serviceCredentials(at).value.values()]
      .filter((one) => AllUsers || one.UserName === UserName)
      .filter((one) => !ServiceName || one.ServiceName === ServiceName)
      .map((one) => ({
        ...one,
        ServiceCredentialSecret: undefined,
        ServicePassword: undefined,
        Status: statusOf(one, at),
      })),
    IsTruncated: false,
  })),

  CreateServiceSpecificCredential: answer<
    CreateServiceSpecificCredentialRequest,
    CreateServiceSpecificCredentialResponse
  >(async ({ UserName = '', ServiceName = '', CredentialAgeDays }, at) => {
    await userMustExist(UserName, at);
    const all = serviceCredentials(at).value;
    const same = [...all.values()].filter(
      (one) => one.UserName === UserName && one.ServiceName === ServiceName,
    );
    if (same.length >= LIMIT) {
      throw new AwsRefusal(
        'LimitExceeded',
        `Cannot exceed quota for ServiceSpecificCredentialsPerUser: ${LIMIT}`,
        409,
      );
    }
    const created = at.account.clock.now();
    const id = newId('ACCA');
    const credential: ServiceSpecificCredential = {
      ServiceSpecificCredentialId: id,
      UserName,
      ServiceName,
      ...secretsOf(ServiceName, `${UserName}-at-${at.account.id}`),
      CreateDate: created,
      ...(CredentialAgeDays && {
        ExpirationDate: new Date(created.getTime() + CredentialAgeDays * 86_400_000),
      }),
      Status: 'Active',
    };
    all.set(id, credential);
    return { ServiceSpecificCredential: credential };
  }),

  UpdateServiceSpecificCredential: answer<UpdateServiceSpecificCredentialRequest, object>((input, at) => {
    const credential = credentialOf(input, at);
    const id = credential.ServiceSpecificCredentialId ?? '';
    serviceCredentials(at).value.set(id, { ...credential, Status: input.Status });
    return {};
  }),

  ResetServiceSpecificCredential: answer<
    ResetServiceSpecificCredentialRequest,
    ResetServiceSpecificCredentialResponse
  >((input, at) => {
    const credential = credentialOf(input, at);
    const { ServiceName = '', UserName = '', ServiceSpecificCredentialId: id = '' } = credential;
    const reset = { ...credential, ...secretsOf(ServiceName, `${UserName}-at-${at.account.id}`) };
    serviceCredentials(at).value.set(id, reset);
    return { ServiceSpecificCredential: { ...reset, Status: statusOf(reset, at) } };
  }),

  DeleteServiceSpecificCredential: answer<DeleteServiceSpecificCredentialRequest, object>((input, at) => {
    const { ServiceSpecificCredentialId: id = '' } = credentialOf(input, at);
    serviceCredentials(at).value.delete(id);
    return {};
  }),
};

function credentialOf(
  { UserName, ServiceSpecificCredentialId: id = '' }: DeleteServiceSpecificCredentialRequest,
  at: CallContext,
): ServiceSpecificCredential {
  const credential = serviceCredentials(at).value.get(id);
  if (!credential || (UserName !== undefined && credential.UserName !== UserName)) {
    throw new AwsRefusal('NoSuchEntity', `No such credential ${id} exists`, 404);
  }
  return credential;
}

function statusOf(
  { Status, ExpirationDate }: Pick<ServiceSpecificCredential, 'Status' | 'ExpirationDate'>,
  at: CallContext,
) {
  return ExpirationDate && ExpirationDate <= at.account.clock.now() ? 'Expired' : Status;
}

function secretsOf(service: string, name: string): Partial<ServiceSpecificCredential> {
  const secret = randomBytes(48).toString('base64url');
  return WITH_PASSWORD.has(service)
    ? { ServiceUserName: name, ServicePassword: secret }
    : { ServiceCredentialAlias: name, ServiceCredentialSecret: secret };
}
