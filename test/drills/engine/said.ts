/** What jikimi says happened, in the form in which its answers are measured, against the truth. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Thing } from './creations.ts';
import type { Jikimi } from './jikimi-in.ts';
import type { Play } from './play.ts';
import { valueAt } from './saved.ts';
import { handedOn, storiesOf } from './stories.ts';
import type { Truth } from './truth.ts';

/** Of `activity show --format eval-json` what is compared here. */
interface Answer {
  readonly incidents: readonly { readonly severity: string; readonly event_ids: readonly string[] }[];
  readonly principals: readonly string[];
  readonly initial: { readonly access_key_id: string; readonly principal: string };
  readonly sessions: readonly { readonly access_key_id: string; readonly parent: string }[];
  readonly resources: readonly (Thing & { readonly deleted: boolean })[];
}

export interface Said {
  readonly artefacts: { readonly found: number; readonly wrong: number };
  readonly principals: { readonly named: number; readonly wrong: number };
  readonly incidents: { readonly false: number; readonly missed: number };
  readonly chain: { readonly first: boolean | null; readonly links: number; readonly told: number };
}

/** Worth somebody's attention. */
const COUNTS: ReadonlySet<string> = new Set(['medium', 'high', 'critical']);
/** One thing by two names. */
const ALSO: Readonly<Record<string, string>> = { 'AWS::IAM::ManagedPolicy': 'AWS::IAM::Policy' };

/** @returns `undefined` where jikimi was given no log. @throws {Error} where it cannot tell what it knows */
export async function saidOf(jikimi: Jikimi, play: Play, truth: Truth): Promise<Said | undefined> {
  if (!hasLog(jikimi.home)) return undefined;
  const ran = await jikimi.runUnseen(['activity', 'show', '--format', 'eval-json', '--quiet']);
  if (ran.code !== 0 && ran.code !== 3) throw new Error(`activity show: exit ${ran.code}: ${ran.stderr}`);
  return heldAgainst(JSON.parse(ran.stdout) as Answer, play, truth);
}

export function heldAgainst(answer: Answer, play: Pick<Play, 'scenario'>, truth: Truth): Said {
  const { hostile, artefacts } = truth;
  const things = answer.resources.filter(({ deleted }) => !deleted);
  const principals = new Set(hostile.principals);
  const named = new Set(answer.principals);
  const told = answer.incidents
    .filter(({ severity }) => COUNTS.has(severity))
    .map(({ event_ids: ids }) => new Set(ids));
  const hostileIds = new Set(hostile.records.map(({ eventID }) => eventID));
  const links = handedOn(hostile.records);
  return {
    artefacts: {
      found: artefacts.filter((one) => things.some((thing) => isSame(one, thing))).length,
      wrong: things.filter((thing) => !artefacts.some((one) => isSame(one, thing))).length,
    },
    principals: {
      named: hostile.principals.filter((arn) => named.has(arn)).length,
      wrong: answer.principals.filter((arn) => !principals.has(arn)).length,
    },
    incidents: {
      false: told.filter((ids) => ![...hostileIds].some((id) => ids.has(id))).length,
      missed: storiesOf(play).filter((addresses) => {
        const ids = hostile.records.filter((one) => addresses.has(one.sourceIPAddress));
        return ids.length > 0 && !ids.some(({ eventID }) => told.some((one) => one.has(eventID)));
      }).length,
    },
    chain: {
      first: hostile.records.length === 0 ? null : isFirst(answer.initial, truth),
      links: links.length,
      told: links.filter(({ child, parents }) =>
        answer.sessions.some((one) => one.access_key_id === child && parents.includes(one.parent)),
      ).length,
    },
  };
}

function hasLog(home: string): boolean {
  try {
    return readdirSync(join(home, 'cases'), { withFileTypes: true }).some((one) => one.isDirectory());
  } catch {
    return false;
  }
}

/**
 * The key of the first hostile call, or the one it was given for an identity provider's word; of a sign-in and of an
 * instance, which have no key that lasts, whoever it was.
 */
function isFirst(
  { access_key_id: key, principal }: Answer['initial'],
  { hostile: { records } }: Truth,
): boolean {
  const keyIn = (record: unknown): unknown =>
    valueAt('userIdentity.accessKeyId', record) ??
    valueAt('responseElements.credentials.accessKeyId', record);
  const whose = (record: unknown): unknown => valueAt('userIdentity.arn', record);
  // A sign-in that failed names nobody.
  const first = records.find((one) => whose(one) !== undefined || Boolean(keyIn(one)));
  return key === '' ? principal !== '' && principal === whose(first) : key === keyIn(first);
}

/** Names, ARNs and paths of the same thing: one ends in the other. */
function isSame(planted: Thing, said: Thing): boolean {
  if ((ALSO[planted.type] ?? planted.type) !== said.type) return false;
  const isHere = [said.region, 'global'].includes(planted.region) || planted.type === 'AWS::S3::Bucket';
  const ends = ['/', ':'].some(
    (mark) => planted.id.endsWith(mark + said.id) || said.id.endsWith(mark + planted.id),
  );
  return isHere && (planted.id === said.id || ends);
}
