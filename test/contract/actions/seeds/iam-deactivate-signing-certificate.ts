import {
  CreateUserCommand,
  IAMClient,
  UpdateSigningCertificateCommand,
  UploadSigningCertificateCommand,
} from '@aws-sdk/client-iam';
import type { Seed } from '../law.ts';

/** One certificate; two; two of which one is off already. */
export const seed: Seed['seed'] = async (account, n) => {
  const iam = account.client(IAMClient);
  await iam.send(new CreateUserCommand({ UserName: 'soap' }));
  const ids: string[] = [];
  for (let count = 0; count < (n === 0 ? 1 : 2); count += 1) {
    const { Certificate } = await iam.send(
      new UploadSigningCertificateCommand({ UserName: 'soap', CertificateBody: CERTIFICATE }),
    );
    ids.push(Certificate?.CertificateId ?? '');
  }
  if (n === 2) {
    const [CertificateId] = ids;
    await iam.send(
      new UpdateSigningCertificateCommand({ UserName: 'soap', CertificateId, Status: 'Inactive' }),
    );
  }
  return [{ region: 'us-east-1', name: 'soap' }];
};

const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBcTCCARegAwIBAgIUYz5KsvQv8zstC3tZLj9Du6U/d6EwCgYIKoZIzj0EAwIw
DTELMAkGA1UEAwwCY2kwIBcNMjYxMTI1MDg1ODM0WhgPMjEyNjExMDEwODU4MzRa
MA0xCzAJBgNVBAMMAmNpMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEjyyh9Kha
YnFmI1a6u7t41Pnnw2mpbNegQgVzvyTxW0g6c7507wvB01bZOXJA1bpIxwTm9kVF
4Hq3w7qFcQLVDqNTMFEwHQYDVR0OBBYEFAKzWn8/7vLQS81+LuoEChsDgyfkMB8G
A1UdIwQYMBaAFAKzWn8/7vLQS81+LuoEChsDgyfkMA8GA1UdEwEB/wQFMAMBAf8w
CgYIKoZIzj0EAwIDSAAwRQIgHIim2JiVLXCd6NehXD16yA4RMAIFwu3gjUJmdjc3
cigCIQDpUifY0OnXS1I1fLzWFYuRxZ4OP1K2S/jQJxG+b4ypHQ==
-----END CERTIFICATE-----
`;
