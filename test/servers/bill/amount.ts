/** Money and quantities as whole ten-thousand-millionths: what a bill writes, added without a rounding. */

/** Of a dollar, an hour, a gigabyte-month: 10 decimals, as rates on a bill have. */
const DECIMALS = 10;
const ONE = 10n ** BigInt(DECIMALS);

const CENT = ONE / 100n;

/** @throws {RangeError} for what no bill could say */
export function amount(text: string): bigint {
  const [, sign, whole, part = ''] = /^(-?)(\d+)(?:\.(\d{1,10}))?$/.exec(text) ?? [];
  if (whole === undefined) throw new RangeError(`Not an amount with at most ${DECIMALS} decimals: ${text}`);
  const value = BigInt(whole) * ONE + BigInt(part.padEnd(DECIMALS, '0'));
  return sign ? -value : value;
}

export function whole(count: number): bigint {
  return BigInt(Math.round(count)) * ONE;
}

export function times(a: bigint, b: bigint): bigint {
  return share(a, b, ONE);
}

/** `of` x `part` / `parts`, halves away from zero. */
export function share(of: bigint, part: bigint, parts: bigint): bigint {
  const product = of * part;
  const half = parts / 2n;
  return (product < 0n ? product - half : product + half) / parts;
}

export function toCent(value: bigint): bigint {
  return share(value, 1n, CENT) * CENT;
}

/** Without trailing zeros, but `0.0` and `3.0`, as on a bill. */
export function decimal(value: bigint): string {
  const [, sign, left, right] = /^(-?)(\d+)(\d{10})$/.exec(padded(value)) ?? [];
  return `${sign}${left}.${right?.replace(/0+$/, '') || '0'}`;
}

/** With all ten decimals, as rates are written. */
export function rateText(value: bigint): string {
  return padded(value).replace(/(\d{10})$/, '.$1');
}

/** For formats that know only doubles. */
export function double(value: bigint): number {
  return Number(decimal(value));
}

function padded(value: bigint): string {
  const digits = (value < 0n ? -value : value).toString().padStart(DECIMALS + 1, '0');
  return value < 0n ? `-${digits}` : digits;
}
