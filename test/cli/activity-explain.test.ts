/** What intruders use a call for, beside the events of the timeline: where it is asked for, and nowhere else. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Language } from '../../src/kernel/text.ts';
import { type Desk, newDesk } from './jikimi.ts';

function desk(language: Language): Desk {
  const made = newDesk(language);
  const event = (eventName: string) => ({
    eventID: eventName,
    eventTime: '2026-11-01T00:00:00Z',
    eventSource: 'lambda.amazonaws.com',
    eventName,
    awsRegion: 'us-east-1',
    recipientAccountId: '111122223333',
  });
  const Records = ['CreateFunction20150331', 'ListTags20170331'].map(event);
  writeFileSync(join(made.folder, 'log.json'), JSON.stringify({ Records }));
  return made;
}

test.for([
  ['en', 'intruders: code that runs again by itself'],
  ['ko', '침입자의 용도: 저절로 다시 실행되는 코드를 심음'],
] as const)('on the screen in %s', async ([language, words]) => {
  const at = desk(language);
  const { stdout } = await at.run(['activity', 'timeline', 'log.json', '--explain']);
  expect(stdout.split('\n').filter((line) => line.trim() === words)).toHaveLength(1);
  expect((await at.run(['activity', 'timeline', 'log.json'])).stdout).not.toContain(words);
});

test('in JSON', async () => {
  const asked = ['activity', 'timeline', 'log.json', '--explain', '--format', 'json'];
  const { rows } = JSON.parse((await desk('en').run(asked)).stdout) as {
    rows: { call: string; known_use_en: string | null; known_use_ko: string | null }[];
  };
  const uses = new Map(rows.map((row) => [row.call, row.known_use_en]));
  expect(uses.get('CreateFunction20150331')).toBe('code that runs again by itself');
  expect(uses.get('ListTags20170331')).toBeNull();
});
