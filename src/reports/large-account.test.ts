/** Reports of large accounts are made while they are written: only a small part of the text is ever in memory. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parse } from 'csv-parse/sync';
import type { Log } from 'sarif';
import { expect, test } from 'vitest';
import { huge } from '../../test/checkups/huge.ts';
import type { Finding } from '../posture/finding.ts';
import { report as csv } from './csv.ts';
import { report as json } from './json.ts';
import { report as ocsf } from './ocsf.ts';
import type { Report } from './report.ts';
import { report as sarif } from './sarif.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Bytes on the heap, without garbage. */
function inUse(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

type Ids = readonly (string | undefined)[];
const CASES: readonly (readonly [Report, findings: number, (text: string) => Ids])[] = [
  [json, 20_000, (text) => (JSON.parse(text) as { findings: Finding[] }).findings.map(({ id }) => id)],
  [
    ocsf,
    20_000,
    (text) =>
      (JSON.parse(text) as { finding_info: { uid: string } }[]).map(({ finding_info }) => finding_info.uid),
  ],
  [csv, 8_000, (text) => parse<{ id: string }>(text, { bom: true, columns: true }).map(({ id }) => id)],
  [
    sarif,
    8_000,
    (text) =>
      (JSON.parse(text) as Log).runs[0]?.results?.map(
        ({ partialFingerprints }) => partialFingerprints?.['jikimiFinding/v1'],
      ) ?? [],
  ],
];

test.for(CASES.map((one) => [one[0].format, ...one] as const))(
  '%s: every finding comes through, and little of the text is on the heap at a time',
  { timeout: 60_000 },
  ([, report, size, idsOf]) => {
    const checkup = huge(size);
    const wanted = checkup.findings.filter(({ status }) => report !== sarif || status === 'fail');
    const before = inUse();
    const taken: Buffer[] = [];
    const looks: number[] = [];
    for (const piece of report.render(checkup, { language: 'ko', timeZone: 'Asia/Seoul', version: '0' })) {
      // Outside the heap.
      taken.push(Buffer.from(piece));
      if (taken.length % 100 === 10) looks.push(inUse() - before);
    }
    const text = Buffer.concat(taken).toString();
    expect(idsOf(text)).toEqual(wanted.map(({ id }) => id));
    expect(looks).not.toEqual([]);
    expect(Math.max(...looks)).toBeLessThan(3_000_000);
    expect(text.length).toBeGreaterThan(4_000_000);
  },
);
