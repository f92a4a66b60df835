import { expect, test } from 'vitest';
import { ago } from './ago.ts';

const NOW = '2026-11-20T00:00:00Z';

test.for([
  ['2026-09-29T12:00:00Z', '51 days ago (2026-09-29)', '51일 전(2026-09-29)'],
  ['2026-11-18T23:00:00Z', '1 day ago (2026-11-18)', '1일 전(2026-11-18)'],
  ['2026-11-19T23:00:00Z', 'today (2026-11-19)', '오늘(2026-11-19)'],
  ['2026-11-20T00:05:00Z', 'today (2026-11-20)', '오늘(2026-11-20)'],
] as const)('%s', ([at, en, ko]) => expect(ago(at, NOW)).toEqual({ en, ko }));
