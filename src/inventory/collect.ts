/** Runs collectors over the enabled regions. What a collector fails to supply is recorded as unread, with its reason. */
import { unreadFrom } from '../aws/fault.ts';
import type { AwsClients } from '../aws/gate.ts';
import type { AwsFault } from '../kernel/fault.ts';
import type { Collector, Place } from './collector.ts';
import type { AnyDerivation } from './derivation.ts';
import type { Collected, Listing, Resource } from './inventory.ts';
import { accountIdentity, Recorder, type Wanted } from './recorder.ts';

const NO_ANSWER: AwsFault = {
  kind: 'not-collected',
  code: 'NotCollected',
  message: 'The collector gave no answer',
};

export interface CollectProgress {
  /** Units of work: one per collector and region. */
  readonly done: number;
  readonly total: number;
  /** The collector that just finished in its last region, if one did. */
  readonly finished?: { readonly collector: string; readonly soFar: Collected };
}

export async function collect(request: {
  readonly aws: AwsClients;
  readonly collectors: readonly Collector[];
  readonly derivations: readonly AnyDerivation[];
  readonly wanted: Wanted;
  readonly place: Omit<Place, 'region'>;
  /** Where global services are asked. */
  readonly homeRegion: string;
  readonly onProgress: (progress: CollectProgress) => void;
}): Promise<Collected> {
  const listings: Listing[] = [];
  const resources = new Map<string, Resource>();
  const soFar = (): Collected => ({ listings: [...listings], resources: [...resources.values()] });
  const jobs = request.collectors.map((collector) => ({
    collector,
    regions: collector.scope === 'global' ? [request.homeRegion] : request.place.regions,
  }));
  const total = jobs.reduce((sum, job) => sum + job.regions.length, 0);
  let done = 0;
  const runOne = async (collector: Collector, region: string): Promise<void> => {
    const place = { ...request.place, region };
    const shelf = new Recorder({ collector, place, wanted: request.wanted, listings, resources });
    try {
      await collector.run(request.aws, place, shelf);
      shelf.close((action) => ({ state: 'failed', action, fault: NO_ANSWER }));
    } catch (error) {
      shelf.takeBackListings();
      shelf.close((action) => unreadFrom(error, action));
    }
  };
  // Every collector and region starts at once; the gate, not this loop, decides how many calls are under way.
  await Promise.all(
    jobs.map(async ({ collector, regions }) => {
      await Promise.all(
        regions.map(async (region) => {
          await runOne(collector, region);
          done += 1;
          request.onProgress({ done, total });
        }),
      );
      request.onProgress({ done, total, finished: { collector: collector.id, soFar: soFar() } });
    }),
  );
  const seen = soFar();
  const derived = request.derivations.map(
    ({ provides, derive }): Resource => ({
      type: provides.type,
      ...accountIdentity(request.place),
      fields: derive(seen),
    }),
  );
  return { listings: seen.listings, resources: [...seen.resources, ...derived] };
}
