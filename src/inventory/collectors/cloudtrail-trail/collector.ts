import {
  CloudTrailClient,
  DescribeTrailsCommand,
  GetEventSelectorsCommand,
  type GetEventSelectorsResponse,
  GetTrailStatusCommand,
  paginateListTrails,
  type Trail,
  type TrailInfo,
} from '@aws-sdk/client-cloudtrail';
import pLimit from 'p-limit';
import { attempt } from '../../../aws/attempt.ts';
import type { AwsClients } from '../../../aws/gate.ts';
import { parseArn } from '../../../kernel/arn.ts';
import { allKnown, known, mapReading, type Reading, type Unread } from '../../../kernel/reading.ts';
import { defineCollector, type Place } from '../../collector.ts';
import { accountIdentity } from '../../recorder.ts';
import { AccountWatch } from '../../resources/account-watch.ts';
import { CloudTrailCoverage, keepEverything, type Recorder } from '../../resources/cloudtrail-coverage.ts';
import { CloudTrailTrail, type TrailStatus } from '../../resources/cloudtrail-trail.ts';
import type { TrailFact } from '../../watch/watch-facts.ts';
import { managementKept, s3ObjectsKept } from './selectors.ts';
import { readTrailBucket } from './trail-bucket.ts';

interface Found {
  readonly name: string;
  readonly arn: string;
  readonly homeRegion: string;
  readonly trail: Reading<Trail>;
}

interface Seen extends Found {
  readonly status: Reading<TrailStatus>;
}

export const collector = defineCollector({
  id: 'cloudtrail-trail',
  scope: 'global',
  provides: [CloudTrailTrail, CloudTrailCoverage, AccountWatch],
  run: async (aws, place, shelf) => {
    const found = await listTrails(aws, place);
    shelf.listed(CloudTrailTrail, known({ count: found.length }));
    const limit = pLimit(8);
    const seen = await limit.map(found, async (one): Promise<Seen> => {
      const { name: id, arn, homeRegion: region, trail } = one;
      const status = await readStatus(aws, one);
      const bucketName = mapReading(trail, ({ S3BucketName = '' }) => S3BucketName);
      shelf.put(
        CloudTrailTrail,
        { id, arn, region },
        {
          validatesLogFiles: mapReading(
            trail,
            ({ LogFileValidationEnabled }) => LogFileValidationEnabled === true,
          ),
          kmsKeyArn: mapReading(trail, ({ KmsKeyId }) => KmsKeyId ?? null),
          isForeign: mapReading(trail, () => parseArn(arn)?.account !== place.account),
          status,
          ...(await readTrailBucket({ aws, place, shelf }, bucketName)),
        },
      );
      return { ...one, status };
    });
    if (!shelf.wants(CloudTrailCoverage) && !shelf.wants(AccountWatch)) return;
    const selected = await limit.map(seen, async (one) => ({
      ...one,
      selectors: await readSelectors(aws, one),
    }));
    shelf.put(CloudTrailCoverage, accountIdentity(place), {
      managementEvents: recorders(selected, managementKept, place),
      s3ObjectEvents: recorders(selected, s3ObjectsKept, place),
    });
    if (!shelf.wants(AccountWatch)) return;
    // Loaded only now: it brings the clients of four more services.
    const { readWatch } = await import('./watch.ts');
    const trails = selected.map((one) => trailFact(one, place));
    shelf.put(AccountWatch, accountIdentity(place), await readWatch(aws, place, trails));
  },
});

