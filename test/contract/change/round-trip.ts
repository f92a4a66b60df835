/** checkup, harden, checkup, undo, checkup: what is left failing that a change should have mended, and what is not as before. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonical } from '../../../src/change/canonical.ts';
import type { Json } from '../../../src/kernel/json.ts';
import type { Finding } from '../../../src/posture/finding.ts';
import type { HardenDocument } from '../../../src/reports/change/harden-json.ts';
import { type Desk, newDesk } from '../../cli/jikimi.ts';

export interface RoundTrip {
  readonly planned: number;
  readonly applied: number;
  /** Findings that failed, at first, in the end of hardening, and after undo. */
  readonly failing: readonly [number, number, number];
  /** What is not as it should be. */
  readonly wrong: readonly string[];
}

export async function roundTrip(
  env: Readonly<Record<string, string>>,
  options: readonly string[],
  tell: (what: string) => void = () => undefined,
): Promise<RoundTrip> {
  const desk = newDesk();
  const first = await looked(desk, env, 'first', options);
  tell(`checkup: ${failing(first).length} fail`);
  const hardened = await desk.run(
    ['harden', '--yes', '--format', 'json', '--max-changes', '1000', '--quiet', ...options],
    env,
  );
  const document = JSON.parse(hardened.stdout) as HardenDocument;
  const kinds = Map.groupBy(document.outcomes, ({ kind }) => kind);
  tell(`harden: ${[...kinds].map(([kind, { length }]) => `${length} ${kind}`).join(', ')}`);
  const second = await looked(desk, env, 'second', options);
  tell(`checkup: ${failing(second).length} fail`);
  const undone = await desk.run(['changes', 'undo', '--all', '--yes', '--quiet'], env);
  const third = await looked(desk, env, 'third', options);
  tell(`undo: exit ${undone.code}; checkup: ${failing(third).length} fail`);
  const stopped = document.plan.items
    .filter(({ action }) => action === 'ec2-stop-instance')
    .map(({ target }) => target.name);
  return {
    planned: document.plan.items.length,
    applied: kinds.get('applied')?.length ?? 0,
    failing: [failing(first).length, failing(second).length, failing(third).length],
    wrong: [
      ...document.outcomes
        .filter(({ kind }) => kind !== 'applied' && kind !== 'held-already')
        .map((outcome) => `${outcome.kind}: ${JSON.stringify(outcome)}`),
      ...unmended(second, document).map(
        ({ id, control, resource, because }) => `still fails: ${control} ${id} ${resource.id}: ${because.en}`,
      ),
      ...(undone.code === 0 ? [] : [`undo: exit ${undone.code}\n${afterAsking(undone.stdout)}`]),
      ...differences(first, third, stopped),
    ],
  };
}

/** What came of it. */
const afterAsking = (stdout: string): string => stdout.slice(stdout.search(/^ [+!] /m));

interface Looked {
  readonly findings: readonly Finding[];
  /** What was read, line by line. */
  readonly inventory: readonly string[];
}

async function looked(
  desk: Desk,
  env: Readonly<Record<string, string>>,
  name: string,
  options: readonly string[],
): Promise<Looked> {
  const file = join(desk.folder, `${name}.jsonl`);
  const regions = options.slice(options.indexOf('--regions')).slice(0, options.includes('--regions') ? 2 : 0);
  const args = ['checkup', '--format', 'json', '--no-history', '--save', file, '--quiet', ...regions];
  const { stdout, stderr } = await desk.run(args, env);
  if (stdout === '') throw new Error(stderr);
  const { findings } = JSON.parse(stdout) as Pick<Looked, 'findings'>;
  return { findings, inventory: readFileSync(file, 'utf8').trim().split('\n') };
}

const failing = ({ findings }: Looked): readonly Finding[] =>
  findings.filter(({ status }) => status === 'fail');

/** Fails still, and neither a person nor a reason was named. */
function unmended(after: Looked, document: HardenDocument): readonly Finding[] {
  const byHand = new Set(document.byHand?.map(({ id }) => id));
  const taken = new Set(document.outcomes.map(({ item }) => item));
  // What cannot be undone was not confirmed: nobody typed its name.
  const unconfirmed = document.plan.items.filter(({ id }) => !taken.has(id));
  const said = new Set(
    [...(document.leftOut ?? []), ...(document.priced ?? []), ...unconfirmed].map(({ action }) => action),
  );
  return failing(after).filter(
    ({ id, remedies }) => !byHand.has(id) && !remedies.some((remedy) => said.has(remedy)),
  );
}

/**
 * Dates are when something was asked or made; they pass on. An instance that was stopped has another public address once
 * it runs again, as its action says. AWS's lists have no order.
 */
function steady(value: object, stopped: readonly string[]): string {
  const text = canonical(inOrder(JSON.parse(JSON.stringify(value)) as Json));
  const isStopped = stopped.some((id) => text.includes(id));
  const dated = text.replaceAll(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, 'TIME');
  return isStopped ? dated.replaceAll(/\b54(\.\d{1,3}){3}\b/g, 'ADDRESS') : dated;
}

function inOrder(value: Json): Json {
  if (Array.isArray(value)) {
    const items = value.map(inOrder);
    return items.toSorted((one, other) => (canonical(one) < canonical(other) ? -1 : 1));
  }
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inOrder(one)]));
}

function differences(first: Looked, third: Looked, stopped: readonly string[]): readonly string[] {
  const lines = ({ findings, inventory }: Looked) =>
    new Set([
      ...findings.map((one) => steady(one, stopped)),
      ...inventory.slice(1).map((line) => steady(JSON.parse(line) as object, stopped)),
    ]);
  const [was, is] = [lines(first), lines(third)];
  return [
    ...[...was].filter((line) => !is.has(line)).map((line) => `was: ${line}`),
    ...[...is].filter((line) => !was.has(line)).map((line) => `is: ${line}`),
  ];
}
