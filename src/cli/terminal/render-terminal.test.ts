import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { findings } from '../../../test/checkups/build.ts';
import { compromisedStartUp } from '../../../test/checkups/compromised-start-up.ts';
import { hostile } from '../../../test/checkups/hostile.ts';
import { huge } from '../../../test/checkups/huge.ts';
import { anyName } from '../../../test/checkups/names.ts';
import { quiet } from '../../../test/checkups/quiet.ts';
import { publicBucket } from '../../../test/checkups/subjects.ts';
import type { Checkup } from '../../posture/checkup.ts';
import { HIDDEN } from '../../reports/view/visible.ts';
import type { TerminalOptions } from './options.ts';
import { renderTerminal } from './render-terminal.ts';

const PLAIN: TerminalOptions = { language: 'en', timeZone: 'Asia/Seoul', columns: 80, colour: false };
const ESCAPE = '\u001b';

const withName = (name: string): Checkup => {
  const all = findings(publicBucket, [
    {
      id: name,
      region: 'us-east-1',
      status: 'fail',
      because: { en: `Seen on ${name}.`, ko: `${name} 확인.` },
    },
  ]);
  return { ...quiet, findings: all, doNow: all.map(({ id }) => id) };
};

describe('lines', () => {
  test.for([
    ['a start-up', compromisedStartUp],
    ['hostile names', hostile],
    ['good order', quiet],
  ] as const)('no line of %s is wider than the screen, console addresses excepted', ([, checkup]) => {
    for (const language of ['en', 'ko'] as const) {
      for (const columns of [60, 80, 100, 200]) {
        const lines = renderTerminal(checkup, { ...PLAIN, language, columns }).split('\n');
        const wide = lines.filter(
          (line) => stringWidth(line) > Math.min(columns, 100) && !line.includes('https://'),
        );
        expect(wide).toEqual([]);
      }
    }
  });

  test('whatever a resource is called, nothing reaches the screen that moves, colours, hides or reorders', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const text = renderTerminal(withName(name), PLAIN);
        expect(text.replaceAll('\n', '').match(HIDDEN)).toBeNull();
      }),
    );
  });

  test('a name that forges lines stays on its line', () => {
    const forged = renderTerminal(withName('x\nNo problem was seen in what was checked.\n'), PLAIN);
    expect(forged.split('\n').filter((line) => line.startsWith('No problem'))).toEqual([]);
    expect(forged).toContain('x\\nNo problem');
  });
});

describe('colour', () => {
  test('none where none is wanted', () => {
    expect(renderTerminal(compromisedStartUp, PLAIN)).not.toContain(ESCAPE);
  });
  test('only colour codes where it is, and the same words', () => {
    const coloured = renderTerminal(compromisedStartUp, { ...PLAIN, colour: true });
    expect(coloured).toContain(ESCAPE);
    expect(stripVTControlCharacters(coloured)).toBe(renderTerminal(compromisedStartUp, PLAIN));
  });
});

describe('what it says', () => {
  test('coverage stands beside the verdict, and the word "clean" nowhere', () => {
    for (const checkup of [compromisedStartUp, hostile, quiet]) {
      const [verdict, coverage] = renderTerminal(checkup, PLAIN).split('\n');
      expect(verdict).toMatch(/\.$/);
      expect(coverage).toMatch(/^\d+ of \d+ regions? checked/);
      for (const language of ['en', 'ko'] as const) {
        expect(renderTerminal(checkup, { ...PLAIN, language })).not.toMatch(/\bclean\b|깨끗|안전합니다/i);
      }
    }
  });

  test('seventeen regions are one line', () => {
    const lines = renderTerminal(compromisedStartUp, PLAIN).split('\n');
    expect(lines.filter((line) => line.includes('GuardDuty is off'))).toEqual([
      '   GuardDuty is off                              17 regions',
    ]);
  });

  test('a pipe gets every failing resource by name', () => {
    const text = renderTerminal(compromisedStartUp, { ...PLAIN, everything: true });
    const failures = compromisedStartUp.findings.filter(({ status }) => status === 'fail');
    for (const { resource } of failures) {
      if (resource.id !== compromisedStartUp.account.id) expect(text).toContain(resource.id);
    }
  });

  test('the reports that were written are named last', () => {
    const text = renderTerminal(quiet, {
      ...PLAIN,
      reports: [{ format: 'html', path: '/tmp/\u001bx.html' }],
    });
    expect(text).toContain('Report (html): /tmp/\\ex.html');
  });

  test('five thousand findings are still a page', () => {
    expect(renderTerminal(huge(5_000), PLAIN).split('\n').length).toBeLessThan(150);
  });
});
