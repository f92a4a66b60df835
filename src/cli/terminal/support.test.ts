import { expect, test } from 'vitest';
import { renderSupport } from './support.ts';

const on = (today: string): string =>
  renderSupport({ language: 'en', timeZone: 'UTC', columns: 80, colour: false }, today);

test('plans are shown until the day they end', () => {
  expect(on('2026-12-31')).toContain('Developer (ends on 2027-01-01)');
  expect(on('2027-01-01')).not.toContain('-- Developer');
  expect(on('2027-01-01')).toContain('Business Support+');
});
