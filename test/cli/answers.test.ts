/** What only a person can tell: recorded from the command line, shown by whom and when, and refused where it makes no sense. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newDesk } from './jikimi.ts';

const FILE = 'jikimi-answers.yaml';
const CIS = ['checkup', '--sample', '--framework', 'cis-aws-7.0', '--format', 'json'];

interface Section {
  readonly id: string;
  readonly verdict: string;
  readonly answer: { readonly by: string; readonly note: string; readonly expired: boolean } | null;
}

const sectionIn = (stdout: string, id: string) => {
  const { frameworks } = JSON.parse(stdout) as { frameworks: { sections: Section[] }[] };
  return frameworks[0]?.sections.find((one) => one.id === id);
};

test('an answer is kept, shown with its author, and replaced by the next', async () => {
  const desk = newDesk('ko');
  const about = ['checkup', 'answer', 'aws-startup-security-baseline', 'wkld.15'];
  const first = await desk.run([...about, '--no', '--note', '콘솔에서 만든 것이 있음', '--by', 'minji']);
  expect(first).toMatchObject({ code: 0, stdout: '' });
  expect(first.stderr).toContain('WKLD.15의 답을 기록했습니다');
  await desk.run([...about, '--yes', '--note', '모두 옮김', '--until', '2999-12-31'], { USER: 'junho' });
  const text = readFileSync(join(desk.folder, FILE), 'utf8');
  expect(text.match(/section: WKLD\.15/g)).toHaveLength(1);

  const args = ['checkup', '--sample', '--framework', 'aws-startup-security-baseline', '--format', 'json'];
  const { stdout } = await desk.run([...args, '--answers', FILE]);
  expect(sectionIn(stdout, 'WKLD.15')).toMatchObject({
    verdict: 'pass',
    answer: { by: 'junho', note: '모두 옮김', expired: false },
  });
  // The answers about one's own account say nothing of the sample.
  expect(sectionIn((await desk.run(args)).stdout, 'WKLD.15')).toMatchObject({ verdict: 'to-answer' });
});

test('an answer that has expired is said, and decides nothing', async () => {
  const desk = newDesk();
  const entry = { framework: 'cis-aws-7.0', section: '6.8', answer: 'yes', note: 'n', by: 'minji' };
  writeFileSync(
    join(desk.folder, FILE),
    JSON.stringify([
      { ...entry, on: '2024-01-01', until: '2024-12-31' },
      { ...entry, section: '2.4', on: '2024-01-01', until: '2999-12-31' },
    ]),
  );
  const { stdout, stderr } = await desk.run([...CIS, '--answers', FILE]);
  expect(sectionIn(stdout, '6.8')).toMatchObject({ answer: { by: 'minji', expired: true } });
  expect(sectionIn(stdout, '6.8')?.verdict).not.toBe('pass');
  expect(stderr).toMatch(/answer of minji to cis-aws-7\.0 6\.8 expired after 2024-12-31/);
  expect(stderr).toMatch(/ignored: cis-aws-7\.0 has no section 2\.4 that a person answers/);
});

describe('is refused in both languages, and nothing is written', () => {
  test.for<[string, string[], RegExp]>([
    ['an unknown framework', ['cis-8', '2.1.2', '--yes'], /<framework> cannot be "cis-8"/],
    ['an unknown section', ['cis-aws-7.0', '9.9.9', '--yes'], /no section "9\.9\.9"/],
    ['a section that AWS decides', ['cis-aws-7.0', '2.4', '--yes'], /nobody can\s+answer it/],
    ['no answer', ['cis-aws-7.0', '2.1.2'], /What is the answer\?/],
    ['two answers', ['cis-aws-7.0', '2.1.2', '--yes', '--no'], /cannot be used together/],
    ['no such day', ['cis-aws-7.0', '2.1.2', '--yes', '--until', '2027-02-30'], /--until cannot be/],
    ['a day gone by', ['cis-aws-7.0', '2.1.2', '--yes', '--until', '2024-12-31'], /has passed/],
    ['an empty reason', ['cis-aws-7.0', '2.1.2', '--yes', '--note', ' '], /--note cannot be/],
  ])('%s', async ([, args, words]) => {
    const desk = newDesk();
    const noted = args.includes('--note') ? args : [...args, '--note', 'looked'];
    const { code, stdout, stderr } = await desk.run(['checkup', 'answer', ...noted, '--by', 'minji']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(words);
    expect(stderr).toMatch(/[가-힣]/);
    expect(existsSync(join(desk.folder, FILE))).toBe(false);
  });

  test('nobody', async () => {
    const desk = newDesk();
    const args = ['checkup', 'answer', 'cis-aws-7.0', '2.1.2', '--yes', '--note', 'looked'];
    const { code, stderr } = await desk.run(args);
    expect(code).toBe(2);
    expect(stderr).toMatch(/--by minji/);
  });

  test('a file that cannot be used', async () => {
    const desk = newDesk();
    writeFileSync(join(desk.folder, FILE), '- {framework: cis-aws-7.0}\n');
    for (const args of [
      ['checkup', 'answer', 'cis-aws-7.0', '2.1.2', '--yes', '--note', 'looked', '--by', 'minji'],
      [...CIS, '--answers', FILE],
    ]) {
      const { code, stderr } = await desk.run(args);
      expect(code).toBe(2);
      expect(stderr).toMatch(/answers file cannot be used, entry 1/);
    }
    expect(readFileSync(join(desk.folder, FILE), 'utf8')).toBe('- {framework: cis-aws-7.0}\n');
  });
});
