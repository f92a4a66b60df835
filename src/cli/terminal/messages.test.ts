import { expect, test } from 'vitest';
import { compromisedStartUp } from '../../../test/checkups/compromised-start-up.ts';
import { EXIT, PersonError } from '../../kernel/person-error.ts';
import { callerLine, earlyFinding, renderPersonError } from './messages.ts';

const SCREEN = { language: 'ko', columns: 80, colour: false } as const;

test('who asks, about which account, in how many regions', () => {
  const { account, caller } = compromisedStartUp;
  expect(callerLine({ account, caller, regions: 17 }, 'en')).toBe(
    'Account haru-lab (482915037746) as user/minji, 17 regions',
  );
  expect(callerLine({ account: { ...account, alias: '\u001b[2J' }, caller, regions: 1 }, 'ko')).toContain(
    '\\e[2J',
  );
});

test('an early failure is one line', () => {
  const [finding] = compromisedStartUp.findings;
  expect(finding && earlyFinding(finding, SCREEN)).toBe('! 지금 바로: AWS가 격리한 IAM 사용자 - ci-deploy');
});

test('a fault is said in both languages, the chosen one first, with what to do', () => {
  const error = new PersonError({
    code: 'NoCredentials',
    text: { en: 'No AWS credentials were found.', ko: 'AWS 자격 증명을 찾지 못했습니다.' },
    hint: { en: 'Run aws login.', ko: 'aws login을 실행하세요.' },
    exitCode: EXIT.credentials,
  });
  expect(renderPersonError(error, SCREEN)).toBe(
    'AWS 자격 증명을 찾지 못했습니다.\n-> aws login을 실행하세요.\n\nNo AWS credentials were found.\n-> Run aws login.\n',
  );
});
