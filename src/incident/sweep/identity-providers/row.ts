import { source } from '../../../inventory/derivation.ts';
import { OidcProvider } from '../../../inventory/resources/oidc-provider.ts';
import { SamlProvider } from '../../../inventory/resources/saml-provider.ts';
import { defineSweepRow } from '../../sweep-row.ts';

export const row = defineSweepRow({
  number: 4,
  title: { en: 'SAML and OIDC identity providers', ko: 'SAML 및 OIDC ID 공급자' },
  look: { en: 'IAM: Identity providers', ko: 'IAM: ID 공급자' },
  normal: {
    en: 'One for each sign-in service or build service that you use, and a role condition that names your repository.',
    ko: '사용하는 로그인 서비스나 빌드 서비스마다 하나이며, 역할 조건에 자신의 저장소가 적혀 있습니다.',
  },
  makes: ['iam:CreateSAMLProvider', 'iam:CreateOpenIDConnectProvider'],
  changes: [
    'iam:UpdateSAMLProvider',
    'iam:UpdateOpenIDConnectProviderThumbprint',
    'iam:AddClientIDToOpenIDConnectProvider',
  ],
  live: [{ ...source(SamlProvider, 'createdAt'), date: 'createdAt' }, source(OidcProvider, 'url')],
  created: ['AWS::IAM::SAMLProvider', 'AWS::IAM::OIDCProvider'],
  controls: ['iam-oidc-provider-unfamiliar', 'iam-role-oidc-too-wide'],
});
