import pLimit from 'p-limit';
import { GateStopped } from '../../aws/fault.ts';
import { PersonError } from '../../kernel/person-error.ts';
import type { FileProblem } from '../file-problem.ts';
import type { LogFile } from '../log-file.ts';
import type { BatchFile } from './read-batch.ts';

/** Requests for objects of a bucket at once. */
const AT_ONCE = 16;

/**
 * What a thread needs to read the files: their paths, or the bytes of those that only this one can get. A file that
 * cannot be had is a problem; what stops everything (no credentials, stopped on request) is thrown.
 */
export async function bringFiles(
  files: readonly LogFile[],
  problems: FileProblem[],
  signal: AbortSignal | undefined,
): Promise<readonly BatchFile[]> {
  const limit = pLimit(AT_ONCE);
  const bring = async (file: LogFile): Promise<BatchFile | undefined> => {
    const { name, path } = file;
    if (path !== undefined) return { name, path };
    signal?.throwIfAborted();
    try {
      return { name, bytes: await file.read() };
    } catch (error) {
      if (signal?.aborted || error instanceof GateStopped || error instanceof PersonError) throw error;
      problems.push({
        code: 'unreadable',
        file: name,
        detail: error instanceof Error ? error.message : String(error),
      });
      return undefined;
    }
  };
  const brought = await Promise.all(files.map((file) => limit(bring, file)));
  return brought.filter((file) => file !== undefined);
}
