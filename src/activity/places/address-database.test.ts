import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addressDatabase, addressDatabaseFile } from '../../../test/activity/address-database.ts';
import { openAddressDatabases } from './address-database.ts';
import { placed } from './place.ts';

const COUNTRIES = {
  '203.0.113.0/24': { country: { iso_code: 'NL', names: { en: 'Netherlands' } } },
  '198.51.100.0/25': { registered_country: { iso_code: 'KR' } },
};
const NETWORKS = {
  '203.0.113.0/24': { autonomous_system_number: 64500, autonomous_system_organization: 'Example Hosting' },
};

test('two databases tell of one address', async () => {
  const placeOf = await openAddressDatabases([addressDatabaseFile(COUNTRIES), addressDatabaseFile(NETWORKS)]);
  expect(placeOf('203.0.113.9')).toEqual({ country: 'NL', asn: 64500, operator: 'Example Hosting' });
  expect(placeOf('198.51.100.7')).toEqual({ country: 'KR' });
  expect(placeOf('198.51.100.200')).toBeUndefined();
  expect(placeOf('2001:db8::1')).toBeUndefined();
});

test('one database with both, as others lay it out', async () => {
  const placeOf = await openAddressDatabases([
    addressDatabaseFile({ '192.0.2.0/24': { country_code: 'DE', asn: 'AS64501', as_name: 'Example Net' } }),
  ]);
  expect(placeOf('192.0.2.1')).toEqual({ country: 'DE', asn: 64501, operator: 'Example Net' });
});

test('an address with its place', () => {
  expect(placed('203.0.113.9', { country: 'NL', asn: 64500, operator: 'Example Hosting' })).toBe(
    '203.0.113.9 (NL, AS64500 Example Hosting)',
  );
  expect(placed('203.0.113.9', { asn: 64500 })).toBe('203.0.113.9 (AS64500)');
  expect(placed('203.0.113.9')).toBe('203.0.113.9');
});

const whole = addressDatabase(COUNTRIES);
const written = (bytes: string | Buffer): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'jikimi-mmdb-')), 'bad.mmdb');
  writeFileSync(path, bytes);
  return path;
};

test.each([
  ['missing', '/nowhere/addresses.mmdb', 'AddressDatabaseUnreadable'],
  ['empty', written(''), 'NoAddressDatabase'],
  ['of another kind', written('network,country\n203.0.113.0/24,NL\n'), 'NoAddressDatabase'],
  ['cut off', written(whole.subarray(0, whole.length - 90)), 'NoAddressDatabase'],
  ['without its beginning', written(whole.subarray(whole.indexOf('MaxMind') - 3)), 'AddressDatabaseDamaged'],
])('a file %s is named, in both languages', async (_, path, code) => {
  const opened = openAddressDatabases([path]);
  await expect(opened).rejects.toMatchObject({
    code,
    text: { en: expect.stringContaining(path) as string, ko: expect.stringContaining(path) as string },
  });
});

test('damage inside is told when it is met', async () => {
  const bytes = Buffer.from(whole);
  bytes.fill(0xff, bytes.indexOf('country') - 1, bytes.indexOf('country') + 30);
  const placeOf = await openAddressDatabases([written(bytes)]);
  expect(() => placeOf('203.0.113.9')).toThrow(/damaged/);
});
