/** The log of a case, ready for questions: files, archives, buckets or standard input are read into it first. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EventStore, openEventStore } from '../activity/event-store.ts';
import type { FileProblem } from '../activity/file-problem.ts';
import { walkLogFiles } from '../activity/files/walk.ts';
import { type IngestResult, ingest } from '../activity/ingest/ingest.ts';
import type { LogFile } from '../activity/log-file.ts';
import type { Wanted } from '../activity/sources/s3-keys.ts';
import { listLogFiles, parseS3Address } from '../activity/sources/s3-objects.ts';
import { EXIT, PersonError } from '../kernel/person-error.ts';
import type { Unread } from '../kernel/reading.ts';
import { caseNameOf, caseNames, isCaseName, lastCaseName, openCase } from '../store/case-folder.ts';
import { notice } from './notices.ts';
import { sampleTrailPath } from './sample.ts';
import { signInWith } from './sign-in.ts';
import type { SignIn, Surroundings } from './surroundings.ts';

export interface LogRequest {
  /** Paths, `s3://` addresses, `-`; none: what the case holds. */
  readonly sources: readonly string[];
  readonly caseName: string | undefined;
  readonly isSample: boolean;
  /** For buckets. */
  readonly signIn: SignIn;
  readonly wanted?: Wanted;
  readonly signal?: AbortSignal | undefined;
}

export interface OpenLog {
  readonly store: EventStore;
  readonly caseName: string;
  readonly folder: string;
  readonly isSample: boolean;
  /** What this run read; `undefined` where it read nothing new. */
  readonly read: IngestResult | undefined;
  /** Files that were not read, or not whole. */
  readonly problems: readonly FileProblem[];
  /** Places that AWS did not let us list or read. */
  readonly unread: readonly { readonly place: string; readonly unread: Unread }[];
  close(): Promise<void>;
}

/** @throws PersonError where there is no log, a path leads nowhere, or memory or disk end */
export async function openLog(request: LogRequest, at: Surroundings): Promise<OpenLog> {
  const place = await placeOf(request, at);
  const store = await openEventStore(place.folder);
  const close = async (): Promise<void> => {
    store.close();
    await place.leave();
  };
  const problems: FileProblem[] = [];
  const unread: { place: string; unread: Unread }[] = [];
  try {
    const sources = request.isSample ? [sampleTrailPath()] : request.sources;
    if (sources.length === 0) return { store, ...place, problems, unread, read: undefined, close };
    const files = logFiles(sources, request, at, {
      tell: (problem) => problems.push(problem),
      onUnread: (where, why) => unread.push({ place: where, unread: why }),
    });
    const read = await ingest(store, files, {
      ...(request.signal && { signal: request.signal }),
      onProgress: ({ files: done }) => at.reporter.emit({ code: 'Progress', done, total: done + 1 }),
    });
    const all = [...problems, ...read.problems];
    at.reporter.emit(
      notice('LogRead', {
        caseName: place.caseName,
        files: read.files,
        known: read.filesKnown,
        events: read.distinctEvents,
      }),
    );
    for (const problem of all.slice(0, MOST_TOLD)) at.reporter.emit(notice('FileProblem', problem));
    if (all.length > MOST_TOLD)
      at.reporter.emit(notice('MoreFileProblems', { more: all.length - MOST_TOLD }));
    for (const one of unread) at.reporter.emit(notice('PlaceUnread', one));
    return { store, ...place, problems: all, unread, read, close };
  } catch (error) {
    await close();
    throw error;
  }
}

const MOST_TOLD = 10;

interface Place {
  readonly caseName: string;
  readonly folder: string;
  readonly isSample: boolean;
  /** The sample's is gone with the answer. */
  leave(): Promise<void>;
}

async function placeOf({ sources, caseName, isSample }: LogRequest, { env }: Surroundings): Promise<Place> {
  if (isSample) {
    const folder = await mkdtemp(join(tmpdir(), 'jikimi-sample-'));
    const leave = () => rm(folder, { recursive: true, force: true });
    return { caseName: 'sample', folder, isSample, leave };
  }
  if (caseName !== undefined && !isCaseName(caseName)) throw badCaseName(caseName);
  const name = caseName ?? (sources.length > 0 ? caseNameOf(sources) : await lastCaseName(env));
  const isThere = name !== undefined && (await caseNames(env)).includes(name);
  if (name === undefined || (sources.length === 0 && !isThere)) throw noLog(caseName);
  const { folder } = await openCase(env, name);
  return { caseName: name, folder, isSample, leave: () => Promise.resolve() };
}

async function* logFiles(
  sources: readonly string[],
  { signIn, wanted, signal }: LogRequest,
  at: Surroundings,
  on: {
    readonly tell: (problem: FileProblem) => void;
    readonly onUnread: (place: string, unread: Unread) => void;
  },
): AsyncGenerator<LogFile> {
  const paths = sources.filter((source) => !source.startsWith('s3://'));
  if (paths.length > 0) yield* walkLogFiles(paths, { ...(wanted && { wanted }), tell: on.tell });
  const buckets = sources.filter((source) => source.startsWith('s3://'));
  if (buckets.length === 0) return;
  const places = buckets.map((address) => parseS3Address(address) ?? badAddress(address));
  const session = await (await at.loadAws())(signInWith({ ...signIn, signal }, at));
  try {
    for (const place of places) {
      yield* listLogFiles(session.clients, session.homeRegion, place, wanted ?? {}, on.onUnread);
    }
  } finally {
    await session.close();
  }
}

function badAddress(address: string): never {
  throw new PersonError({
    code: 'BadBucketAddress',
    text: { en: `This is no address of a bucket: ${address}`, ko: `버킷 주소가 아닙니다: ${address}` },
    hint: { en: 'Write s3://bucket/prefix.', ko: 's3://버킷/접두사로 적으세요.' },
    exitCode: EXIT.usage,
  });
}

function badCaseName(name: string): PersonError {
  return new PersonError({
    code: 'BadCaseName',
    text: { en: `A case cannot be called "${name}".`, ko: `"${name}"은(는) 사건 이름으로 쓸 수 없습니다.` },
    hint: {
      en: 'Use letters, digits, dots, hyphens and underscores, at most 64.',
      ko: '글자, 숫자, 점, 하이픈, 밑줄을 64자까지 쓸 수 있습니다.',
    },
    exitCode: EXIT.usage,
  });
}

function noLog(name: string | undefined): PersonError {
  return new PersonError({
    code: 'NoLog',
    text:
      name === undefined
        ? { en: 'There is no log yet.', ko: '아직 로그가 없습니다.' }
        : { en: `There is no case "${name}".`, ko: `"${name}" 사건이 없습니다.` },
    hint: {
      en: 'Fetch it from AWS with "jikimi activity fetch", name log files or s3://bucket/prefix, or try --sample.',
      ko: '"jikimi activity fetch"로 AWS에서 가져오거나, 로그 파일이나 s3://버킷/접두사를 지정하거나, --sample로 해 보세요.',
    },
    exitCode: EXIT.usage,
  });
}
