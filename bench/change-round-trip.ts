/**
 * The whole sample account hardened and taken back: what a change should have mended is gone from the second checkup,
 * and the third is the first. `node bench/change-round-trip.ts`; needs the built program. Two minutes or three.
 */
import { withSampleAccount } from '../sample/account.ts';
import { roundTrip } from '../test/contract/change/round-trip.ts';

const startedAt = performance.now();
const tell = (what: string): void =>
  console.log(`${((performance.now() - startedAt) / 1000).toFixed(0)} s\t${what}`);

const { wrong, planned, applied, failing } = await withSampleAccount(async ({ account }) => {
  tell('played');
  const founder = account.login('minji');
  return await roundTrip(founder.env, ['--email', 'minji@example.com'], tell);
});
console.log(`planned ${planned}, applied ${applied}, failing ${failing.join(' -> ')}`);
for (const one of wrong) console.log(one.slice(0, 2000));
process.exit(wrong.length === 0 ? 0 : 1);
