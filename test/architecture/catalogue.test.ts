import { expect, test } from 'vitest';
import { catalogues } from '../../tools/gen/catalogue.ts';

test.for(await catalogues())('$path says what the controls say (else: npm run gen)', ({ isStale }) => {
  expect(isStale).toBe(false);
});
