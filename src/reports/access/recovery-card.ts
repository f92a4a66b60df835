/** The recovery card: one page to print and put away. It holds no secret; what no API tells is left blank to fill in. */
import { html } from 'hono/html';
import type { Access } from '../../access/access.ts';
import type { Text } from '../../kernel/text.ts';
import { textOf } from '../html/markup.ts';
import { visible } from '../view/visible.ts';

/** Addresses that work without signing in. Read November 2026. */
const HELP = {
  signIn: 'https://console.aws.amazon.com/',
  support: 'https://support.aws.amazon.com/#/contacts/aws-account-support/',
  mfa: 'https://support.aws.amazon.com/#/contacts/aws-mfa-support',
};

interface Line {
  readonly label: Text;
  /** Empty: to fill in by hand. */
  readonly value: string;
}

export function recoveryCard({ account, now, readiness, principals }: Access): string {
  const { phoneEndsWith } = readiness;
  const admins = principals.filter(
    (one) => one.type === 'user' && one.class.state === 'known' && one.class.value === 'full-admin',
  );
  const lines: readonly Line[] = [
    { label: { en: 'Account number', ko: '계정 번호' }, value: account.id },
    { label: { en: 'Account alias', ko: '계정 별칭' }, value: account.alias ?? '' },
    { label: { en: 'Sign-in page', ko: '로그인 페이지' }, value: HELP.signIn },
    { label: { en: 'Mail address of the root user', ko: '루트 사용자의 메일 주소' }, value: '' },
    { label: { en: 'Who reads that mailbox', ko: '그 메일함을 보는 사람' }, value: '' },
    {
      label: { en: 'Phone number on file', ko: '등록된 전화번호' },
      value: phoneEndsWith === null ? '' : `... ${phoneEndsWith}`,
    },
    {
      label: { en: 'Where the second MFA device of root lies', ko: '루트의 두 번째 MFA 디바이스를 둔 곳' },
      value: '',
    },
    {
      label: { en: 'Administrators beside root', ko: '루트 외의 관리자' },
      value: admins.map(({ name }) => visible(name)).join(', '),
    },
    { label: { en: 'Where the last invoice lies', ko: '최근 청구서를 둔 곳' }, value: '' },
    { label: { en: 'Name and address exactly as registered', ko: '등록된 이름과 주소(정확히)' }, value: '' },
  ];
  const steps: readonly Text[] = [
    {
      en: 'Password lost: choose "Forgot password?" on the sign-in page of the root user; the mail goes to the address above.',
      ko: '암호를 잃어버렸을 때: 루트 사용자 로그인 페이지에서 "암호를 잊으셨나요?"를 선택하면 위의 주소로 메일이 옵니다.',
    },
    {
      en: 'MFA lost: choose "Trouble signing in?" or "Try another MFA method". AWS then proves you by mail and a call to the phone above.',
      ko: 'MFA를 잃어버렸을 때: "로그인 문제 해결(Trouble signing in?)" 또는 "다른 MFA 방법 시도"를 선택하세요. AWS가 메일과 위의 전화번호로 본인을 확인합니다.',
    },
    {
      en: `Neither works: write to AWS without signing in: ${HELP.support}; for MFA: ${HELP.mfa}`,
      ko: `둘 다 안 될 때: 로그인하지 않고 AWS에 문의하세요. ${HELP.support}, MFA: ${HELP.mfa}`,
    },
  ];
  return textOf(html`<!doctype html>
<html lang="ko">
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>AWS recovery card / AWS 복구 카드</title>
<style>
  body { font: 11pt/1.5 system-ui, "Noto Sans KR", sans-serif; max-width: 18cm; margin: 1.5cm auto; color: #111; }
  h1 { font-size: 16pt; margin: 0 0 .3em; }
  table { width: 100%; border-collapse: collapse; margin: 1em 0; }
  th, td { border: 1px solid #666; padding: .45em .6em; text-align: left; vertical-align: top; height: 1.6em; }
  th { width: 42%; font-weight: 600; }
  small { color: #444; }
  li { margin: .4em 0; }
</style>
<h1>AWS recovery card / AWS 복구 카드</h1>
<p><small>Made by Jikimi on ${now.slice(0, 10)}. It holds no password and no key; keep it on paper all the same. /
${now.slice(0, 10)}에 지킴이가 만들었습니다. 암호나 키는 없지만 종이로 보관하세요.</small></p>
<table>${lines.map(
    ({ label, value }) => html`<tr><th>${label.en}<br>${label.ko}</th><td>${value}</td></tr>`,
  )}</table>
<ol>${steps.map((step) => html`<li>${step.en}<br>${step.ko}</li>`)}</ol>
</html>
`);
}
