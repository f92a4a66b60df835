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
  /** Lower case event source → its calls in lower case. Sources that are missing are not judged. */
  readonly callsOf: ReadonlyMap<string, ReadonlySet<string>>;
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

export function lintRules(rules: readonly Rule[], { callsOf }: KnownCalls): readonly LintFinding[] {
  return rules.flatMap((rule) => {
    if (rule.type !== 'event') return [];
    const reasons = [
      ...unknownFields(rule),
      ...unknownPairs(rule, callsOf),
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

/** One source, and none of the names the rule wants is among its calls. Alternatives of whole selections are not judged. */
function unknownPairs({ condition }: EventRule, callsOf: KnownCalls['callsOf']): readonly Text[] {
  if (condition.kind === 'any') return [];
  const words = (field: string): readonly string[] =>
    leavesOf(condition).flatMap(({ field: own, test, denied }) => {
      const word = own === field && !denied && test.is === 'text' ? literalOf(test.pattern) : null;
      return word === null ? [] : [word];
    });
  const [source, ...others] = new Set(words('eventSource').map((word) => word.toLowerCase()));
  const calls = source === undefined || others.length > 0 ? undefined : callsOf.get(source);
  const names = words('eventName');
  if (!calls || names.length === 0 || names.some((name) => calls.has(withoutVersion(name)))) return [];
  return [
    {
      en: `None of these calls comes from ${source}: ${names.join(', ')}.`,
      ko: `다음 호출은 ${source}에서 나오지 않습니다: ${names.join(', ')}.`,
    },
  ];
}

/** Lambda and CloudFront record the version of their interface in the name. */
function withoutVersion(name: string): string {
  return name.toLowerCase().replace(/20\d{2}_?\d{2}_?\d{2}(v\d+)?$/, '');
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
