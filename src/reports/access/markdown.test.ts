import { expect, test } from 'vitest';
import { renamed, sampleAccess, techniqueTitles } from '../../../test/access-of.ts';
import type { Access } from '../../access/access.ts';
import type { Language } from '../../kernel/text.ts';
import { accessMarkdown } from './markdown.ts';

const access = await sampleAccess();
const titles = await techniqueTitles();

function told(shown: Access, language: Language = 'en'): string {
  return accessMarkdown(shown, { language, timeZone: 'Asia/Seoul', version: '0', titles, isSample: true });
}

test('names of an attacker become no markup', () => {
  const text = told(renamed(access, '|<img src=x>`![x](https://evil.example) @everyone\n# owned'));
  const outsideCode = text.replaceAll(/(`+)[^\n]*?\1/g, '');
  expect(outsideCode).not.toMatch(/<img|^# owned|[^\\]\[x\]\(|https:\/\/evil/m);
  for (const row of text.split('\n').filter((line) => line.startsWith('| '))) {
    expect(row.replaceAll(String.raw`\|`, '').split('|')).toHaveLength(6);
  }
});

test('one language, everybody, every moment that fits', () => {
  const korean = told(access, 'ko');
  expect(korean).not.toMatch(/could not be read|last used/);
  const people = access.principals.filter(({ isServiceLinked }) => !isServiceLinked);
  expect(told(access).match(/^### (?:root user|IAM user|IAM role) /gm)).toHaveLength(people.length);
});
