/** Log files held against CloudTrail's digests: on disk, or in a bucket with the keys of the account. */
import { readFile } from 'node:fs/promises';
import type { FileProblem } from '../activity/file-problem.ts';
import { walkLogFiles } from '../activity/files/walk.ts';
import { checkIntegrity, type IntegrityReport } from '../activity/integrity/check.ts';
import { collectIntegrity } from '../activity/integrity/collect.ts';
import { digestPlace } from '../activity/integrity/names.ts';
import { type PublicKeys, parsePublicKeys, publicKeys } from '../activity/integrity/public-keys.ts';
import { readPublicKeys } from '../activity/sources/public-keys.ts';
import { isWanted, type Wanted } from '../activity/sources/s3-keys.ts';
import { listLogFiles, parseS3Address } from '../activity/sources/s3-objects.ts';
import { EXIT, PersonError } from '../kernel/person-error.ts';
import type { Unread } from '../kernel/reading.ts';
import { fileError } from './file-error.ts';
import { withSession } from './sign-in.ts';
import type { SignIn, Surroundings } from './surroundings.ts';

export interface CheckRequest {
  /** Paths, or one `s3://` address. */
  readonly sources: readonly string[];
  /** What `aws cloudtrail list-public-keys` printed. */
  readonly keysPath: string | undefined;
  readonly signIn: SignIn;
  readonly wanted: Wanted;
  readonly signal: AbortSignal;
}

export interface CheckedFiles {
  readonly report: IntegrityReport;
  readonly problems: readonly FileProblem[];
  readonly unread: readonly { readonly place: string; readonly unread: Unread }[];
}

/** @throws PersonError where a path leads nowhere or no sign-in is possible */
export async function checkLogFiles(request: CheckRequest, at: Surroundings): Promise<CheckedFiles> {
  const { sources, keysPath, wanted } = request;
  const problems: FileProblem[] = [];
  const unread: { place: string; unread: Unread }[] = [];
  const given = keysPath === undefined ? undefined : await keysFrom(keysPath);
  const isExpected = (key: string): boolean => isWanted(key, wanted);
  const address = sources.find((source) => source.startsWith('s3://'));
  const place = address === undefined ? undefined : parseS3Address(address);
  if (address !== undefined && sources.length > 1) throw oneBucket();
  if (!place) {
    const tell = (problem: FileProblem): void => void problems.push(problem);
    const collected = await collectIntegrity(walkLogFiles(sources, { wanted, digests: true, tell }));
    const report = checkIntegrity({ ...collected, keys: given ?? new Map(), isExpected });
    return { report, problems, unread };
  }
  return withSession({ ...request.signIn, signal: request.signal }, at, async ({ clients, homeRegion }) => {
    const onUnread = (where: string, why: Unread): void => void unread.push({ place: where, unread: why });
    const files = listLogFiles(clients, homeRegion, place, { ...wanted, digests: true }, onUnread);
    const collected = await collectIntegrity(files);
    const regions = new Set(collected.digests.flatMap(({ key }) => digestPlace(key)?.region ?? []));
    const keys = given ?? publicKeys(await readPublicKeys(clients, [...regions], at.clock()));
    return { report: checkIntegrity({ ...collected, keys, isExpected }), problems, unread };
  });
}

function oneBucket(): PersonError {
  return new PersonError({
    code: 'OneBucketAtATime',
    text: {
      en: 'The files of one bucket are checked at a time, and by themselves.',
      ko: '버킷은 한 번에 하나씩, 다른 파일과 섞지 않고 확인합니다.',
    },
    exitCode: EXIT.usage,
  });
}

async function keysFrom(path: string): Promise<PublicKeys> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw fileError(error, path);
  });
  const keys = parsePublicKeys(text);
  if (keys) return keys;
  throw new PersonError({
    code: 'NoPublicKeys',
    text: {
      en: `There are no public keys in this file: ${path}`,
      ko: `이 파일에 퍼블릭 키가 없습니다: ${path}`,
    },
    hint: {
      en: 'It should hold what "aws cloudtrail list-public-keys" prints.',
      ko: '"aws cloudtrail list-public-keys"가 출력한 내용이어야 합니다.',
    },
    exitCode: EXIT.usage,
  });
}
