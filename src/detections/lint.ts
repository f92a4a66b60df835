/**
 * Rules that can never fire, or whose exceptions never apply, told from what records look like: the pairs of source and
 * name there are, and the fields that every record has. Pure; what is not known of a call is not held against a rule.
 */
import type { Text } from '../kernel/text.ts';
import { matcher } from './sigma/match.ts';
import type { Node, Test } from './sigma/node.ts';
import { literalOf } from './sigma/pattern.ts';
import type { EventRule, Rule } from './sigma/rule.ts';

export interface KnownCalls {
  /** Lower case `eventName` → sources it was seen or is documented with. Names that are missing are not judged. */
  readonly sourcesOf: ReadonlyMap<string, readonly string[]>;
}

export interface LintFinding {
  readonly rule: string;
  readonly file: string;
  readonly line: number;
  readonly reason: Text;
}

/** The first step of every field that CloudTrail writes, with those of the newer versions. */
const TOP_FIELDS = new Set(
  `eventVersion userIdentity eventTime eventSource eventName awsRegion sourceIPAddress userAgent errorCode errorMessage
  requestParameters responseElements additionalEventData requestID eventID eventType apiVersion managementEvent readOnly
  resources recipientAccountId serviceEventDetails sharedEventID vpcEndpointId vpcEndpointAccountId eventCategory addendum
  sessionCredentialFromConsole eventContext edgeDeviceDetails tlsDetails insightDetails summary timeWindow eventId
  tags`.split(/\s+/),
);

export function lintRules(rules: readonly Rule[], { sourcesOf }: KnownCalls): readonly LintFinding[] {
  return rules.flatMap((rule) => {
    if (rule.type !== 'event') return [];
    const reasons = [
      ...unknownFields(rule),
      ...unknownPairs(rule, sourcesOf),
      ...idleExceptions(rule.condition),
    ];
    return reasons.map((reason) => ({ rule: rule.id, file: rule.file, line: rule.line, reason }));
  });
}

interface Leaf {
  readonly field: string;
  readonly test: Test;
  readonly denied: boolean;
}

function leavesOf(node: Node, denied = false): readonly Leaf[] {
  if (node.kind === 'field') return [{ field: node.field, test: node.test, denied }];
  if (node.kind === 'anywhere') return [];
  if (node.kind === 'not') return leavesOf(node.of, !denied);
  return node.of.flatMap((one) => leavesOf(one, denied));
}

function unknownFields({ condition }: EventRule): readonly Text[] {
  const fields = new Set(leavesOf(condition).map(({ field }) => field));
  return [...fields]
    .filter((field) => !TOP_FIELDS.has(field.split('.')[0] ?? ''))
    .map((field) => ({
      en: `No CloudTrail record has the field "${field}".`,
      ko: `CloudTrail 레코드에는 "${field}" 필드가 없습니다.`,
    }));
}

/** Tries the rule's own words for source and name: does any pair that it wants exist? */
function unknownPairs({ condition }: EventRule, sourcesOf: KnownCalls['sourcesOf']): readonly Text[] {
  const words = (field: string): readonly string[] =>
    leavesOf(condition).flatMap(({ field: own, test, denied }) => {
      const word = own === field && !denied && test.is === 'text' ? literalOf(test.pattern) : null;
      return word === null ? [] : [word];
    });
  const sources = words('eventSource').map((word) => word.toLowerCase());
  const impossible = words('eventName').filter((name) => {
    const known = sourcesOf.get(name.toLowerCase());
    return (
      known !== undefined &&
      sources.length > 0 &&
      !known.some((source) => sources.includes(source.toLowerCase()))
    );
  });
  return impossible.map((name) => ({
    en: `The call ${name} does not come from ${sources.join(', ')}.`,
    ko: `${name} 호출은 ${sources.join(', ')}에서 나오지 않습니다.`,
  }));
}

/** `not filter` whose filter compares a field with what it can never hold. */
function idleExceptions(condition: Node): readonly Text[] {
  return leavesOf(condition)
    .filter(({ denied }) => denied)
    .flatMap(({ field, test }): readonly Text[] => {
      if (test.is !== 'text') return [];
      const word = test.pattern.filter((part) => typeof part === 'string').join('');
      const never = neverHolds(field, test, word);
      return never
        ? [
            {
              en: `The exception on "${field}" never applies: it cannot hold "${word}".`,
              ko: `"${field}"에 대한 예외는 적용될 일이 없습니다. 값이 "${word}"일 수 없습니다.`,
            },
          ]
        : [];
    });
}

function neverHolds(field: string, test: Test, word: string): boolean {
  // The name of a field, where its value was meant: fieldref was forgotten.
  if (/^(requestParameters|responseElements|userIdentity|additionalEventData)\.\w/.test(word)) return true;
  const isArn = field === 'userIdentity.arn' || field === 'userIdentity.sessionContext.sessionIssuer.arn';
  if (isArn && test.is === 'text' && literalOf(test.pattern) !== null) return !word.startsWith('arn:');
  const isSwitch = field === 'readOnly' || field === 'managementEvent';
  return (
    isSwitch &&
    !['true', 'false'].some((value) => matcher({ kind: 'field', field, test })({ [field]: value }))
  );
}
