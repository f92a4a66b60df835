import { expect, test } from 'vitest';
import { CredentialMaker } from '../../test/leaks/made-credentials.ts';
import { accountOfKeyId, shownKeyId } from './key-id.ts';

// Pairs that the researchers who found the coding have published, cut so that none stands here whole.
test.for([
  [['ASIA', 'Y34FZKBOKMUTVV7A'], '609629065308'],
  [['ASIA', 'QNZGKIQY56JQ7WML'], '029608264753'],
  [['AKIA', 'RZPUZDIKGB2VALC4'], '123456789012'],
  [['ASIA', 'QAAAAAAAGMKEM7X5'], '000000000000'],
] as const)('the account in %s', ([parts, account]) => {
  expect(accountOfKeyId(parts.join(''))).toBe(account);
});

test('every account can be read back', () => {
  const make = new CredentialMaker(1);
  for (const account of ['000000000001', '111122223333', '609871234598', '999999999999']) {
    expect(accountOfKeyId(make.keyId(account))).toBe(account);
  }
});

test('ids from before the change tell no account, nor do bits beyond the largest number', () => {
  const make = new CredentialMaker(2);
  for (let nth = 0; nth < 100; nth += 1) expect(accountOfKeyId(make.oldKeyId())).toBeUndefined();
  expect(accountOfKeyId(`AKIA${'7'.repeat(16)}`)).toBeUndefined();
  expect(accountOfKeyId(`AKIA${'1'.repeat(16)}`)).toBeUndefined();
});

test('four characters at each end are shown', () => {
  expect(shownKeyId(['AKIA', 'ABCDEFGH', 'IJKLMNOP'].join(''))).toBe('AKIA...MNOP');
});
