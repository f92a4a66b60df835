import { defineResource, field } from '../resource-type.ts';

export const OidcProvider = defineResource({
  type: 'AWS::IAM::OIDCProvider',
  name: { en: 'OIDC identity provider', ko: 'OIDC 자격 증명 공급자' },
  scope: 'listed',
  listing: ['iam:ListOpenIDConnectProviders'],
  fields: {
    /** Host and path without `https://`, as trust policies write it: `token.actions.githubusercontent.com`. */
    url: field<string>('iam:ListOpenIDConnectProviders'),
  },
});
