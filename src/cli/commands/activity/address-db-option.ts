import { type Command, Option } from 'commander';
import type { PlaceOf } from '../../../activity/places/place.ts';
import type { Cli } from '../../cli.ts';
import { text } from '../../option-values.ts';

export interface AddressDatabaseOptions {
  readonly addressDb?: readonly string[];
}

/** Once for countries, once for networks. */
export function addAddressDatabaseOption(command: Command, { say }: Cli): void {
  const path = text('--address-db');
  command.addOption(
    new Option(
      '--address-db <file>',
      say({
        en: 'countries or networks of addresses, an .mmdb file of yours; may be given twice',
        ko: '주소의 국가나 네트워크를 담은 .mmdb 파일. 두 번 지정할 수 있음',
      }),
    ).argParser((typed: string, before: readonly string[] | undefined) => [
      ...(before ?? []),
      path(typed, undefined),
    ]),
  );
}

export async function placeOfFrom({ addressDb = [] }: AddressDatabaseOptions): Promise<PlaceOf | undefined> {
  if (addressDb.length === 0) return undefined;
  const { openAddressDatabases } = await import('../../../activity/places/address-database.ts');
  return openAddressDatabases(addressDb);
}
