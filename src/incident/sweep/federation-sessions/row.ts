import { defineSweepRow } from '../../sweep-row.ts';

export const row = defineSweepRow({
  number: 8,
  title: { en: 'Sessions got with a user’s key, and still open', ko: '사용자 키로 얻어 아직 열려 있는 세션' },
  look: {
    en: 'The log: the console has no list of them. A session can last up to 36 hours.',
    ko: '로그: 콘솔에는 목록이 없습니다. 세션은 최대 36시간까지 지속됩니다.',
  },
  normal: {
    en: 'GetSessionToken of people who use MFA on the command line. GetFederationToken is rare.',
    ko: '명령줄에서 MFA를 쓰는 사람의 GetSessionToken은 흔합니다. GetFederationToken은 드뭅니다.',
  },
  makes: ['sts:GetFederationToken', 'sts:GetSessionToken', 'signin:GetSigninToken', 'signin:SwitchRole'],
  changes: [],
  live: [],
  unlisted: true,
  created: [],
  controls: [],
});
