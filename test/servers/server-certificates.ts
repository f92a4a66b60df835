/** Server certificates end when their text says so; moto has all of them end in 2012. */
import { X509Certificate } from 'node:crypto';
import type {
  GetServerCertificateResponse,
  ListServerCertificatesResponse,
  ServerCertificateMetadata,
  UploadServerCertificateRequest,
  UploadServerCertificateResponse,
} from '@aws-sdk/client-iam';
import { type CallContext, memory } from './call-context.ts';
import { newId } from './principal.ts';
import { AwsRefusal, answer, mendOutput, type ServiceAnswers } from './service-answers.ts';

type Told = Pick<ServerCertificateMetadata, 'ServerCertificateId' | 'UploadDate' | 'Expiration'>;

const told = memory('account', () => new Map<string, Told>());

function mended(metadata: ServerCertificateMetadata, at: CallContext): ServerCertificateMetadata {
  return { ...metadata, ...told(at).value.get(metadata.ServerCertificateName ?? '') };
}

function endOf(certificate: string): Date {
  try {
    return new Date(new X509Certificate(certificate).validTo);
  } catch {
    throw new AwsRefusal(
      'MalformedCertificate',
      'Unable to parse certificate. Please ensure the certificate is in PEM format.',
    );
  }
}

export const certificateUpload: NonNullable<ServiceAnswers['answers']> = {
  UploadServerCertificate: answer<UploadServerCertificateRequest, UploadServerCertificateResponse>(
    async (input, at) => {
      const Expiration = endOf(input.CertificateBody ?? '');
      const { IAMClient, UploadServerCertificateCommand } = await import('@aws-sdk/client-iam');
      const { ServerCertificateMetadata } = await at
        .moto(IAMClient)
        .send(new UploadServerCertificateCommand(input));
      told(at).value.set(input.ServerCertificateName ?? '', {
        ServerCertificateId: newId('ASCA'),
        UploadDate: at.account.clock.now(),
        Expiration,
      });
      return ServerCertificateMetadata
        ? { ServerCertificateMetadata: mended(ServerCertificateMetadata, at) }
        : {};
    },
  ),
};

export const serverCertificates: NonNullable<ServiceAnswers['mends']> = {
  ListServerCertificates: mendOutput<ListServerCertificatesResponse>((output, at) => ({
    ...output,
    ServerCertificateMetadataList: (output.ServerCertificateMetadataList ?? []).map((one) => mended(one, at)),
  })),
  GetServerCertificate: mendOutput<GetServerCertificateResponse>((output, at) => {
    const { ServerCertificate: certificate } = output;
    const metadata = certificate?.ServerCertificateMetadata;
    if (!certificate || !metadata) return output;
    return {
      ...output,
      ServerCertificate: { ...certificate, ServerCertificateMetadata: mended(metadata, at) },
    };
  }),
};
