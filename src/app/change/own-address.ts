/** Where the owner connects from. It is asked, never looked up: that would tell somebody. */
import { isIP } from 'node:net';
import { EXIT, PersonError } from '../../kernel/person-error.ts';
import type { Text } from '../../kernel/text.ts';

/** No smaller: a range that lets in a sixteenth of a class A network is no address of one's own. */
const LEAST_BITS = { 4: 12, 6: 32 } as const;
/** Addresses that nobody is seen with from outside. */
const INSIDE =
  /^(0\.|10\.|127\.|169\.254\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|::|f[cd]|fe[89ab])/i;

/** `203.0.113.7` is `203.0.113.7/32`. @returns the range as AWS wants it, or what is wrong with it */
export function ownAddressOf(typed: string): { readonly range: string } | { readonly wrong: Text } {
  const [address = '', mask, ...rest] = typed.trim().split('/');
  const family = isIP(address);
  if ((family !== 4 && family !== 6) || rest.length > 0 || address.includes('%'))
    return { wrong: NO_ADDRESS };
  const whole = family === 4 ? 32 : 128;
  const bits = mask === undefined ? whole : Number(mask);
  if (!/^\d{1,3}$/.test(mask ?? '0') || bits > whole) return { wrong: NO_ADDRESS };
  if (bits < LEAST_BITS[family]) return { wrong: TOO_WIDE };
  return INSIDE.test(address) ? { wrong: FROM_INSIDE } : { range: `${address}/${bits}` };
}

/** @throws PersonError */
export function ownAddressFrom(option: string, typed: string): string {
  const said = ownAddressOf(typed);
  if ('range' in said) return said.range;
  throw new PersonError({
    code: 'BadOptionValue',
    text: { en: `${option} cannot be "${typed}".`, ko: `${option}에 "${typed}" 값은 쓸 수 없습니다.` },
    hint: said.wrong,
    exitCode: EXIT.usage,
  });
}

const NO_ADDRESS: Text = {
  en: 'Expected: an address such as 203.0.113.7, or a range such as 203.0.113.0/28.',
  ko: '쓸 수 있는 값: 203.0.113.7 같은 주소나 203.0.113.0/28 같은 범위',
};
const TOO_WIDE: Text = {
  en: 'This range is too wide to be yours alone.',
  ko: '나만 쓰는 범위라고 하기에는 너무 넓습니다.',
};
const FROM_INSIDE: Text = {
  en: 'This is an address within a network; AWS sees another one. A search for "what is my IP address" shows it.',
  ko: '내부 네트워크에서 쓰는 주소이며 AWS에는 다른 주소로 보입니다. "내 IP 주소"를 검색하면 확인할 수 있습니다.',
};
