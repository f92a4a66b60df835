/** Condition blocks taken apart: one test per operator and key, all of which must hold. */
import type { Conditions } from './document.ts';

export interface Test {
  /** In lower case: AWS does not mind the case of condition keys. */
  readonly key: string;
  /** In lower case, without set prefix, negation and suffix: `stringlike`, `ipaddress`, `bool`, `null`. */
  readonly operator: string;
  readonly values: readonly string[];
  readonly negated: boolean;
  /** `ForAllValues:` or `ForAnyValue:`, for keys of several values. */
  readonly quantifier?: 'all' | 'any';
  /**
   * Whether a request that does not carry the key passes: `…IfExists`, `ForAllValues:…` and, without
   * `ForAnyValue:`, every negated operator. A `Null` test on the same key mends that.
   */
  readonly passesWithoutKey: boolean;
}

export function testsOf(conditions: Conditions): readonly Test[] {
  const tests = Object.entries(conditions).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) => testOf(operator.toLowerCase(), key.toLowerCase(), values)),
  );
  const required = new Set(tests.filter(demandsKey).map((test) => test.key));
  return tests.map((test) => (required.has(test.key) ? { ...test, passesWithoutKey: false } : test));
}

/** The test that asks for one of these values of the key, if the conditions hold such a test. */
export function demandedValues(conditions: Conditions, key: string): readonly string[] | undefined {
  return testsOf(conditions).find(
    (test) =>
      test.key === key.toLowerCase() && !test.negated && !test.passesWithoutKey && test.operator !== 'null',
  )?.values;
}

/** Whether `*` and `?` in the test's values stand for other characters. */
export function takesPatterns({ operator }: Test): boolean {
  return operator === 'stringlike' || operator === 'arnlike' || operator === 'arnequals';
}

/** `Null: {"key": "false"}`: the request must carry the key. */
export function demandsKey({ operator, values }: Test): boolean {
  return operator === 'null' && values.every((value) => value.toLowerCase() === 'false');
}

function testOf(operator: string, key: string, values: readonly string[]): Test {
  const quantifier = /^(forallvalues|foranyvalue):/.exec(operator)?.[1];
  const bare = operator.replace(/^[a-z]+:/, '').replace(/ifexists$/, '');
  const negated = /^(string|numeric|date|arn)not|^notipaddress$/.test(bare);
  return {
    key,
    operator: negated ? bare.replace('not', '') : bare,
    values,
    negated,
    ...(quantifier && { quantifier: quantifier === 'forallvalues' ? 'all' : 'any' }),
    passesWithoutKey:
      operator.endsWith('ifexists') ||
      quantifier === 'forallvalues' ||
      (negated && quantifier !== 'foranyvalue'),
  };
}
