/** Ways in for those who are no IAM users, and what the answer leaves out, in words. */
import type { Door, OpenedRole } from '../../access/doors.ts';
import type { Remark } from '../../access/remark.ts';
import type { Text } from '../../kernel/text.ts';

export const DOOR_WORDS: Readonly<Record<Door['kind'], Text>> = {
  saml: { en: 'SAML provider', ko: 'SAML 공급자' },
  oidc: { en: 'OIDC provider', ko: 'OIDC 공급자' },
  'roles-anywhere': { en: 'Roles Anywhere trust anchor', ko: 'Roles Anywhere 신뢰 앵커' },
  'identity-center': { en: 'IAM Identity Center', ko: 'IAM Identity Center' },
};

export const DOOR_STATE_WORDS: Readonly<Record<Exclude<Door['state'], 'open'>, Text>> = {
  'switched-off': { en: 'switched off', ko: '비활성' },
  gone: {
    en: 'deleted, but roles still trust it: whoever makes it anew gets in',
    ko: '삭제되었지만 역할이 아직 신뢰하므로, 다시 만드는 사람이 들어올 수 있음',
  },
};

export const WIDTH_WORDS: Readonly<Record<OpenedRole['width'], Text>> = {
  anyone: { en: 'for anyone who has an account at the provider', ko: '공급자에 계정이 있는 누구나' },
  tenant: { en: 'for everything of one customer at the provider', ko: '공급자의 한 고객에 속한 모든 대상' },
  provider: { en: 'for whomever it lets in', ko: '그쪽에서 들여보내는 모든 대상' },
  narrow: { en: 'only under conditions', ko: '조건을 만족하는 대상만' },
};

export function remarkText(remark: Remark): Text {
  switch (remark.kind) {
    case 'sign-ins-cut':
      return {
        en: `Sign-ins in ${remark.region}: only the newest ${remark.shown} were read${remark.since ? `, back to ${remark.since}` : ''}; there are older ones.`,
        ko: `${remark.region}의 로그인 기록은 최근 ${remark.shown}건${remark.since ? `(${remark.since}까지)` : ''}만 읽었습니다. 더 오래된 기록이 있습니다.`,
      };
    case 'ssh-keys-not-asked':
      return {
        en: `SSH public keys and key use of ${remark.users} users were not asked: calls for each user. To ask, add --every-user.`,
        ko: `사용자 ${remark.users}명의 SSH 퍼블릭 키와 키 사용 시각은 사용자마다 호출이 들어 확인하지 않았습니다. 확인하려면 --every-user를 붙이세요.`,
      };
    case 'passwords-not-asked':
      return {
        en: `Passwords and MFA devices of ${remark.users} users are as of the credential report; to ask IAM now, add --every-user.`,
        ko: `사용자 ${remark.users}명의 암호와 MFA 디바이스는 자격 증명 보고서 기준입니다. IAM에 지금 물어보려면 --every-user를 붙이세요.`,
      };
    case 'last-accessed-not-asked':
      return {
        en: `Which services each identity used was not asked: some ${remark.identities * 3} calls for ${remark.identities} users and roles. To ask, add --last-accessed.`,
        ko: `각 사용자와 역할이 쓴 서비스는 확인하지 않았습니다(${remark.identities}개에 호출 약 ${remark.identities * 3}회). 확인하려면 --last-accessed를 붙이세요.`,
      };
  }
}
