import { defineResource, field } from '../resource-type.ts';

/** A TLS certificate stored in IAM, the place from before AWS Certificate Manager. */
export const ServerCertificate = defineResource({
  type: 'AWS::IAM::ServerCertificate',
  name: { en: 'IAM server certificate', ko: 'IAM 서버 인증서' },
  scope: 'listed',
  listing: ['iam:ListServerCertificates'],
  fields: {
    expiresAt: field<string>('iam:ListServerCertificates'),
  },
});
