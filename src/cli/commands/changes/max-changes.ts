/** A slip in a plan, or in what it was made from, touches no more than this at once. */
import { Option } from 'commander';
import type { Cli } from '../../cli.ts';
import { wholeNumber } from '../../option-values.ts';

export const USUAL_MAX_CHANGES = 50;

export function maxChangesOption(say: Cli['say']): Option {
  return new Option(
    '--max-changes <n>',
    say({
      en: `make at most this many changes in one run (${USUAL_MAX_CHANGES})`,
      ko: `한 번에 최대 이만큼만 변경(${USUAL_MAX_CHANGES})`,
    }),
  ).argParser(wholeNumber('--max-changes'));
}
