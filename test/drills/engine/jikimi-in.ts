/** jikimi in a drill, as its owner would run it: a process and a home of its own, in the time of the account. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import type { TestAccount } from '../../servers/aws-server.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const ACCOUNT_TIME = pathToFileURL(join(import.meta.dirname, 'account-time.mjs')).href;
/** The built program: whoever runs it has built it. */
const PROGRAM = join(ROOT, 'bin/jikimi.mjs');

interface Ran {
  /** `null`: ended by a signal. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Jikimi {
  /** `JIKIMI_HOME`: what one command learns the next may use. */
  readonly home: string;
  /** Meanwhile as much time passes in the account as here. */
  readonly run: (words: readonly string[]) => Promise<Ran>;
  /** The same, without a trace in the account. */
  readonly runUnseen: (words: readonly string[]) => Promise<Ran>;
  readonly close: () => void;
}

/** @param told hears what jikimi says while it says it */
export function jikimiIn(account: TestAccount, told: (text: string) => void = () => undefined): Jikimi {
  const home = mkdtempSync(join(tmpdir(), 'jikimi-drill-'));
  const run = async (words: readonly string[], hears: (text: string) => void): Promise<Ran> => {
    const child = spawn(process.execPath, [PROGRAM, ...words], {
      cwd: home,
      env: {
        PATH: process.env['PATH'] ?? '',
        HOME: home,
        JIKIMI_HOME: home,
        LANG: 'en_US.UTF-8',
        TZ: 'UTC',
        ...account.env,
        NODE_OPTIONS: `--import=${ACCOUNT_TIME}`,
        JIKIMI_DRILL_SHIFT_MS: String(account.clock.nowMs() - Date.now()),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said = { stdout: '', stderr: '' };
    const listen = (stream: Readable, name: keyof typeof said) =>
      stream.setEncoding('utf8').on('data', (text: string) => {
        said[name] += text;
        hears(text);
      });
    listen(child.stdout, 'stdout');
    listen(child.stderr, 'stderr');
    // Not synchronous: the account it speaks to lives in this process.
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, ...said };
  };
  return {
    home,
    run: async (words) => {
      const beganMs = Date.now();
      const ran = await run(words, told);
      account.clock.advance(Date.now() - beganMs);
      return ran;
    },
    runUnseen: (words) => account.unseen(() => run(words, () => undefined)),
    close: () => rmSync(home, { recursive: true, force: true }),
  };
}
