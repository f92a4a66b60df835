import { source } from '../../../inventory/derivation.ts';
import { RootUser } from '../../../inventory/resources/root-user.ts';
import { defineSweepRow } from '../../sweep-row.ts';

export const row = defineSweepRow({
  number: 12,
  title: {
    en: 'Root password recovery, e-mail changed, root sign-in',
    ko: '루트 암호 복구, 이메일 변경, 루트 로그인',
  },
  look: {
    en: 'Account page: e-mail address; the mailbox of the root user: mails about resets',
    ko: '계정 페이지: 이메일 주소; 루트 사용자의 메일함: 재설정 메일',
  },
  normal: {
    en: 'A few root sign-ins a year, at times that you remember.',
    ko: '한 해에 몇 번, 기억나는 때의 루트 로그인뿐입니다.',
  },
  makes: ['signin:PasswordRecoveryRequested', 'signin:PasswordRecoveryCompleted'],
  changes: [
    'signin:PasswordUpdated',
    'signin:EmailUpdated',
    'account:StartPrimaryEmailUpdate',
    'account:AcceptPrimaryEmailUpdate',
  ],
  live: [source(RootUser, 'uses')],
  created: [],
  controls: ['root-used-recently'],
  notCollected: { en: 'the address of the root user', ko: '루트 사용자의 이메일 주소' },
});
