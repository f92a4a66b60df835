/** The checkup: read the account (or what was read before), judge it, and put the answer together. */
import type { Inventory } from '../inventory/inventory.ts';
import type { AwsFault } from '../kernel/fault.ts';
import type { PersonError } from '../kernel/person-error.ts';
import { assembleCheckup } from '../posture/assemble.ts';
import { type BaselineEntry, matchBaseline } from '../posture/baseline.ts';
import type { Checkup } from '../posture/checkup.ts';
import type { Settings } from '../posture/control.ts';
import { judge } from '../posture/judge.ts';
import { rememberRun } from '../posture/since.ts';
import { homeFolder } from '../store/home.ts';
import { BASELINE_FILE, readBaseline, readBaselineIfAny } from './baseline-file.ts';
import { earlyFailures } from './early-failures.ts';
import { findAnswers } from './find-answers.ts';
import { findInventory } from './find-inventory.ts';
import { compareWithLastRun } from './history.ts';
import { notice } from './notices.ts';
import { problemsOf } from './problems.ts';
import { collectors, loadControls, loadDerivations } from './registry.generated.ts';
import type { Reporter } from './reporter.ts';
import { saveInventory } from './save-inventory.ts';
import { type Selection, selectControls, whatToRead } from './selection.ts';
import type { AccountSource, Surroundings } from './surroundings.ts';

export interface CheckupRequest {
  readonly source: AccountSource;
  readonly selection: Selection;
  readonly settings: Settings;
  /** Keep everything that was read in this file. */
  readonly savePath?: string | undefined;
  /** `undefined`: the file of the usual name, if there is one. `false`: none. */
  readonly baselinePath?: string | false | undefined;
  /** What people answered: `undefined`, the file of the usual name, if there is one. */
  readonly answersPath?: string | undefined;
  /** Compare with the last run, and remember this one. Only runs against AWS are remembered. */
  readonly history: boolean;
}

export interface CheckupOutcome {
  readonly checkup: Checkup;
  /** Why the checkup is partial, if it is: the person stopped it, or the sign-in expired. */
  readonly stopped: AwsFault | undefined;
  /** What else was asked for and could not be done; the verdict stands. */
  readonly problems: readonly PersonError[];
}

/** @throws PersonError when nothing could be judged. */
export async function runCheckup(request: CheckupRequest, at: Surroundings): Promise<CheckupOutcome> {
  const { reporter } = at;
  const { settings } = request;
  const all = await loadControls();
  const controls = selectControls(all, request.selection);
  const baseline = await findBaseline(request, reporter);
  const attestations = await findAnswers(request, reporter, at.clock);
  const { inventory, stopped, problems } = await findInventory(
    request.source,
    {
      toRead: whatToRead(controls, await loadDerivations()),
      homeRegions: settings.homeRegions,
      onFinished: earlyFailures({ controls, collectors, settings, baseline, reporter }),
    },
    at,
  );
  const unsaved = request.savePath ? await problemsOf(save(request.savePath, inventory, reporter)) : [];

  const findings = judge(inventory, controls, settings);
  const { accepted, expired, unmatched } = matchBaseline({
    entries: baseline,
    findings,
    today: inventory.startedAt.slice(0, 10),
    notJudged: new Set(all.filter((one) => !controls.includes(one)).map(({ id }) => id)),
    risks: new Map(all.map(({ id, risk }) => [id, risk])),
  });
  for (const entry of expired) reporter.emit(notice('BaselineExpired', entry));
  for (const entry of unmatched) reporter.emit(notice('BaselineUnmatched', entry));
  const since =
    request.history && request.source.kind === 'aws'
      ? await compareWithLastRun({
          home: homeFolder(at.env),
          account: inventory.account.id,
          run: rememberRun(inventory.startedAt, inventory.regions, findings),
          keep: stopped === undefined,
          reporter,
        })
      : null;
  return {
    checkup: assembleCheckup({
      inventory,
      findings,
      accepted,
      attestations,
      frameworks: request.selection.frameworks,
      since,
      sample: request.source.kind === 'sample',
    }),
    stopped,
    problems: [...problems, ...unsaved],
  };
}

async function findBaseline(
  { baselinePath, source }: CheckupRequest,
  reporter: Reporter,
): Promise<readonly BaselineEntry[]> {
  // The risks of one's own account say nothing of the sample's.
  if (baselinePath === false || (baselinePath === undefined && source.kind === 'sample')) return [];
  const path = baselinePath ?? BASELINE_FILE;
  const entries = await (baselinePath ? readBaseline(path) : readBaselineIfAny(path));
  if (entries) reporter.emit(notice('BaselineUsed', { path, entries: entries.length }));
  return entries ?? [];
}

async function save(path: string, inventory: Inventory, reporter: Reporter): Promise<void> {
  await saveInventory(path, inventory);
  reporter.emit(notice('InventorySaved', { path }));
}
