import { describe, expect, test } from 'vitest';
import { inventory } from '../../test/inventory.ts';
import { refuseUnknownRegions } from './known-regions.ts';

const SEEN = inventory();

describe('regions that somebody named', () => {
  test('exist', () => {
    expect(() => refuseUnknownRegions([], SEEN)).not.toThrow();
    expect(() => refuseUnknownRegions(['us-east-1', 'ap-northeast-2'], SEEN)).not.toThrow();
  });

  test.for<[string, RegExp]>([
    ['us-esat-1', /^Did you mean: us-east-1$/],
    ['seoul', /^Available regions: ap-northeast-2, us-east-1$/],
  ])('do not: %s', ([name, hint]) => {
    expect(() => refuseUnknownRegions(['us-east-1', name], SEEN)).toThrowError(
      expect.objectContaining({
        code: 'NoSuchRegion',
        exitCode: 2,
        text: expect.objectContaining({ en: `AWS has no such region: ${name}` }),
        hint: expect.objectContaining({ en: expect.stringMatching(hint) }),
      }),
    );
  });

  test('may, where AWS did not say', () => {
    const unsaid = inventory({ regionsFrom: { state: 'denied', action: 'account:ListRegions' } });
    expect(() => refuseUnknownRegions(['mx-central-1'], unsaid)).not.toThrow();
  });
});
