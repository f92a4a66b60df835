export interface GitRun {
  readonly output: AsyncIterable<Uint8Array>;
  readonly write: (text: string) => void;
  readonly end: () => void;
  readonly kill: () => void;
  readonly ended: Promise<{ readonly code: number | 'missing'; readonly said: string }>;
}

/** Runs git so that the repository cannot make it start anything. */
export type RunGit = (repository: string, args: readonly string[]) => GitRun;
