import { defineResource, field } from '../resource-type.ts';

export const SamlProvider = defineResource({
  type: 'AWS::IAM::SAMLProvider',
  name: { en: 'SAML identity provider', ko: 'SAML 자격 증명 공급자' },
  scope: 'listed',
  listing: ['iam:ListSAMLProviders'],
  fields: {
    createdAt: field<string | null>('iam:ListSAMLProviders'),
    /** When its metadata, and with it the certificate that is trusted, ends. */
    validUntil: field<string | null>('iam:ListSAMLProviders'),
  },
});
