/** The words in which people are told about access; programs get the codes. */
import type { Moment } from '../../access/access.ts';
import type { Capability, Credential, Principal, Trusted } from '../../access/principal.ts';
import { sameInBoth, type Text } from '../../kernel/text.ts';

export const CAPABILITY_WORDS: Readonly<Record<Capability, Text>> = {
  'full-admin': { en: 'administrator: may do everything', ko: '관리자: 모든 작업 가능' },
  'can-become-admin': { en: 'can make itself an administrator', ko: '스스로 관리자가 될 수 있음' },
  'can-spend': { en: 'can run up a bill', ko: '요금이 발생하는 작업 가능' },
  'can-read-data': { en: 'can read your data', ko: '데이터 읽기 가능' },
  limited: { en: 'limited', ko: '제한됨' },
};

export const TYPE_WORDS: Readonly<Record<Principal['type'], Text>> = {
  root: { en: 'root user', ko: '루트 사용자' },
  user: { en: 'IAM user', ko: 'IAM 사용자' },
  role: { en: 'IAM role', ko: 'IAM 역할' },
};

export const CREDENTIAL_WORDS: Readonly<Record<Credential['kind'], Text>> = {
  password: { en: 'console password', ko: '콘솔 암호' },
  'access-key': { en: 'access key', ko: '액세스 키' },
  'ssh-key': { en: 'SSH public key', ko: 'SSH 퍼블릭 키' },
  'service-credential': { en: 'API key of a service', ko: '서비스별 자격 증명' },
  'signing-certificate': { en: 'signing certificate', ko: '서명 인증서' },
};

export const TRUSTED_WORDS: Readonly<Record<Trusted['kind'], Text>> = {
  everyone: { en: 'anyone', ko: '누구나' },
  account: { en: 'this account', ko: '이 계정' },
  'foreign-account': { en: 'another account', ko: '다른 계정' },
  service: { en: 'AWS service', ko: 'AWS 서비스' },
  saml: { en: 'SAML provider', ko: 'SAML 공급자' },
  oidc: { en: 'OIDC provider', ko: 'OIDC 공급자' },
  other: { en: 'somebody', ko: '알 수 없는 대상' },
};

export const MOMENT_WORDS: Readonly<Record<Moment['kind'], Text>> = {
  'signed-in': { en: 'signed in to the console', ko: '콘솔에 로그인' },
  'sign-in-failed': { en: 'failed to sign in', ko: '로그인 실패' },
  'password-used': { en: 'used the password', ko: '암호 사용' },
  'key-used': { en: 'used an access key', ko: '액세스 키 사용' },
  'role-used': { en: 'was taken and used', ko: '역할 사용' },
  'service-used': { en: 'called a service', ko: '서비스 호출' },
  'user-created': { en: 'was created', ko: '사용자 생성' },
  'role-created': { en: 'was created', ko: '역할 생성' },
  'key-created': { en: 'got an access key', ko: '액세스 키 생성' },
  'password-changed': { en: 'got or changed the password', ko: '암호 생성 또는 변경' },
  'ssh-key-created': { en: 'got an SSH public key', ko: 'SSH 퍼블릭 키 업로드' },
  'service-credential-created': { en: 'got an API key of a service', ko: '서비스별 자격 증명 생성' },
};

export const UNKNOWN: Text = { en: 'could not be read', ko: '확인 못 함' };

/** Names and ids are the same in both languages; whether MFA was used is not. */
export function detailText(kind: Moment['kind'], detail: string | null): Text | null {
  if (detail === null || detail === '') return null;
  if (kind === 'signed-in' && detail === 'no MFA') return { en: 'no MFA', ko: 'MFA 없이' };
  return kind === 'signed-in' && detail === 'MFA' ? { en: 'with MFA', ko: 'MFA 사용' } : sameInBoth(detail);
}
