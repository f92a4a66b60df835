import { source } from '../../../inventory/derivation.ts';
import { RolesAnywhere } from '../../../inventory/resources/roles-anywhere.ts';
import { defineSweepRow } from '../../sweep-row.ts';

export const row = defineSweepRow({
  number: 5,
  title: {
    en: 'IAM Roles Anywhere trust anchors and profiles',
    ko: 'IAM Roles Anywhere 트러스트 앵커와 프로필',
  },
  look: {
    en: 'IAM Roles Anywhere: trust anchors and profiles, in each region',
    ko: 'IAM Roles Anywhere: 리전마다 트러스트 앵커와 프로필',
  },
  normal: {
    en: 'Nothing, unless servers outside AWS sign in with certificates.',
    ko: 'AWS 밖의 서버가 인증서로 로그인하지 않는다면 아무것도 없습니다.',
  },
  makes: ['rolesanywhere:CreateTrustAnchor', 'rolesanywhere:CreateProfile', 'rolesanywhere:ImportCrl'],
  changes: [
    'rolesanywhere:UpdateTrustAnchor',
    'rolesanywhere:UpdateProfile',
    'rolesanywhere:EnableTrustAnchor',
    'rolesanywhere:EnableProfile',
    'rolesanywhere:DisableCrl',
    'rolesanywhere:DeleteCrl',
  ],
  live: [source(RolesAnywhere, 'trustAnchors', 'profiles')],
  created: ['AWS::RolesAnywhere::TrustAnchor', 'AWS::RolesAnywhere::Profile'],
  controls: [],
  notCollected: { en: 'certificate revocation lists', ko: '인증서 해지 목록' },
});
