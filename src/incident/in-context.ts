/**
 * How bad a signal is where it stands. A rule knows the call; only the context knows whether it is the owner's daily
 * work or somebody else: who did it, from where, by which program, and what they were used to do.
 */
import { type EventFacts, LEVELS, type Level, type Signal } from '../activity/signal.ts';
import type { Text } from '../kernel/text.ts';

/** What the owner said of principals, addresses and keys. */
export interface Marks {
  readonly mine: ReadonlySet<string>;
  readonly notMine: ReadonlySet<string>;
}

export interface Weighed {
  readonly signal: Signal;
  /** Of the records it rests on, those that are at hand. */
  readonly facts: readonly EventFacts[];
  readonly level: Level;
  /** What made it less than its rule says. */
  readonly doubts: readonly Text[];
  /** From a place and by a program that the principal is not known for. */
  readonly strange: boolean;
}

/** Days of habit before anything counts as known. */
const HABIT_DAYS = 3;

const CODE_AGENTS = new Set(['terraform', 'pulumi', 'aws-cdk', 'cloudformation']);

export function inContext(
  signal: Signal,
  facts: readonly EventFacts[],
  marks: Marks,
  explained: readonly Text[] = [],
  intruded: ReadonlySet<string> = new Set(),
): Weighed {
  const strange = facts.some(isStrange);
  const weighed = (level: Level, ...doubts: readonly Text[]): Weighed => ({
    signal,
    facts,
    level,
    doubts,
    strange,
  });
  if (facts.some((fact) => isMarked(fact, marks.notMine))) return weighed(atLeast(signal.level, 'medium'));
  if (facts.length > 0 && facts.every((fact) => isMarked(fact, marks.mine)))
    return weighed('informational', MARKED_MINE);
  const { level } = signal;
  const isAtHome = facts.every((fact) => isHome(fact, intruded));
  if (facts.length === 0 || signal.kind === 'unusual-use') return weighed(level);
  if (facts.every(isService)) return weighed(lowered(level, 2), BY_SERVICE);
  const isKnown = facts.every((fact) => isFamiliar(fact) && !intruded.has(fact.network ?? ''));
  if (isKnown && facts.every(isCode)) return weighed(lowered(level, 2), BY_CODE);
  if (isKnown) return weighed(lowered(level, explained.length > 0 ? 2 : 1), ...explained, FAMILIAR);
  const vouchers = [...(isAtHome && facts.every(({ mfa }) => mfa) ? [WITH_MFA] : []), ...explained];
  if (isAtHome && rank(level) >= rank('medium')) {
    const spoken = vouchers.length > 0 ? lowered(level, Math.min(vouchers.length, 2)) : atHome(level);
    return weighed(spoken, ...vouchers, AT_HOME);
  }
  if (level !== 'low' || !signal.tags.some((tag) => LASTING.has(tag))) return weighed(level);
  return vouchers.length === 0 && facts.some(isUnvouched) ? weighed('medium') : weighed(level, ...vouchers);
}

export function isMarked(fact: EventFacts, names: ReadonlySet<string>): boolean {
  return [fact.principal, fact.arn, fact.credential, fact.address].some(
    (name) => name !== null && names.has(name),
  );
}

/** AWS's own roles and services, for themselves. */
function isService(fact: EventFacts): boolean {
  return (
    fact.identityType === 'AWSService' ||
    (fact.principal?.includes(':role/aws-service-role/') ?? false) ||
    (fact.identityType === null && fact.forwarded)
  );
}

export function isFamiliar(fact: EventFacts): boolean {
  return (
    fact.daysBefore >= HABIT_DAYS &&
    (fact.forwarded || (fact.knownAgent && (fact.knownNetwork || fact.roaming)))
  );
}

/** A person seldom seen, at the place where the account is always used from. */
function isHome(fact: EventFacts, intruded: ReadonlySet<string>): boolean {
  return (
    fact.homeNetwork &&
    !fact.forwarded &&
    (fact.identityType === 'IAMUser' || fact.identityType === 'Root' || isSignedInPerson(fact)) &&
    !intruded.has(fact.network ?? '')
  );
}

const isSignedInPerson = ({ principal }: EventFacts): boolean =>
  principal?.includes('/AWSReservedSSO_') ?? false;

/** The place speaks for somebody, but not as their own habit does. */
const atHome = (level: Level): Level => (level === 'critical' ? 'high' : 'medium');

/** Its principal has habits, and these are none of them. */
export function isStrange(fact: EventFacts): boolean {
  return (
    !fact.forwarded &&
    fact.logDaysBefore >= HABIT_DAYS &&
    !fact.networkKnownToAccount &&
    !fact.knownNetwork &&
    !fact.roaming
  );
}

/** A small change that keeps a way in or hides one is small only when it is of somebody known. */
const LASTING = new Set([
  'attack.persistence',
  'attack.privilege-escalation',
  'attack.defense-evasion',
  'attack.exfiltration',
]);

function isUnvouched(fact: EventFacts): boolean {
  const isKnown = fact.daysBefore >= HABIT_DAYS && (fact.knownAgent || fact.knownNetwork);
  return !isKnown && !fact.reads && !fact.failed && !fact.forwarded && !isCode(fact);
}

const isCode = (fact: EventFacts): boolean => fact.agent !== null && CODE_AGENTS.has(fact.agent);

export const rank = (level: Level): number => LEVELS.indexOf(level);

export const atLeast = (level: Level, floor: Level): Level => (rank(level) >= rank(floor) ? level : floor);

/** Critical stays above low: what may lose the account is never talked away by habit alone. */
function lowered(level: Level, steps: number): Level {
  const floor: Level = level === 'critical' ? 'medium' : level === 'high' ? 'low' : 'informational';
  return atLeast(LEVELS[Math.max(0, rank(level) - steps)] ?? 'informational', floor);
}

const MARKED_MINE: Text = { en: 'You said that this was you.', ko: '본인이 한 일이라고 표시했습니다.' };
const BY_SERVICE: Text = {
  en: 'An AWS service did it for itself.',
  ko: 'AWS 서비스가 스스로 한 일입니다.',
};
const BY_CODE: Text = {
  en: 'Infrastructure as code did it, as it has for days.',
  ko: '며칠 동안 해 온 대로 코드형 인프라 도구가 한 일입니다.',
};
const FAMILIAR: Text = {
  en: 'The same identity has worked from this place with this program for days.',
  ko: '같은 자격 증명이 며칠 동안 이곳에서 이 프로그램으로 작업해 왔습니다.',
};
const WITH_MFA: Text = { en: 'The session was begun with MFA.', ko: 'MFA로 로그인한 세션입니다.' };
const AT_HOME: Text = {
  en: 'It came from a place where this account has been used for a week or more.',
  ko: '이 계정을 일주일 넘게 사용해 온 곳에서 한 일입니다.',
};
