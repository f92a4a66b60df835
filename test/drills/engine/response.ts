/** What jikimi can do by itself for somebody who has been attacked, and back again: the commands, in order. */
import type { Jikimi } from './jikimi-in.ts';
import { PlayError } from './play.ts';

/** Exit codes with which a jikimi command has done nothing of what was asked: wrong usage, and a bug. */
const NOTHING_DONE: ReadonlySet<number | null> = new Set([2, 70, null]);

/** Event history of all regions, reads too, then the story. */
export const LOOKING: readonly string[] = ['activity fetch --reads --quiet', 'activity show --quiet'];
/** Everything that needs nobody's answer, and all of it back. */
export const CHANGING: readonly string[] = ['harden --yes --quiet', 'changes undo --all --yes --quiet'];

/** @throws {PlayError} for the first command that jikimi did not carry out */
export async function respond(
  { run }: Jikimi,
  lines: readonly string[],
  say: (line: string) => void = () => undefined,
): Promise<void> {
  for (const line of lines) {
    say(`$ ${line}`);
    const { code } = await run(wordsOf(line));
    if (NOTHING_DONE.has(code)) {
      throw new PlayError(`${line}: exit ${code ?? 'by a signal'}; nothing is scored.`);
    }
    say(`exit ${code}`);
  }
}

/** As a shell would part them: what stands in quotes is one word. */
function wordsOf(line: string): readonly string[] {
  const words = [...line.matchAll(/"([^"]*)"|'([^']*)'|\S+/g)];
  return words
    .map(([word, double, single]) => double ?? single ?? word)
    .filter((word, at) => at > 0 || word !== 'jikimi');
}
