/** A file of values for `%name%`: a map of names to a value or a list of them. */
import type { RuleFile, RuleProblem } from './rule.ts';
import { isList, isMapping, readDocuments, type Value } from './yaml-source.ts';

export function parsePlaceholders({ path, text }: RuleFile): {
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly problem?: RuleProblem;
} {
  const values = new Map<string, readonly string[]>();
  for (const document of readDocuments(text)) {
    const { value, fault, line } = document;
    if (fault || !isMapping(value)) return { values, problem: problemAt(path, fault?.line ?? line) };
    for (const [name, own] of Object.entries(value)) {
      const list = isList(own) ? own : [own];
      if (!list.every(isScalar)) return { values, problem: problemAt(path, document.lineOf([name])) };
      values.set(name, list.map(String));
    }
  }
  return { values };
}

function isScalar(value: Value): value is string | boolean {
  return typeof value === 'string' || typeof value === 'boolean';
}

function problemAt(file: string, line: number): RuleProblem {
  return {
    file,
    line,
    reason: {
      en: 'Placeholders are names with a value or a list of values.',
      ko: '자리 표시자는 이름과 값(또는 값 목록)으로 적어야 합니다.',
    },
  };
}
