import type { Level } from '../activity/signal.ts';
import { atLeast, isMarked, type Marks, rank, type Weighed } from './in-context.ts';
import type { Certainty } from './incident.ts';
import { tacticsOf } from './tactics.ts';

/**
 * A story is worse than its worst act where acts of several kinds follow each other, and small acts count where a
 * credential is known to be in other hands.
 */
export function severityOf(cluster: readonly Weighed[]): Level {
  const worst = cluster.reduce<Level>((level, signal) => atLeast(signal.level, level), 'informational');
  if (rank(worst) < rank('low')) return worst;
  const counted = cluster.filter((signal) => rank(signal.level) >= rank('low'));
  const kinds = new Set(counted.map(({ signal }) => signal.id)).size;
  const strange = counted.some((signal) => signal.strange);
  if (worst === 'low') return strange && kinds >= 2 ? 'medium' : worst;
  const tactics = new Set(
    cluster
      .filter((signal) => rank(signal.level) >= rank('medium'))
      .flatMap(({ signal }) => tacticsOf(signal.tags)),
  ).size;
  return tactics >= 3 && cluster.every(({ doubts }) => doubts.length === 0) ? atLeast('high', worst) : worst;
}

export function certaintyOf(cluster: readonly Weighed[], marks: Marks): Certainty {
  const facts = cluster.flatMap((signal) => signal.facts);
  if (facts.some((fact) => isMarked(fact, marks.notMine))) return 'confirmed';
  const taken = cluster.some(
    ({ signal, level }) => signal.kind === 'unusual-use' && rank(level) >= rank('medium'),
  );
  return taken || cluster.some(({ strange, level }) => strange && rank(level) >= rank('high'))
    ? 'likely'
    : 'possible';
}
