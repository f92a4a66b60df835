/** What is left of an incident: the truth of a scenario against the live account and what jikimi said. */
import type { TestAccount } from '../../servers/aws-server.ts';
import type { Play } from './play.ts';
import { stands } from './presence.ts';
import { sdkPackage } from './sdk-packages.ts';
import type { Truth } from './truth.ts';

/** `null`: jikimi has no command for it yet, or the command was not run. */
export interface Score {
  readonly artefacts: { readonly planted: number; readonly found: number | null; readonly removed: number };
  readonly principals: {
    readonly hostile: number;
    readonly named: number | null;
    readonly contained: number;
    readonly reentryPossible: boolean;
  };
  readonly owner: { readonly things: number; readonly harmed: number };
  readonly cost: {
    readonly hostileUsd: number;
    readonly attributedUsd: number | null;
    readonly wrongUsd: number | null;
  };
  readonly incidents: { readonly false: number | null; readonly missed: number | null };
  readonly undo: { readonly actions: number | null; readonly restored: number | null };
}

/** @param before the owner's things that stood when the drill began, as `standing` told */
export async function scoreOf(play: Play, truth: Truth, before: ReadonlySet<string>): Promise<Score> {
  const { account } = play;
  const artefacts = await Promise.all(truth.artefacts.map((thing) => stands(account, thing)));
  const doors = await openDoors(play, truth);
  const now = await standing(account, truth);
  const cents = Math.round([...truth.costUsd.values()].reduce((sum, usd) => sum + usd, 0) * 100);
  return {
    artefacts: {
      planted: truth.artefacts.length,
      found: null,
      removed: artefacts.filter((is) => is === false).length,
    },
    principals: {
      hostile: truth.hostile.principals.length,
      named: null,
      contained: truth.hostile.principals.filter((arn) => !doors.has(arn)).length,
      reentryPossible: doors.size > 0,
    },
    owner: { things: before.size, harmed: [...before].filter((key) => !now.has(key)).length },
    cost: { hostileUsd: cents / 100, attributedUsd: null, wrongUsd: null },
    incidents: { false: null, missed: null },
    undo: { actions: null, restored: null },
  };
}

/** Keys of the owner's things that stand. */
export async function standing(account: TestAccount, { owners }: Truth): Promise<ReadonlySet<string>> {
  const keys = await Promise.all(
    owners.map(async (thing) =>
      (await stands(account, thing)) === true ? [`${thing.type} ${thing.region} ${thing.id}`] : [],
    ),
  );
  return new Set(keys.flat());
}

/** Hostile principals that can still do something: one of their credentials is answered, or a password stands. */
async function openDoors({ account, hostileCredentials }: Play, truth: Truth): Promise<ReadonlySet<string>> {
  const open = new Set<string>();
  const iam = await sdkPackage('iam');
  for (const credentials of hostileCredentials) {
    if (!iam) break;
    const arn = truth.hostile.keys.get(credentials.accessKeyId) ?? '';
    const client = account.client(iam.Client, 'us-east-1', { arn, credentials, env: {} });
    for (const probe of ['ListUsers', 'ListRoles']) {
      const isAnswered = await client.send(iam.command(probe, {})).then(
        () => true,
        () => false,
      );
      if (isAnswered) open.add(arn);
    }
  }
  for (const thing of truth.artefacts) {
    if (thing.type !== 'AWS::IAM::LoginProfile' || (await stands(account, thing)) !== true) continue;
    open.add(`arn:aws:iam::${account.id}:user/${thing.id}`);
  }
  return open;
}
