import { commandsFor, USER_NAME } from '../../../../../access/rotation/commands.ts';
import { refuseSharedFiles } from '../../../../../app/distinct-files.ts';
import { type RotationOutcome, rotateKey } from '../../../../../app/rotate-key.ts';
import { EXIT, type ExitCode, PersonError } from '../../../../../kernel/person-error.ts';
import type { Cli } from '../../../../cli.ts';
import { shownTimeZone } from '../../../../shown-time-zone.ts';
import { renderRotation } from '../../../../terminal/rotation.ts';
import { screenOf } from '../../../../terminal/stream.ts';
import { whileWorking } from '../../../../working.ts';
import { signInOf } from '../../../sign-in-options.ts';
import type { RotateOptions } from './options.ts';

export async function runRotate(user: string, options: RotateOptions, cli: Cli): Promise<ExitCode> {
  const { key, resume, trace, watchDays = 7 } = options;
  if (!USER_NAME.test(user)) throw noUserName(user);
  refuseSharedFiles({ '--resume': resume, '--trace': trace });
  const { stdout, language } = cli;
  const timeZone = shownTimeZone(options, cli);
  return whileWorking({ quiet: options.quiet }, cli, async (at) => {
    const signIn = { ...signInOf(options), signal: at.signal };
    const outcome = await rotateKey({ signIn, user, key, resume, watchDays }, at);
    at.reporter.end();
    stdout.write(
      options.json
        ? jsonOf(outcome)
        : renderRotation(outcome, watchDays, { language, timeZone, ...screenOf(stdout) }),
    );
    return exitCode(outcome);
  });
}

function jsonOf({ account, user, state, keys, file, now }: RotationOutcome): string {
  const known = 'at' in state ? state : null;
  const commands = known && known.at !== 'stuck' ? commandsFor(known.at, known.progress) : [];
  const document = {
    schema: 'jikimi.key-rotation-state/1',
    account,
    user,
    now,
    keys,
    file,
    ...(known ? { state: known, commands } : { unread: state }),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function exitCode({ state, keys }: RotationOutcome): ExitCode {
  if (!('at' in state)) return EXIT.incomplete;
  return keys.some(({ lastUsed }) => lastUsed.state !== 'known') ? EXIT.incomplete : EXIT.done;
}

function noUserName(user: string): PersonError {
  return new PersonError({
    code: 'NoUserName',
    text: { en: `This is not the name of an IAM user: ${user}`, ko: `IAM 사용자 이름이 아닙니다: ${user}` },
    exitCode: EXIT.usage,
  });
}
