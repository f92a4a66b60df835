import type { AccountState } from '../account-state.ts';
import { motoHeaders } from '../moto-caller.ts';
import type { Carrier, Parcel } from './delivery.ts';

/** A request of moderate size. */
const AT_ONCE = 2000;

/** Puts objects into moto itself, at the time they are due: CloudTrail's own deliveries leave no record. */
export function carrierTo(port: number, account: AccountState): Carrier {
  const isVirtual = account.clock.virtualMs !== undefined;
  const put = async (parcels: readonly Parcel[]): Promise<readonly (string | null)[]> => {
    const answer = await fetch(`http://127.0.0.1:${port}/jikimi/deposits`, {
      method: 'POST',
      headers: motoHeaders(account),
      body: JSON.stringify(parcels.map((parcel) => deposit(parcel, isVirtual))),
    });
    if (!answer.ok) throw new Error(`moto took no delivery of the trail: ${answer.status}`);
    return (await answer.json()) as readonly (string | null)[];
  };
  return async (parcels) => {
    const failed: (string | null)[] = [];
    for (let from = 0; from < parcels.length; from += AT_ONCE) {
      failed.push(...(await put(parcels.slice(from, from + AT_ONCE))));
    }
    return failed.map((code) => code ?? undefined);
  };
}

function deposit({ bucket, key, body, metadata, atMs }: Parcel, isVirtual: boolean): object {
  const named = Object.entries(metadata).map(([name, value]) => [`x-amz-meta-${name}`, value]);
  return {
    bucket,
    key,
    body: body.toString('base64'),
    headers: {
      'content-type': 'application/json',
      'content-encoding': 'gzip',
      ...Object.fromEntries(named),
    },
    ...(isVirtual && { atMs }),
  };
}
