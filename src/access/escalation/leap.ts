/** One hop: whether a caller gets by one technique to what it wants to become. */
import { remembered } from '../../policy/remembered.ts';
import { and } from '../../policy/truth.ts';
import type { Account, Node } from './account.ts';
import { MET, type Met, Needs, NOT_MET, together, unknown } from './needs.ts';
import { type Chance, ownOccasions, sharedOccasions } from './occasions.ts';
import type { Certainty, Evidence, Hop } from './path.ts';
import type { Need, Technique } from './technique.ts';

export interface Leap {
  readonly technique: Technique;
  readonly from: Node;
  readonly to: Node | 'admin';
  readonly upon: string;
  readonly certainty: Certainty;
  readonly evidence: readonly Evidence[];
}

export class Leaps {
  readonly #account: Account;
  readonly #needs: Needs;
  readonly #shared = new WeakMap<readonly Node[], Map<Technique, readonly Chance[]>>();

  constructor(account: Account) {
    this.#account = account;
    this.#needs = new Needs(account);
  }

  /**
   * The first certain one, else the first unclear one, in the order of `reached`.
   * @param wanted `certain`: an unclear one is not worth looking for
   */
  find(caller: Node, technique: Technique, reached: readonly Node[], wanted: Certainty): Leap | undefined {
    const apart = this.#apart(caller, technique);
    if (apart.holds === 'no' || (apart.holds === 'unclear' && wanted === 'certain')) return undefined;
    let unclear: Leap | undefined;
    const isOwn = technique.upon === 'self-user' || technique.upon === 'self-role';
    for (const chance of this.#chances(caller, technique, reached)) {
      if (chance.node === caller && !isOwn) continue;
      const met = together(chance.fits, () => this.#needs.upon(caller, technique, chance));
      if (met.holds === 'no') continue;
      const isCertain = and(met.holds, apart.holds) === 'yes';
      if (!isCertain && unclear) continue;
      const leap: Leap = {
        technique,
        from: caller,
        to: technique.gives === 'admin' ? 'admin' : (chance.node ?? 'admin'),
        upon: chance.upon,
        certainty: isCertain ? 'certain' : 'unclear',
        evidence: [...met.evidence, ...apart.evidence],
      };
      if (isCertain || (wanted === 'unclear' && apart.holds === 'unclear')) return leap;
      unclear = leap;
    }
    return wanted === 'unclear' ? unclear : undefined;
  }

  /** Techniques that give everything look at the whole account, others at what the caller wants to become. */
  #chances(caller: Node, technique: Technique, reached: readonly Node[]): readonly Chance[] {
    const among = technique.gives === 'admin' ? this.#account.nodes : reached;
    const known = remembered(this.#shared, among, (): Map<Technique, readonly Chance[]> => new Map());
    const shared = remembered(known, technique, () =>
      sharedOccasions(this.#account, technique, among).filter((one) => this.#needs.suits(technique, one)),
    );
    return shared.length > 0 ? shared : ownOccasions(this.#account, caller, technique, reached);
  }

  #apart(caller: Node, technique: Technique): Met {
    const needs = this.#needs.apart(caller, technique);
    if (needs.holds === 'no') return NOT_MET;
    return [this.#required(technique), readWhole(caller), waiting(technique)].reduce(
      (met, next) => together(met, () => next),
      needs,
    );
  }

  #required({ requires }: Technique): Met {
    if (!requires || this.#account.kinds.has(requires)) return MET;
    if (this.#account.readKinds.has(requires)) return NOT_MET;
    return unknown({ kind: 'unknown', what: 'thing', of: requires });
  }
}

export function hopOf({ technique, from, to, upon, evidence, certainty }: Leap): Hop {
  return {
    action: technique.needs.map(actionOf).join(' + '),
    technique: technique.id,
    from: from.arn,
    to: to === 'admin' ? to : to.arn,
    upon,
    evidence,
    certainty,
  };
}

function actionOf(need: Need): string {
  if (need.kind === 'may') return need.action;
  return need.kind === 'pass' ? 'iam:PassRole' : 'sts:AssumeRole';
}

/** A deny may stand in what was not read. */
function readWhole({ complete, arn }: Node): Met {
  return complete ? MET : unknown({ kind: 'unknown', what: 'policies', of: arn });
}

function waiting({ waitsFor }: Technique): Met {
  return waitsFor ? { holds: 'unclear', evidence: [{ kind: 'waits', for: waitsFor }] } : MET;
}
