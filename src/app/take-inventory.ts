/** Reads one account from AWS: who we are, which regions there are, then everything that is wanted. */
import type { AwsOptions, AwsSession, openAws } from '../aws/session.ts';
import { collect } from '../inventory/collect.ts';
import type { Closely } from '../inventory/collector.ts';
import type { Inventory, RegionState } from '../inventory/inventory.ts';
import type { Clock } from '../kernel/clock.ts';
import type { AwsFault } from '../kernel/fault.ts';
import type { PersonError } from '../kernel/person-error.ts';
import { refuseUnknownRegions } from './known-regions.ts';
import { notice } from './notices.ts';
import { problemsOf } from './problems.ts';
import type { CollectorEntry } from './registry.generated.ts';
import type { Reporter } from './reporter.ts';
import type { whatToRead } from './selection.ts';

export interface Taken {
  readonly inventory: Inventory;
  /** Why not everything could be asked: the person stopped it, or the sign-in expired. */
  readonly stopped: AwsFault | undefined;
  /** What went wrong beside the reading. */
  readonly problems: readonly PersonError[];
}

export async function takeInventory(request: {
  readonly openAws: typeof openAws;
  readonly signIn: AwsOptions;
  /** Only these regions; all enabled ones where undefined. */
  readonly regions: readonly string[] | undefined;
  /** Named by the person as those in use. */
  readonly homeRegions: readonly string[];
  readonly toRead: ReturnType<typeof whatToRead>;
  readonly collectors: readonly CollectorEntry[];
  readonly closely?: Closely;
  /** With the session still open. */
  readonly afterwards?: (session: AwsSession, inventory: Inventory) => Promise<void>;
  readonly reporter: Reporter;
  readonly clock: Clock;
  readonly onFinished: (collector: string, soFar: Inventory) => void;
}): Promise<Taken> {
  const { reporter, clock, toRead } = request;
  const entries = request.collectors.filter(({ provides }) =>
    provides.some((type) => toRead.wanted.has(type)),
  );
  const startedAt = clock();
  // Importing SDK clients takes as long as signing in does.
  const [session, collectors] = await Promise.all([
    request.openAws(request.signIn),
    Promise.all(entries.map(({ load }) => load())),
  ]);
  const close = async (): Promise<readonly PersonError[]> => problemsOf(session.close());
  try {
    refuseUnknownRegions([...(request.regions ?? []), ...request.homeRegions], session);
    const regions = chooseRegions(session, request.regions, reporter);
    const enabled = regions.filter(({ state }) => state === 'checked').map(({ name }) => name);
    const inventory = (): Omit<Inventory, 'listings' | 'resources'> => ({
      account: { ...session.account, alias: session.alias.state === 'known' ? session.alias.value : null },
      caller: session.caller,
      startedAt: startedAt.toISOString(),
      durationMs: clock().getTime() - startedAt.getTime(),
      regions,
      regionsFrom: session.regionsFrom,
      apiCalls: session.apiCalls(),
    });
    const { account, caller } = inventory();
    reporter.emit({ code: 'AccountKnown', account, caller, regions: enabled.length });
    if (session.regionsFrom.state !== 'known') {
      reporter.emit(
        notice('RegionsUnknown', { action: session.regionsFrom.action, regions: enabled.length }),
      );
    }
    const collected = await collect({
      aws: session.clients,
      collectors,
      derivations: toRead.derivations,
      wanted: toRead.wanted,
      place: {
        account: account.id,
        partition: account.partition,
        regions: enabled,
        ...(request.closely && { closely: request.closely }),
      },
      homeRegion: session.homeRegion,
      onProgress: ({ done, total, finished }) => {
        reporter.emit({ code: 'Progress', done, total });
        if (finished) request.onFinished(finished.collector, { ...inventory(), ...finished.soFar });
      },
    });
    const whole = { ...inventory(), ...collected };
    await request.afterwards?.(session, whole);
    return { inventory: whole, stopped: session.stopped(), problems: await close() };
  } catch (error) {
    await close();
    throw error;
  }
}

function chooseRegions(
  { regions }: AwsSession,
  asked: readonly string[] | undefined,
  reporter: Reporter,
): readonly RegionState[] {
  const names = new Set(regions.map(({ name }) => name));
  const strangers = (asked ?? []).filter((name) => !names.has(name));
  const all = [...regions, ...strangers.map((name) => ({ name, state: 'enabled' as const }))];
  return all.map(({ name, state }): RegionState => {
    if (state === 'enabled') return { name, state: !asked || asked.includes(name) ? 'checked' : 'excluded' };
    if (asked?.includes(name)) reporter.emit(notice('RegionDisabled', { region: name }));
    return { name, state };
  });
}
