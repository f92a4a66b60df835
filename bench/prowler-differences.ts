/** Where the two are known to differ, who is right, and why. A table; what is not here is a difference to look into. */
import type { Compared } from './prowler-compare.ts';
import type { Verdict } from './prowler-verdict.ts';

export interface KnownDifference {
  /** The first control of the question. */
  readonly control: string;
  readonly prowler: Verdict['status'];
  readonly jikimi: Verdict['status'];
  /** Only where Prowler's words are like this. */
  readonly prowlerSays?: RegExp;
  /** Only where ours are. */
  readonly jikimiSays?: RegExp;
  readonly right: 'jikimi' | 'Prowler' | 'both';
  readonly why: string;
}

export const KNOWN: readonly KnownDifference[] = [];

export function explain({ question, ...compared }: Compared): KnownDifference | undefined {
  return KNOWN.find(
    ({ control, prowler, jikimi, prowlerSays, jikimiSays }) =>
      question.controls[0] === control &&
      compared.prowler === prowler &&
      compared.jikimi === jikimi &&
      (!prowlerSays || prowlerSays.test(compared.prowlerSays)) &&
      (!jikimiSays || jikimiSays.test(compared.jikimiSays)),
  );
}
