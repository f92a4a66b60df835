/**
 * OCSF 1.9 API Activity (class 6003, profile cloud) of a timeline: one JSON array, one event per record. What a call does
 * is told by its name, as the schema's own example of CloudTrail is.
 */
import type { TimelineRow } from '../../activity/views/timeline.ts';
import { jsonText, lazily } from '../view/json-text.ts';

export function timelineOcsf(rows: readonly TimelineRow[], version: string): Iterable<string> & object {
  return jsonText(lazily(rows, (row) => event(row, version)));
}

const CLASS = { uid: 6003, name: 'API Activity' };
const INFORMATIONAL = { id: 1, name: 'Informational' };

const ACTIVITIES = [
  {
    id: 2,
    name: 'Read',
    of: /^(Get|List|Describe|Head|Lookup|Search|Query|Scan|BatchGet|Select|Download|Decrypt)/,
  },
  { id: 4, name: 'Delete', of: /^(Delete|Terminate|Remove|Deregister|Destroy|Purge|ScheduleKeyDeletion)/ },
  { id: 1, name: 'Create', of: /^(Create|Run|Allocate|Import|Upload|Register|Copy)/ },
  {
    id: 3,
    name: 'Update',
    of: /^(Put|Update|Modify|Attach|Detach|Set|Add|Change|Enable|Disable|Tag|Untag|Start|Stop)/,
  },
] as const;
const OTHER = { id: 99, name: 'Other' };

function event(row: TimelineRow, version: string): object {
  const { time, eventId, account, region, actor, key, address, agent, source, call, error, on } = row;
  const activity = ACTIVITIES.find(({ of }) => of.test(call)) ?? OTHER;
  const status = error === null ? { id: 1, name: 'Success' } : { id: 2, name: 'Failure' };
  return {
    activity_id: activity.id,
    activity_name: activity.name,
    category_uid: 6,
    category_name: 'Application Activity',
    class_uid: CLASS.uid,
    class_name: CLASS.name,
    type_uid: CLASS.uid * 100 + activity.id,
    type_name: `${CLASS.name}: ${activity.name}`,
    time: time.getTime(),
    timezone_offset: 0,
    severity_id: INFORMATIONAL.id,
    severity: INFORMATIONAL.name,
    status_id: status.id,
    status: status.name,
    ...(error !== null && { status_code: error }),
    message: messageOf(row),
    metadata: {
      version: '1.9.0',
      product: { name: 'CloudTrail', vendor_name: 'AWS', feature: { name: 'Jikimi', version } },
      profiles: ['cloud'],
      uid: eventId,
      original_time: time.toISOString(),
    },
    cloud: {
      provider: 'AWS',
      ...(region !== null && { region }),
      ...(account !== null && { account: { uid: account, type_id: 10, type: 'AWS Account' } }),
    },
    // The schema wants somebody: where the record names nobody, the service that called.
    actor:
      actor === null
        ? { app_name: address ?? source }
        : { user: { uid: actor, ...(key !== null && key !== '' && { credential_uid: key }) } },
    api: {
      operation: call,
      service: { name: source },
      ...(error !== null && { response: { error } }),
    },
    src_endpoint: isAddress(address) ? { ip: address } : { svc_name: address ?? source },
    ...(agent !== null && { http_request: { user_agent: agent } }),
    ...(on !== null && { resources: [{ uid: on }] }),
  };
}

/** "iam CreateUser backup by arn:...". */
export function messageOf({ source, call, on, actor, error }: TimelineRow): string {
  const what = [source.replace(/\.amazonaws\.com(\.cn)?$/, ''), call, on]
    .filter((one) => one !== null)
    .join(' ');
  return `${what}${actor === null ? '' : ` by ${actor}`}${error === null ? '' : ` (${error})`}`;
}

function isAddress(address: string | null): address is string {
  return address !== null && /^[\d.]+$|^[\da-f]*:[\da-f:.]*$/i.test(address);
}
