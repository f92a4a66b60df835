/**
 * Databases of addresses that the person gives, in the MMDB form of MaxMind, DB-IP and IPinfo: countries, networks or
 * both. Jikimi brings none and asks nobody on the internet.
 */
import { readFile } from 'node:fs/promises';
import { Reader } from 'mmdb-lib';
import { EXIT, PersonError } from '../../kernel/person-error.ts';
import type { Text } from '../../kernel/text.ts';
import type { Place, PlaceOf } from './place.ts';

/** Begins the part that describes the rest; of files that are cut off it is missing, as of those of another kind. */
const MARKER = Buffer.from('\u{AB}\u{CD}\u{EF}MaxMind.com', 'latin1');

/** Before the data, sixteen bytes of nothing. */
const SEPARATOR = 16;

/** @throws PersonError where a file cannot be read, is no such database, or turns out to be damaged when asked */
export async function openAddressDatabases(paths: readonly string[]): Promise<PlaceOf> {
  const readers = await Promise.all(paths.map(openOne));
  const known = new Map<string, Place | undefined>();
  return (address) => {
    if (known.has(address)) return known.get(address);
    const places = readers.flatMap((read) => read(address) ?? []);
    // Of two that know the same, the first given.
    const place: Place | undefined =
      places.length > 0 ? Object.assign({}, ...places.toReversed()) : undefined;
    known.set(address, place);
    return place;
  };
}

async function openOne(path: string): Promise<PlaceOf> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw fault('AddressDatabaseUnreadable', path, UNREADABLE, cause);
  });
  const reader = readerOf(bytes, path);
  const takesVersion6 = reader.metadata.ipVersion === 6;
  return (address) => {
    if (address.includes(':') && !takesVersion6) return undefined;
    try {
      return placeIn(reader.get(address));
    } catch (cause) {
      throw fault('AddressDatabaseDamaged', path, DAMAGED, cause);
    }
  };
}

function readerOf(bytes: Buffer, path: string): Reader<never> {
  if (!bytes.includes(MARKER)) throw fault('NoAddressDatabase', path, NO_DATABASE);
  try {
    const reader = new Reader<never>(bytes);
    if (reader.metadata.searchTreeSize + SEPARATOR <= bytes.lastIndexOf(MARKER)) return reader;
  } catch (cause) {
    throw fault('AddressDatabaseDamaged', path, DAMAGED, cause);
  }
  throw fault('AddressDatabaseDamaged', path, DAMAGED);
}

function placeIn(record: unknown): Place | undefined {
  if (!isObject(record)) return undefined;
  const {
    country,
    country_code,
    registered_country,
    autonomous_system_number,
    asn,
    as_name,
    as_organization,
  } = record;
  const { autonomous_system_organization = as_organization ?? as_name } = record;
  const code = [
    isObject(country) ? country['iso_code'] : country,
    country_code,
    isObject(registered_country) ? registered_country['iso_code'] : undefined,
  ].find((one) => typeof one === 'string' && /^[A-Z]{2}$/.test(one));
  const number = numberOf(autonomous_system_number ?? asn);
  const place: Place = {
    ...(typeof code === 'string' && { country: code }),
    ...(number !== undefined && { asn: number }),
    ...(typeof autonomous_system_organization === 'string' &&
      autonomous_system_organization !== '' && { operator: autonomous_system_organization }),
  };
  return Object.keys(place).length > 0 ? place : undefined;
}

/** 64500 or "AS64500". */
function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  const digits = typeof value === 'string' ? /^(?:AS)?(\d+)$/i.exec(value)?.[1] : undefined;
  return digits === undefined ? undefined : Number(digits);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function fault(code: string, path: string, words: (path: string) => Text, cause?: unknown): PersonError {
  return new PersonError({ code, text: words(path), hint: HINT, exitCode: EXIT.usage, cause });
}

const UNREADABLE = (path: string): Text => ({
  en: `The address database cannot be read: ${path}`,
  ko: `주소 데이터베이스를 읽을 수 없습니다: ${path}`,
});
const NO_DATABASE = (path: string): Text => ({
  en: `This is no address database in the MMDB form, or it is cut off: ${path}`,
  ko: `MMDB 형식의 주소 데이터베이스가 아니거나 파일이 잘렸습니다: ${path}`,
});
const DAMAGED = (path: string): Text => ({
  en: `The address database is damaged: ${path}`,
  ko: `주소 데이터베이스가 손상되었습니다: ${path}`,
});
const HINT: Text = {
  en: 'Give an .mmdb file with countries or networks (ASN), unpacked, such as those of MaxMind GeoLite2 or DB-IP Lite.',
  ko: '국가나 네트워크(ASN)가 담긴 .mmdb 파일을 압축을 풀어 지정하세요. MaxMind GeoLite2나 DB-IP Lite 등이 있습니다.',
};
