/**
 * What AWS's simulator says of a path. It knows identity policies and boundaries, so it can bear out that a caller may
 * make the calls, or that a deny stops them; it says nothing of trust policies and of what must be there.
 */
import type { Reading } from '../../kernel/reading.ts';
import type { Confirmation, EscalationPath, EscalationPaths, Hop } from './path.ts';

interface Question {
  /** ARN. */
  readonly who: string;
  readonly actions: readonly string[];
  readonly on: string;
}

interface Decision {
  readonly action: string;
  readonly decision: 'allowed' | 'explicitDeny' | 'implicitDeny';
  readonly missing: readonly string[];
}

export type Simulate = (question: Question) => Promise<Reading<readonly Decision[]>>;

export async function confirmPaths(found: EscalationPaths, simulate: Simulate): Promise<EscalationPaths> {
  const asked = new Map<string, ReturnType<Simulate>>();
  const once: Simulate = (question) => {
    const key = JSON.stringify(question);
    const answer = asked.get(key) ?? simulate(question);
    asked.set(key, answer);
    return answer;
  };
  const paths = await Promise.all(
    found.paths.map(async (path): Promise<EscalationPath> => {
      return { ...path, confirmation: await confirmationOf(path, once) };
    }),
  );
  return { ...found, paths };
}

async function confirmationOf({ hops }: EscalationPath, simulate: Simulate): Promise<Confirmation> {
  const answers = await Promise.all(
    hops.flatMap(questionsOf).map(async (question) => ({ question, answer: await simulate(question) })),
  );
  const against: string[] = [];
  const open: string[] = [];
  for (const { question, answer } of answers) {
    if (answer.state !== 'known') return { state: 'not-asked', why: answer };
    for (const { action, decision, missing } of answer.value) {
      if (decision === 'allowed') continue;
      const call = `${action} on ${question.on}`;
      if (decision === 'explicitDeny' || isSettled(action, missing)) against.push(call);
      else open.push(call);
    }
  }
  if (against.length > 0) return { state: 'contradicted', calls: against };
  return answers.length === 0 || open.length > 0
    ? { state: 'unsettled', calls: open }
    : { state: 'confirmed' };
}

/** Whoever a role's trust names itself needs no policy of its own; a missing value may be the one that allows. */
function isSettled(action: string, missing: readonly string[]): boolean {
  return missing.length === 0 && !action.startsWith('sts:');
}

/** One for each thing that something is done upon. */
function questionsOf({ from, evidence }: Hop): readonly Question[] {
  const granted = evidence.flatMap((one) => (one.kind === 'granted' ? [one] : []));
  return [...Map.groupBy(granted, ({ on }) => on)].map(([on, calls]) => ({
    who: from,
    actions: [...new Set(calls.map(({ action }) => action))],
    on,
  }));
}