/** `DescribeTrails` adds what `ListTrails` may leave out: the shadows of trails that belong to the organisation. */
async function listTrails(aws: AwsClients, place: Place): Promise<readonly Found[]> {
  const client = aws.client(CloudTrailClient, place.region);
  const { trailList = [] } = await client.send(new DescribeTrailsCommand({}));
  const infos: TrailInfo[] = [];
  for await (const page of paginateListTrails({ client }, {})) infos.push(...(page.Trails ?? []));
  const here = trailList.map((trail) => foundFrom(trail, known(trail), place));
  const arnsHere = new Set(here.map(({ arn }) => arn));
  const elsewhere = infos.filter(({ TrailARN = '' }) => !arnsHere.has(TrailARN));
  const byRegion = Map.groupBy(elsewhere, ({ HomeRegion }) => HomeRegion ?? place.region);
  const there = [...byRegion].map(async ([region, trails]) => {
    const described = await attempt('cloudtrail:DescribeTrails', async () => {
      const trailNameList = trails.flatMap(({ TrailARN }) => TrailARN ?? []);
      const client = aws.client(CloudTrailClient, region);
      return (await client.send(new DescribeTrailsCommand({ trailNameList }))).trailList ?? [];
    });
    if (described.state !== 'known') return trails.map((info) => foundFrom(info, described, place));
    return trails.flatMap(({ TrailARN }) => {
      const trail = described.value.find((one) => one.TrailARN === TrailARN);
      // Deleted since it was listed.
      return trail ? [foundFrom(trail, known(trail), place)] : [];
    });
  });
  return [...here, ...(await Promise.all(there)).flat()];
}

function foundFrom(info: TrailInfo, trail: Reading<Trail>, place: Place): Found {
  const { TrailARN: arn = '', Name: name = arn, HomeRegion: homeRegion = place.region } = info;
  return { name, arn, homeRegion, trail };
}

/** In the home region and by ARN, as a trail of the organisation must be asked for. */
function readStatus(aws: AwsClients, { arn, homeRegion }: Found): Promise<Reading<TrailStatus>> {
  return attempt('cloudtrail:GetTrailStatus', async () => {
    const answer = await aws
      .client(CloudTrailClient, homeRegion)
      .send(new GetTrailStatusCommand({ Name: arn }));
    const logging = answer.IsLogging === true;
    return {
      logging,
      stoppedAt: logging ? null : (answer.StopLoggingTime?.toISOString() ?? null),
      deliveryError: answer.LatestDeliveryError || null,
      deliveredAt: answer.LatestDeliveryTime?.toISOString() ?? null,
    };
  });
}

function readSelectors(
  aws: AwsClients,
  { arn, homeRegion }: Found,
): Promise<Reading<GetEventSelectorsResponse>> {
  return attempt('cloudtrail:GetEventSelectors', () =>
    aws.client(CloudTrailClient, homeRegion).send(new GetEventSelectorsCommand({ TrailName: arn })),
  );
}

interface Selected extends Seen {
  readonly selectors: Reading<GetEventSelectorsResponse>;
}

function recorderOf(one: Selected, kept: KeptOf, place: Place): Reading<Recorder> {
  const { name, homeRegion, trail, status, selectors } = one;
  return mapReading(allKnown({ trail, status, selectors }), (read) => {
    const { IsMultiRegionTrail = false, IncludeGlobalServiceEvents = false } = read.trail;
    const { logging, stoppedAt, deliveryError } = read.status;
    return {
      trail: name,
      homeRegion,
      multiRegion: IsMultiRegionTrail,
      globalServiceEvents: IncludeGlobalServiceEvents && (IsMultiRegionTrail || homeRegion === place.region),
      logging,
      stoppedAt,
      deliveryError,
      kept: kept(read.selectors),
    };
  });
}

type KeptOf = (selectors: GetEventSelectorsResponse) => Recorder['kept'];

function trailFact(one: Selected, place: Place): Reading<TrailFact> {
  const recorder = recorderOf(one, managementKept, place);
  return mapReading(allKnown({ recorder, trail: one.trail }), ({ recorder, trail }) => ({
    recorder,
    logGroup: trail.CloudWatchLogsLogGroupArn?.replace(/:\*$/, '') || null,
  }));
}

/** Trails that could not be read do not matter once those that could be read keep everything. */
function recorders(selected: readonly Selected[], kept: KeptOf, place: Place): Reading<readonly Recorder[]> {
  const all: Recorder[] = [];
  const unread: Unread[] = [];
  for (const one of selected) {
    const recorder = recorderOf(one, kept, place);
    if (recorder.state === 'known') all.push(recorder.value);
    else unread.push(recorder);
  }
  const [first] = unread;
  return first && !keepEverything(all, place.regions) ? first : known(all);
}
