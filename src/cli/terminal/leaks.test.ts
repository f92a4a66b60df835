/** What a person sees, against `test/golden/leaks/`. Rewrite with `-u`, then read the difference. */
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../kernel/text.ts';
import type { Leak, LeakScan } from '../../leaks/leak.ts';
import { report as csv } from '../../reports/leaks/csv.ts';
import { report as json } from '../../reports/leaks/json.ts';
import { report as sarif } from '../../reports/leaks/sarif.ts';
import { renderLeaks } from './leaks.ts';

const COMMIT = '4f2a9c01d8b7e6553aa0b1c2d3e4f5061728394a';

function leak(nth: number, more: Partial<Leak> & Pick<Leak, 'kind' | 'urgency'>): Leak {
  const fingerprint = String(nth).repeat(16).slice(0, 16);
  return {
    fingerprint,
    whose: 'unknown',
    parts: [{ kind: more.kind, fingerprint, certainty: 'sure' }],
    places: [{ kind: 'file', path: `src/place-${nth}.ts`, line: nth, part: more.kind, moreVersions: 0 }],
    morePlaces: 0,
    ...more,
  };
}

const history = { kind: 'history', commit: COMMIT, authoredAt: '2026-11-02T09:00:00+09:00' } as const;

const FOUND: LeakScan = {
  root: '/home/minji/shop',
  startedAt: '2026-11-25T01:00:00.000Z',
  durationMs: 4200,
  accounts: ['609871234598'],
  leaks: [
    leak(1, {
      kind: 'access-key',
      urgency: 'now',
      shown: 'AKIA...7QZX',
      account: '609871234598',
      whose: 'yours',
      parts: [
        { kind: 'access-key', fingerprint: '1111111111111111', certainty: 'sure' },
        { kind: 'secret-access-key', fingerprint: '1212121212121212', certainty: 'sure' },
      ],
      places: [
        { kind: 'file', path: '.env', line: 1, part: 'access-key', moreVersions: 0 },
        { ...history, path: 'config/app.env', line: 3, part: 'access-key', inHead: false, moreVersions: 0 },
        { ...history, path: '.env', line: 2, part: 'secret-access-key', inHead: true, moreVersions: 4 },
        {
          kind: 'commit-message',
          commit: COMMIT,
          authoredAt: history.authoredAt,
          path: '',
          line: 3,
          part: 'access-key',
          moreVersions: 0,
        },
        { kind: 'file', path: 'notebook.ipynb', line: 88, part: 'secret-access-key', moreVersions: 0 },
      ],
      morePlaces: 3,
    }),
    leak(2, { kind: 'secret-access-key', urgency: 'now' }),
    leak(3, {
      kind: 'bedrock-api-key',
      urgency: 'now',
      account: '308871234511',
      whose: 'another',
      owner: 'BedrockAPIKey-k3f9\u001b[31m',
    }),
    leak(4, { kind: 'ses-smtp-password', urgency: 'now' }),
    leak(5, {
      kind: 'service-password',
      urgency: 'now',
      account: '609871234598',
      whose: 'yours',
      owner: 'ci',
    }),
    leak(6, { kind: 'session-token', urgency: 'today' }),
    leak(7, {
      kind: 'presigned-url',
      urgency: 'today',
      shown: 'ASIA...KQ2M',
      account: '609871234598',
      whose: 'yours',
      expiresAt: '2026-11-25T09:00:00.000Z',
    }),
    leak(8, { kind: 'temporary-key', urgency: 'look', shown: 'ASIA...2222' }),
    leak(9, {
      kind: 'bedrock-short-term-key',
      urgency: 'expired',
      account: '609871234598',
      whose: 'yours',
      expiresAt: '2026-11-20T13:02:03.000Z',
    }),
  ],
  left: { examples: 12, allowed: 2 },
  coverage: {
    files: 1230,
    bytes: 22_000_000,
    commits: 274,
    versions: 2424,
    history: 'shallow',
    innerRepositories: ['vendor/lib'],
    skipped: [
      { reason: 'folder-rule', count: 1, examples: ['node_modules'] },
      { reason: 'binary', count: 24, examples: ['a.png', 'b.png', 'c.png'] },
      { reason: 'unreadable', count: 1, examples: ['closed\u202e'] },
    ],
  },
};

const NONE: LeakScan = {
  ...FOUND,
  accounts: [],
  leaks: [],
  left: { examples: 0, allowed: 0 },
  coverage: { ...FOUND.coverage, history: 'read', innerRepositories: [], skipped: [] },
};

const INCOMPLETE: LeakScan = {
  ...NONE,
  coverage: {
    ...NONE.coverage,
    history: 'git-failed',
    historyFault: 'fatal: bad object HEAD',
    commits: 0,
    versions: 0,
  },
};

const OPTIONS = { timeZone: 'Asia/Seoul', columns: 80, colour: false } as const;

describe.for([
  ['found', FOUND],
  ['none', NONE],
  ['incomplete', INCOMPLETE],
] as const)('%s', ([name, scan]) => {
  test.for(LANGUAGES)('80 columns, %s', async (language) => {
    const text = renderLeaks(scan, { ...OPTIONS, language });
    await expect(text).toMatchFileSnapshot(`../../../test/golden/leaks/${name}.${language}.txt`);
  });
});

test.for([json, csv, sarif].map((report) => [report.format, report] as const))(
  '%s',
  async ([format, report]) => {
    const text = [...report.render(FOUND, { language: 'en', timeZone: 'Asia/Seoul', version: '0.0.0' })].join(
      '',
    );
    await expect(text).toMatchFileSnapshot(`../../../test/golden/leaks/found.${format}`);
  },
);
