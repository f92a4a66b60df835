/** Which tags the bill carries. AWS knows the keys it has seen on resources. */
import type {
  CostAllocationTag,
  CostAllocationTagBackfillRequest,
  ListCostAllocationTagBackfillHistoryResponse,
  ListCostAllocationTagsRequest,
  ListCostAllocationTagsResponse,
  StartCostAllocationTagBackfillRequest,
  StartCostAllocationTagBackfillResponse,
  UpdateCostAllocationTagsStatusRequest,
  UpdateCostAllocationTagsStatusResponse,
} from '@aws-sdk/client-cost-explorer';
import { type CallContext, memory } from '../../call-context.ts';
import type { Value } from '../../model/service-model.ts';
import { AwsRefusal, answer, type ServiceAnswers } from '../../service-answers.ts';
import { invalid, refuseToken } from './anomaly-monitors.ts';

const chosen = memory('account', () => new Map<string, CostAllocationTag>());
const backfills = memory('account', (): CostAllocationTagBackfillRequest[] => []);

/** AWS makes it for every account. */
const CREATED_BY = 'aws:createdBy';
const MAX_AT_ONCE = 20;
const HOUR_MS = 3_600_000;

export const allocationTagAnswers: ServiceAnswers['answers'] = {
  ListCostAllocationTags: answer<ListCostAllocationTagsRequest, ListCostAllocationTagsResponse>(
    ({ NextToken, Status, TagKeys, Type }, at) => {
      refuseToken(NextToken);
      return {
        CostAllocationTags: [...knownTags(at).values()]
          .filter((tag) => !Status || tag.Status === Status)
          .filter((tag) => !Type || tag.Type === Type)
          .filter((tag) => TagKeys?.includes(tag.TagKey ?? '') ?? true),
      };
    },
  ),
  UpdateCostAllocationTagsStatus: answer<
    UpdateCostAllocationTagsStatusRequest,
    UpdateCostAllocationTagsStatusResponse
  >(({ CostAllocationTagsStatus: wanted = [] }, at) => {
    if (wanted.length === 0 || wanted.length > MAX_AT_ONCE) throw invalid(`1 to ${MAX_AT_ONCE} tags at once`);
    const known = knownTags(at);
    const missing = wanted.filter(({ TagKey = '' }) => !known.has(TagKey));
    for (const { TagKey = '', Status } of wanted) {
      const tag = known.get(TagKey);
      if (tag) chosen(at).value.set(TagKey, { ...tag, Status, LastUpdatedDate: now(at) });
    }
    return {
      Errors: missing.map(({ TagKey }) => ({
        TagKey,
        Code: 'TagKeysNotFoundException',
        Message: `Tag keys not found: ${TagKey}`,
      })),
    };
  }),
  StartCostAllocationTagBackfill: answer<
    StartCostAllocationTagBackfillRequest,
    StartCostAllocationTagBackfillResponse
  >(({ BackfillFrom = '' }, at) => {
    const from = new Date(BackfillFrom);
    const today = at.account.clock.now();
    const oldest = Date.UTC(today.getUTCFullYear() - 1, today.getUTCMonth(), 1);
    if (!(from.getUTCDate() === 1 && from.getTime() >= oldest && from < today))
      throw invalid('Backfill must start on the first of a month, at most twelve months back');
    const [last] = backfills(at).value;
    if (last && today.getTime() - Date.parse(last.RequestedAt ?? '') < 24 * HOUR_MS)
      throw new AwsRefusal('BackfillLimitExceededException', 'Only one backfill in 24 hours');
    const request: CostAllocationTagBackfillRequest = {
      BackfillFrom,
      RequestedAt: now(at),
      BackfillStatus: 'PROCESSING',
      LastUpdatedAt: now(at),
    };
    backfills(at).value.unshift(request);
    return { BackfillRequest: request };
  }),
  ListCostAllocationTagBackfillHistory: answer<object, ListCostAllocationTagBackfillHistoryResponse>(
    (_input, at) => ({ BackfillRequests: backfills(at).value.map((one) => settled(at, one)) }),
  ),
};

/** A backfill takes a few hours. */
function settled(at: CallContext, one: CostAllocationTagBackfillRequest): CostAllocationTagBackfillRequest {
  const done = Date.parse(one.RequestedAt ?? '') + 4 * HOUR_MS;
  if (at.account.clock.nowMs() < done) return one;
  const CompletedAt = new Date(done).toISOString();
  return { ...one, BackfillStatus: 'SUCCEEDED', CompletedAt, LastUpdatedAt: CompletedAt };
}

function knownTags(at: CallContext): ReadonlyMap<string, CostAllocationTag> {
  const known = new Map<string, CostAllocationTag>([
    [CREATED_BY, { TagKey: CREATED_BY, Type: 'AWSGenerated', Status: 'Inactive' }],
  ]);
  for (const call of at.account.happened) {
    if (call.error || !/^(Create|Run|Tag|Put|Add|Request|Start)/.test(call.operation.name)) continue;
    for (const TagKey of keysIn(call.input()))
      known.set(TagKey, {
        TagKey,
        Type: 'UserDefined',
        Status: 'Inactive',
        LastUsedDate: call.at.toISOString(),
      });
  }
  for (const [key, tag] of chosen(at).value) known.set(key, { ...known.get(key), ...tag });
  return known;
}

/** Tags have the same shape nearly everywhere: a list of keys with values under a name with `Tag` in it. */
function keysIn(input: Value | undefined, inTags = false): string[] {
  if (Array.isArray(input)) return input.flatMap((item: Value) => keysIn(item, inTags));
  if (typeof input !== 'object' || input instanceof Date || input instanceof Uint8Array) return [];
  return Object.entries(input).flatMap(([name, value]) =>
    inTags && name === 'Key' && typeof value === 'string' && !value.startsWith('aws:')
      ? [value]
      : keysIn(value, inTags || /tags?(list|set|s)?$/i.test(name)),
  );
}

function now(at: CallContext): string {
  return at.account.clock.now().toISOString().replace(/\.\d+/, '');
}
