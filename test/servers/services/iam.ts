import type {
  CreateAccessKeyResponse,
  CreateServiceSpecificCredentialRequest,
  CreateServiceSpecificCredentialResponse,
  GetAccountSummaryResponse,
  GetCredentialReportResponse,
  ListServiceSpecificCredentialsRequest,
  ListServiceSpecificCredentialsResponse,
  ServiceSpecificCredential,
  UpdateServiceSpecificCredentialRequest,
} from '@aws-sdk/client-iam';
import { memory } from '../call-context.ts';
import { mendCredentialReport } from '../credential-report.ts';
import { newId } from '../principal.ts';
import { certificateUpload, serverCertificates } from '../server-certificates.ts';
import { AwsRefusal, answer, mendOutput, type ServiceAnswers } from '../service-answers.ts';

/** AWS hands out the same report for four hours. */
const reportTime = memory('account', () => new Date());
const apiKeys = memory('account', () => new Map<string, ServiceSpecificCredential>());

/** An account whose root user has a password and MFA, and nothing else. */
const ROOT_SUMMARY = {
  AccountMFAEnabled: 1,
  AccountPasswordPresent: 1,
  AccountAccessKeysPresent: 0,
  AccountSigningCertificatesPresent: 0,
};

export const service: ServiceAnswers = {
  answers: {
    ...certificateUpload,
    ListServiceSpecificCredentials: answer<
      ListServiceSpecificCredentialsRequest,
      ListServiceSpecificCredentialsResponse
    >(({ AllUsers, UserName, ServiceName }, at) => ({
      ServiceSpecificCredentials: [...apiKeys(at).value.values()]
        .filter((one) => AllUsers || one.UserName === UserName)
        .filter((one) => !ServiceName || one.ServiceName === ServiceName)
        .map((one) => ({ ...one, ServiceCredentialSecret: undefined })),
      IsTruncated: false,
    })),
    CreateServiceSpecificCredential: answer<
      CreateServiceSpecificCredentialRequest,
      CreateServiceSpecificCredentialResponse
    >(({ UserName = '', ServiceName = '', CredentialAgeDays }, at) => {
      const created = new Date();
      const credential: ServiceSpecificCredential = {
        ServiceSpecificCredentialId: newId('ACCA'),
        UserName,
        ServiceName,
        ServiceCredentialAlias: `${UserName}-at-${at.account.id}`,
        ServiceCredentialSecret: newId('secret'),
        CreateDate: created,
        ...(CredentialAgeDays && {
          ExpirationDate: new Date(created.getTime() + CredentialAgeDays * 86_400_000),
        }),
        Status: 'Active',
      };
      apiKeys(at).value.set(credential.ServiceSpecificCredentialId ?? '', credential);
      return { ServiceSpecificCredential: credential };
    }),
    UpdateServiceSpecificCredential: answer<UpdateServiceSpecificCredentialRequest, object>((input, at) => {
      const id = input.ServiceSpecificCredentialId ?? '';
      const credential = apiKeys(at).value.get(id);
      if (!credential) throw new AwsRefusal('NoSuchEntity', `There is no service credential ${id}.`, 404);
      apiKeys(at).value.set(id, { ...credential, Status: input.Status });
      return {};
    }),
  },
  mends: {
    ...serverCertificates,
    GetCredentialReport: mendOutput<GetCredentialReportResponse>((output, at) => ({
      ...output,
      Content: mendCredentialReport(output.Content ?? new Uint8Array(), at.account),
      GeneratedTime: reportTime(at).value,
    })),
    GetAccountSummary: mendOutput<GetAccountSummaryResponse>((output, at) => ({
      ...output,
      SummaryMap: { ...output.SummaryMap, ...ROOT_SUMMARY, ...at.account.root.summary },
    })),
    CreateAccessKey: mendOutput<CreateAccessKeyResponse>(async (output, at) => {
      const { AccessKeyId = '', UserName = '' } = output.AccessKey ?? {};
      const { GetUserCommand, IAMClient } = await import('@aws-sdk/client-iam');
      const { User } = await at.moto(IAMClient).send(new GetUserCommand({ UserName }));
      const { Arn: arn = '', UserId: userId = '' } = User ?? {};
      at.account.principals.set(AccessKeyId, { account: at.account.id, arn, userId });
      return output;
    }),
  },
};
