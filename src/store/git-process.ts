/**
 * Runs git on a repository that may have been made to harm: its configuration can name programs (hooks, pagers, diff
 * drivers, signature checks, transports). None is started: no shell, no user's or system's settings, and what of the
 * repository's own could start one is overridden.
 */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { devNull } from 'node:os';
import { delimiter, dirname, isAbsolute } from 'node:path';
import type { Readable } from 'node:stream';

interface GitRun {
  readonly output: AsyncIterable<Uint8Array>;
  readonly write: (text: string) => void;
  readonly end: () => void;
  readonly kill: () => void;
  /** `missing`: there is no git. */
  readonly ended: Promise<{ readonly code: number | 'missing'; readonly said: string }>;
}

export type RunGit = (repository: string, args: readonly string[]) => GitRun;

const OVERRIDES = [
  ['safe.directory', '*'],
  ['core.fsmonitor', 'false'],
  ['core.hooksPath', devNull],
  ['core.pager', 'cat'],
  ['core.attributesFile', devNull],
  ['core.alternateRefsCommand', ''],
  ['core.sshCommand', ''],
  ['core.gitProxy', ''],
  ['credential.helper', ''],
  ['diff.external', ''],
  ['diff.orderFile', devNull],
  ['gc.auto', '0'],
  ['maintenance.auto', 'false'],
  ['log.showSignature', 'false'],
  ['log.mailmap', 'false'],
  ['gpg.program', 'false'],
  ['i18n.logOutputEncoding', 'UTF-8'],
  ['protocol.allow', 'never'],
  ['submodule.recurse', 'false'],
].flatMap(([name, value]) => ['-c', `${name}=${value}`]);

/** Of the environment only where programs are: `GIT_DIR` and its like would lead elsewhere. */
export function gitOf(env: Readonly<Record<string, string | undefined>>): RunGit {
  // A relative entry would find a `git` in the folder that is scanned.
  const path = (env['PATH'] ?? env['Path'] ?? '').split(delimiter).filter(isAbsolute).join(delimiter);
  return (repository, args) => {
    const child = spawn(
      'git',
      ['-C', repository, '--no-pager', '--no-replace-objects', ...OVERRIDES, ...args],
      {
        cwd: dirname(process.execPath),
        shell: false,
        windowsHide: true,
        env: {
          PATH: path,
          ...(env['SystemRoot'] !== undefined && { SystemRoot: env['SystemRoot'] }),
          LC_ALL: 'C',
          GIT_CONFIG_NOSYSTEM: '1',
          GIT_CONFIG_GLOBAL: devNull,
          GIT_ATTR_NOSYSTEM: '1',
          GIT_CEILING_DIRECTORIES: dirname(repository),
          GIT_TERMINAL_PROMPT: '0',
          GIT_OPTIONAL_LOCKS: '0',
          // An empty list: no transport at all, so that what is missing is not fetched.
          GIT_ALLOW_PROTOCOL: '',
          GIT_NO_LAZY_FETCH: '1',
          GIT_NO_REPLACE_OBJECTS: '1',
        },
        stdio: 'pipe',
      },
    );
    return runOf(child);
  };
}

const SAID_LONGEST = 2000;

function runOf(child: ChildProcessWithoutNullStreams): GitRun {
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (said.length < SAID_LONGEST) said += text;
  });
  // A process that ended no longer listens; that it ended is told by `ended`.
  child.stdin.on('error', () => undefined);
  const ended = new Promise<{ code: number | 'missing'; said: string }>((done) => {
    child.on('error', (error: NodeJS.ErrnoException) => {
      done({ code: error.code === 'ENOENT' ? 'missing' : -1, said: error.message });
    });
    child.on('close', (code) => done({ code: code ?? -1, said: said.trim() }));
  });
  return {
    output: piecesOf(child.stdout),
    write: (text) => {
      child.stdin.write(text);
    },
    end: () => {
      child.stdin.end();
    },
    kill: () => {
      child.kill();
    },
    ended,
  };
}

/** A stream that is cut ends; why is told by `ended`. */
async function* piecesOf(stream: Readable): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of stream) yield piece as Uint8Array;
  } catch {
    stream.destroy();
  }
}
