/** Runs the built program as a person would, in a folder and a home of its own, far from this machine's settings. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import type { Language } from '../../src/kernel/text.ts';

const ROOT = resolve(import.meta.dirname, '../..');

export interface Ran {
  /** `null`: ended by a signal. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Desk {
  /** Where the program is run. */
  readonly folder: string;
  /** `JIKIMI_HOME`. */
  readonly home: string;
  readonly start: (...how: How) => Running;
  readonly run: (...how: How) => Promise<Ran>;
}

/** `stdout`: an open file to print to, instead of being listened to. */
type How = [args: readonly string[], env?: Readonly<Record<string, string>>, stdout?: number];

interface Running {
  readonly process: ChildProcess;
  readonly ended: Promise<Ran>;
  /** Resolves when standard error has said it. */
  readonly says: (words: string) => Promise<void>;
}

export function newDesk(language: Language = 'en'): Desk {
  const place = mkdtempSync(join(tmpdir(), 'jikimi-cli-'));
  const folder = join(place, 'work');
  const home = join(place, 'home');
  mkdirSync(folder);
  const start: Desk['start'] = (args, env = {}, file) => {
    const child = spawn(process.execPath, [join(ROOT, 'bin/jikimi.mjs'), ...args], {
      cwd: folder,
      env: {
        PATH: process.env['PATH'] ?? '',
        HOME: place,
        JIKIMI_HOME: home,
        LANG: language === 'ko' ? 'ko_KR.UTF-8' : 'en_US.UTF-8',
        TZ: 'UTC',
        AWS_CONFIG_FILE: join(place, 'aws-config'),
        AWS_SHARED_CREDENTIALS_FILE: join(place, 'aws-credentials'),
        AWS_EC2_METADATA_DISABLED: 'true',
        ...env,
      },
      stdio: ['ignore', file ?? 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    const heard = child.stderr as Readable;
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    heard.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    const ended = new Promise<Ran>((done) => child.on('close', (code) => done({ code, stdout, stderr })));
    const says = async (words: string): Promise<void> => {
      while (!stderr.includes(words) && child.exitCode === null) {
        await new Promise((more) => heard.once('data', more));
      }
    };
    return { process: child, ended, says };
  };
  return { folder, home, start, run: async (...how) => start(...how).ended };
}

/** A run as a file that a person can read, without what differs from run to run. */
export function transcript(args: readonly string[], ran: Ran, { folder, home }: Desk): string {
  const steady = (text: string): string => text.replaceAll(folder, 'FOLDER').replaceAll(home, 'HOME');
  const said = (name: string, text: string): string => (text === '' ? '' : `\n-- ${name}\n${steady(text)}`);
  return `$ jikimi ${args.join(' ')}\nexit ${ran.code}\n${said('stdout', ran.stdout)}${said('stderr', ran.stderr)}`;
}
