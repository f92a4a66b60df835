import { expect, test } from 'vitest';
import { storePages } from '../../tools/gen/store-columns.ts';

test.for(storePages())('$path says what the columns are (else: npm run gen)', ({ isStale }) => {
  expect(isStale).toBe(false);
});
