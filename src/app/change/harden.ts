/** From a checkup to a plan, or from a plan file; what happens with it is decided by whoever asked. */
import type { AwsSession } from '../../aws/session.ts';
import type { AnyAction, Circumstances } from '../../change/action.ts';
import { type Draft, draftPlan, type Wish } from '../../change/draft.ts';
import type { Plan } from '../../change/plan.ts';
import type { Inventory } from '../../inventory/inventory.ts';
import type { AnyControl, Settings } from '../../posture/control.ts';
import type { Finding } from '../../posture/finding.ts';
import { judge } from '../../posture/judge.ts';
import { loadInventory } from '../load-inventory.ts';
import { notice } from '../notices.ts';
import { loadControls, loadDerivations } from '../registry.generated.ts';
import { selectControls } from '../selection.ts';
import { withSession } from '../sign-in.ts';
import type { SignIn, Surroundings } from '../surroundings.ts';
import { afterReading, type Hardened } from './after-reading.ts';
import { ADMINISTRATORS, circumstancesIn } from './circumstances.ts';
import { hardenReads } from './harden-reads.ts';
import { ACTION_IDS, loadActions } from './load-actions.ts';
import { readPlan, refuseUnfit } from './plan-file.ts';
import { otherAccount } from './problems.ts';
import { type Choice, refuseUnknownNames, type Wished, wishesFor } from './wishes.ts';

export interface HardenRequest {
  readonly signIn: SignIn;
  readonly regions: readonly string[] | undefined;
  /** What a checkup saved: for planning only. */
  readonly from: string | undefined;
  readonly choice: Choice;
  readonly settings: Settings;
  readonly email: string | undefined;
  readonly ownAddress: string | undefined;
  /** Asked once, where a change would use it and it was not said. */
  readonly askOwnAddress?: (() => Promise<string | undefined>) | undefined;
}

/** Signed in, with everything that applying takes. */
export interface Readied {
  readonly session: AwsSession;
  readonly actions: ReadonlyMap<string, AnyAction>;
  readonly circumstances: Circumstances;
}

export interface Hardening extends Readied {
  readonly draft: Draft;
  readonly priced: readonly Wish[];
  readonly byHand: readonly Finding[];
  /** Checks that could not be made: there may be more to do. */
  readonly unknown: number;
}

/** @throws PersonError where nothing can be planned */
export async function harden<T>(
  request: HardenRequest,
  at: Surroundings,
  then: (hardening: Hardening) => Promise<T>,
): Promise<Hardened<T>> {
  const { settings, choice } = request;
  const all = await loadControls();
  refuseUnknownNames(choice, [...ACTION_IDS, ...all.map(({ id }) => id)]);
  const controls = controlsFor(all, choice);
  const actions = await loadActions(controls.flatMap(({ remedies }) => remedies));
  const plan = async (session: AwsSession, inventory: Inventory): Promise<T> => {
    const circumstances = circumstancesIn({ ...inventory, caller: session.caller });
    const findings = judge(inventory, controls, settings);
    const wishing = (ownAddress: string | undefined): Wished =>
      wishesFor(findings, inventory, {
        actions,
        controls,
        choice,
        homeRegion: session.homeRegion,
        idleDays: settings.idleDays,
        email: request.email,
        ownAddress,
      });
    const { ownAddress, askOwnAddress } = request;
    let wished = wishing(ownAddress);
    const isOfUse = wished.wishes.some(({ action }) => action.asksFor === 'own-address');
    const asked = isOfUse && ownAddress === undefined ? await askOwnAddress?.() : undefined;
    if (asked !== undefined) wished = wishing(asked);
    const draft = await draftPlan({
      aws: session.clients,
      purpose: 'harden',
      wishes: wished.wishes,
      circumstances,
      now: at.clock(),
    });
    const unknown = findings.filter(({ status }) => status === 'unknown').length;
    return then({ session, actions, circumstances, draft, ...wished, unknown });
  };
  if (request.from !== undefined) return fromFile(request.from, request.signIn, at, plan);
  const toRead = hardenReads(controls, await loadDerivations(), actions.values());
  const { regions, signIn } = request;
  return afterReading({ signIn, regions, homeRegions: settings.homeRegions, toRead }, at, plan);
}

/** A plan that was made before, perhaps by somebody else. @throws PersonError where it may not be applied here and now */
export async function takeUpPlan<T>(
  request: { readonly signIn: SignIn; readonly path: string },
  at: Surroundings,
  then: (plan: Plan, readied: Readied) => Promise<T>,
): Promise<Hardened<T>> {
  const { signIn, path } = request;
  const plan = await readPlan(path);
  const actions = await loadActions(plan.items.map(({ action }) => action));
  const about = { path, actions, now: at.clock() };
  // Before anybody is asked to sign in.
  refuseUnfit(plan, { ...about, account: plan.account });
  return afterReading(
    { signIn, regions: [], homeRegions: [], toRead: ADMINISTRATORS },
    at,
    (session, inventory) => {
      refuseUnfit(plan, { ...about, account: session.account.id });
      return then(plan, { session, actions, circumstances: circumstancesIn(inventory) });
    },
  );
}

/** Named ones, also those that nobody judges unasked; else the everyday checkup. */
function controlsFor(all: readonly AnyControl[], { only }: Choice): readonly AnyControl[] {
  if (!only) return selectControls(all, {});
  const ids = all.filter(
    ({ id, remedies }) => only.includes(id) || remedies.some((one) => only.includes(one)),
  );
  return selectControls(all, { controls: ids.map(({ id }) => id) });
}

async function fromFile<T>(
  path: string,
  signIn: SignIn,
  at: Surroundings,
  plan: (session: AwsSession, inventory: Inventory) => Promise<T>,
): Promise<Hardened<T>> {
  const inventory = await loadInventory(path);
  at.reporter.emit(notice('SavedInventory', { path, startedAt: inventory.startedAt }));
  return withSession(signIn, at, async (session) => {
    if (session.account.id !== inventory.account.id)
      throw otherAccount(inventory.account.id, session.account.id);
    const { caller } = session;
    const account = { ...session.account, alias: inventory.account.alias };
    at.reporter.emit({ code: 'AccountKnown', account, caller, regions: inventory.regions.length });
    return { result: await plan(session, inventory), stopped: session.stopped() };
  });
}
