import { expect, test } from 'vitest';
import { withManager } from './region-settings.ts';

const because = { en: 'It is off.', ko: '꺼져 있습니다.' };

test('the organization is named only where it decides', () => {
  expect(withManager(because, 'account')).toBe(because);
  expect(withManager(because, 'declarative-policy').en).toMatch(/^It is off\. .*organization/);
  expect(withManager(because, 'declarative-policy').ko).toMatch(/^꺼져 있습니다\. .*조직/);
});
