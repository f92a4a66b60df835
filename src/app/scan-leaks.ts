/** Finds leaked AWS credentials in files and in a repository's history. Nothing but this machine's disk is asked. */
import { realpath } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import type { Clock } from '../kernel/clock.ts';
import { EXIT, PersonError } from '../kernel/person-error.ts';
import { allowList } from '../leaks/allow-list.ts';
import type { LeakScan } from '../leaks/leak.ts';
import { LeakBook } from '../leaks/leak-book.ts';
import { filesNotIgnored, type HistoryRead, scanHistory } from '../leaks/scan-history.ts';
import { scanTree } from '../leaks/scan-tree.ts';
import { Skips } from '../leaks/skips.ts';
import { fileTree } from '../store/file-tree.ts';
import { gitOf } from '../store/git-process.ts';
import { accountsWithRuns } from '../store/history.ts';
import { homeFolder } from '../store/home.ts';
import { fileError } from './file-error.ts';
import { ALLOW_FILE, readAllowFile, readAllowFileIfAny } from './leak-allow-file.ts';
import { notice } from './notices.ts';
import type { Reporter } from './reporter.ts';

export interface LeakScanRequest {
  readonly path: string;
  /** Account numbers that are the person's, besides those that earlier checkups looked at. */
  readonly accounts: readonly string[];
  readonly allowPath: string | undefined;
  readonly history: boolean;
  /** Leave out what git ignores. */
  readonly gitignore: boolean;
  readonly maxBytes: number | undefined;
  readonly signal: AbortSignal;
}

interface Surroundings {
  readonly reporter: Reporter;
  readonly clock: Clock;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** @throws PersonError where the path or the list of known finds cannot be used. */
export async function scanLeaks(request: LeakScanRequest, around: Surroundings): Promise<LeakScan> {
  const { reporter, clock, env } = around;
  const startedAt = clock();
  const root = await rootOf(request.path);
  const { kind } = await fileTree.stat(root);
  const book = new LeakBook(await allowed(request, root, startedAt, reporter));
  const accounts = [...new Set([...request.accounts, ...(await accountsWithRuns(homeFolder(env)))])];
  const skips = new Skips();
  const innerRepositories: string[] = [];
  const tell = {
    sighted: book.add.bind(book),
    examples: (count: number) => {
      book.examples += count;
    },
    skipped: skips.add.bind(skips),
    innerRepository: (path: string) => {
      innerRepositories.push(path);
    },
    progress: (done: number, total: number) => reporter.emit({ code: 'Progress', done, total }),
  };
  const git = gitOf(env);
  const { signal, maxBytes } = request;
  const only = await chosenFiles(request, kind, { git, root });
  const tree = await scanTree({ root, tree: fileTree, only, maxBytes, signal, tell });
  const history: HistoryRead =
    request.history && kind === 'folder'
      ? await scanHistory({
          root,
          git,
          looksLikeRepository: await looksLikeRepository(root),
          maxBytes,
          signal,
          tell,
        })
      : { state: request.history ? 'no-repository' : 'not-asked', commits: 0, versions: 0, bytes: 0 };
  return {
    root,
    startedAt: startedAt.toISOString(),
    durationMs: clock().getTime() - startedAt.getTime(),
    leaks: book.leaks({ accounts, now: startedAt.toISOString() }),
    left: { examples: book.examples, allowed: book.allowed },
    accounts,
    coverage: {
      files: tree.files,
      bytes: tree.bytes + history.bytes,
      commits: history.commits,
      versions: history.versions,
      history: history.state,
      historyFault: history.fault,
      innerRepositories,
      skipped: skips.list(),
    },
  };
}

/** With `/` on every system; the person's own link to a folder is followed. */
async function rootOf(path: string): Promise<string> {
  if (/^(?:[a-z+]{2,}:\/\/|[\w.-]+@[\w.-]+:)/i.test(path)) throw elsewhere(path);
  try {
    return (await realpath(resolve(path))).replaceAll(sep, '/');
  } catch (error) {
    throw fileError(error, path);
  }
}

function elsewhere(path: string): PersonError {
  return new PersonError({
    code: 'RepositoryElsewhere',
    text: {
      en: `The scan uses no network, so it cannot read this address: ${path}`,
      ko: `검사는 네트워크를 쓰지 않으므로 이 주소를 읽을 수 없습니다: ${path}`,
    },
    hint: {
      en: 'Clone it first (git clone --mirror ADDRESS FOLDER), then scan the folder.',
      ko: '먼저 복제한 다음(git clone --mirror 주소 폴더) 그 폴더를 검사하세요.',
    },
    exitCode: EXIT.usage,
  });
}

async function allowed(request: LeakScanRequest, root: string, now: Date, reporter: Reporter) {
  const path = request.allowPath ?? join(root, ALLOW_FILE);
  const entries =
    request.allowPath === undefined ? await readAllowFileIfAny(path) : await readAllowFile(path);
  const today = now.toISOString().slice(0, 10);
  if (entries) reporter.emit(notice('LeaksAllowed', { path, entries: entries.length }));
  for (const entry of entries ?? []) {
    if (entry.until < today) reporter.emit(notice('LeakAllowanceExpired', entry));
  }
  return allowList(entries ?? [], today);
}

async function chosenFiles(
  { gitignore }: LeakScanRequest,
  kind: string,
  repository: Parameters<typeof filesNotIgnored>[0],
): Promise<readonly string[] | undefined> {
  if (kind === 'file') return [''];
  if (!gitignore) return undefined;
  const files = await filesNotIgnored(repository);
  if (files) return files;
  throw new PersonError({
    code: 'NoRepositoryToAsk',
    text: {
      en: `--gitignore needs git and a repository, and here is none: ${repository.root}`,
      ko: `--gitignore에는 git과 저장소가 필요한데, 여기에는 없습니다: ${repository.root}`,
    },
    exitCode: EXIT.usage,
  });
}

async function looksLikeRepository(root: string): Promise<boolean> {
  const names = new Set((await fileTree.list(root).catch(() => [])).map(({ name }) => name));
  return names.has('.git') || (names.has('HEAD') && names.has('objects') && names.has('refs'));
}
