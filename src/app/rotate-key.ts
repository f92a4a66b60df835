/** One look at a key rotation: read the keys as they are now, say where it stands, remember what was seen. */
import { access } from 'node:fs/promises';
import { type RotationState, resumeRotation, startRotation } from '../access/rotation/rotation.ts';
import { readUserKeys, type UserKey } from '../aws/user-keys.ts';
import { EXIT, PersonError } from '../kernel/person-error.ts';
import type { Unread } from '../kernel/reading.ts';
import { readRotation, writeRotation } from './rotation-file.ts';
import { withSession } from './sign-in.ts';
import type { AccountSource, Surroundings } from './surroundings.ts';

type SignIn = Extract<AccountSource, { kind: 'aws' }>['signIn'];

export interface RotationRequest {
  readonly signIn: SignIn;
  readonly user: string;
  /** The key to replace, where the user has two. */
  readonly key: string | undefined;
  /** Progress of an earlier run. */
  readonly resume: string | undefined;
  readonly watchDays: number;
}

export interface RotationOutcome {
  readonly account: string;
  readonly user: string;
  /** Unread: nothing can be said. */
  readonly state: RotationState | Unread;
  readonly keys: readonly UserKey[];
  /** Where the progress is kept; `null` where there is none to keep. */
  readonly file: string | null;
  readonly now: string;
}

/** @throws PersonError where it cannot be begun or taken up again */
export async function rotateKey(request: RotationRequest, at: Surroundings): Promise<RotationOutcome> {
  const { user, resume } = request;
  const before = resume === undefined ? undefined : await readRotation(resume);
  if (before && before.user !== user) throw ofSomebodyElse(before.user);
  const file = resume ?? `jikimi-rotation-${user}.json`;
  if (!before && (await isThere(file))) throw alreadyBegun(file, user);
  const { account, found } = await readNow(request, at);
  if (before && before.account !== account) throw otherAccount(before.account);
  const now = at.clock().toISOString();
  if (found.state !== 'known') return { account, user, state: found, keys: [], file: null, now };
  if (found.value === null) throw noSuchUser(user);
  const settings = { now, watchDays: request.watchDays };
  const state = before
    ? resumeRotation(found.value, before, settings)
    : startRotation(found.value, { account, user, old: request.key }, settings);
  if (state.at !== 'stuck') await writeRotation(file, state.progress);
  const isKept = state.at !== 'stuck' || before !== undefined;
  return { account, user, state, keys: found.value, file: isKept ? file : null, now };
}

function readNow({ signIn, user }: RotationRequest, at: Surroundings) {
  return withSession(signIn, at, async (session) => {
    const found = await readUserKeys(session.clients, session.homeRegion, user);
    return { account: session.account.id, found };
  });
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

function alreadyBegun(file: string, user: string): PersonError {
  return new PersonError({
    code: 'RotationBegun',
    text: { en: `A rotation was begun here: ${file}`, ko: `이미 시작한 교체가 있습니다: ${file}` },
    hint: {
      en: `Go on with: jikimi access keys rotate ${user} --resume ${file}`,
      ko: `계속하려면: jikimi access keys rotate ${user} --resume ${file}`,
    },
    exitCode: EXIT.usage,
  });
}

function ofSomebodyElse(user: string): PersonError {
  return new PersonError({
    code: 'RotationOfOther',
    text: { en: `That file is about the user ${user}.`, ko: `이 파일은 ${user} 사용자의 것입니다.` },
    exitCode: EXIT.usage,
  });
}

function otherAccount(account: string): PersonError {
  return new PersonError({
    code: 'RotationOfOther',
    text: { en: `That file is about the account ${account}.`, ko: `이 파일은 ${account} 계정의 것입니다.` },
    hint: { en: 'Sign in to that account.', ko: '그 계정으로 로그인하세요.' },
    exitCode: EXIT.usage,
  });
}

function noSuchUser(user: string): PersonError {
  return new PersonError({
    code: 'NoSuchUser',
    text: { en: `There is no IAM user ${user}.`, ko: `${user}라는 IAM 사용자가 없습니다.` },
    exitCode: EXIT.usage,
  });
}
