/** Files of Sigma rules → a set of rules. One that cannot be taken is named with its file, line and reason; the rest stays. */
import type { Text } from '../../kernel/text.ts';
import { correlationRule, referencesOf } from './correlation-document.ts';
import { eventRules } from './event-document.ts';
import type { Placeholders } from './modifiers.ts';
import { Refusal } from './refusal.ts';
import { LEVELS, type Rule, type RuleFile, type RuleHead, type RuleProblem, type RuleSet } from './rule.ts';
import {
  isList,
  isMapping,
  type Mapping,
  readDocuments,
  type SourceDocument,
  type Value,
} from './yaml-source.ts';

interface Waiting {
  readonly file: RuleFile;
  readonly source: SourceDocument;
  readonly document: Mapping;
}

export function parseRules(files: readonly RuleFile[], placeholders: Placeholders = {}): RuleSet {
  const rules: Rule[] = [];
  const problems: RuleProblem[] = [];
  const correlations: Waiting[] = [];
  let foreign = 0;
  const taken = new Set<string>();
  const add = (waiting: Waiting, make: (head: RuleHead) => readonly Rule[]): void => {
    const made = attempt(waiting.source, () => {
      const head = headOf(waiting);
      if (taken.has(head.id)) throw twice(head.id);
      return make(head);
    });
    if ('problem' in made) problems.push({ file: waiting.file.path, ...made.problem });
    else {
      for (const rule of made.value) taken.add(rule.id);
      rules.push(...made.value);
    }
  };

  for (const file of files) {
    const read = attemptDocuments(file);
    problems.push(...read.problems);
    for (const waiting of read.documents) {
      if ('correlation' in waiting.document) correlations.push(waiting);
      else if (isOnTrail(waiting.document)) {
        add(waiting, (head) => eventRules(waiting.document, head, placeholders));
      } else foreign++;
    }
  }
  const find = (name: string): Rule | undefined => rules.find(({ names }) => names.includes(name));
  for (const waiting of inOrder(correlations)) {
    add(waiting, (head) => [correlationRule(waiting.document, head, find)]);
  }
  return { rules, problems, foreign };
}

/** Those that others refer to come first; what refers to itself in a circle is left for `find` to miss. */
function inOrder(correlations: readonly Waiting[]): readonly Waiting[] {
  const ordered: Waiting[] = [];
  let waiting = correlations;
  while (waiting.length > 0) {
    const names = new Set(waiting.flatMap(({ document }) => NAMES.map((key) => document[key])));
    const free = waiting.filter(({ document }) => !referencesOf(document).some((one) => names.has(one)));
    const next = free.length > 0 ? free : waiting;
    ordered.push(...next);
    waiting = waiting.filter((one) => !next.includes(one));
  }
  return ordered;
}

const NAMES = ['name', 'id', 'title'] as const;

function attemptDocuments(file: RuleFile): {
  documents: readonly Waiting[];
  problems: readonly RuleProblem[];
} {
  const documents: Waiting[] = [];
  const problems: RuleProblem[] = [];
  for (const source of readDocuments(file.text)) {
    const { value, fault, line } = source;
    if (fault) {
      const reason = { en: `It is not YAML: ${fault.message}`, ko: `YAML이 아닙니다: ${fault.message}` };
      problems.push({ file: file.path, line: fault.line, reason });
    } else if (isMapping(value) && ('detection' in value || 'correlation' in value)) {
      documents.push({ file, source, document: value });
    } else problems.push({ file: file.path, line, reason: whyNoRule(value) });
  }
  return { documents, problems };
}

function whyNoRule(value: Value): Text {
  if (isMapping(value) && value['action'] === 'global') return GLOBAL;
  return isMapping(value) && 'filter' in value ? FILTER : NO_RULE;
}

const NO_RULE: Text = {
  en: 'It holds neither "detection" nor "correlation", so it is no Sigma rule.',
  ko: '"detection"도 "correlation"도 없어 Sigma 규칙이 아닙니다.',
};
const FILTER: Text = {
  en: 'Filters of their own for other rules are not supported: write the exception into the rule.',
  ko: '다른 규칙에 적용하는 필터(filter) 문서는 지원하지 않습니다. 규칙 안에 예외를 쓰세요.',
};
const GLOBAL: Text = {
  en: 'The old "action: global" is not supported: give every document its own head.',
  ko: '예전 형식 "action: global"은 지원하지 않습니다. 문서마다 머리말을 따로 쓰세요.',
};

function attempt<T>(
  source: SourceDocument,
  make: () => T,
): { value: T } | { problem: { line: number; reason: Text } } {
  try {
    return { value: make() };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { problem: { line: source.lineOf(error.path), reason: error.reason } };
  }
}

/** A rule that names no log is taken for this one. */
function isOnTrail(document: Mapping): boolean {
  const source = document['logsource'];
  if (!isMapping(source)) return true;
  const { product, service } = source;
  if (service !== undefined && service !== null) return service === 'cloudtrail';
  return product === undefined || product === null || product === 'aws';
}

function headOf({ document, file, source }: Waiting): RuleHead {
  const text = (key: string): string => {
    const value = document[key];
    return typeof value === 'string' ? value.trim() : '';
  };
  const names = NAMES.map(text).filter((name) => name !== '');
  const [id] = names;
  if (id === undefined) {
    throw new Refusal(
      { en: 'It has neither a name, an id nor a title.', ko: '이름(name), id, 제목(title)이 모두 없습니다.' },
      [],
    );
  }
  const tags = isList(document['tags']) ? document['tags'].filter((tag) => typeof tag === 'string') : [];
  return {
    id,
    names,
    title: text('title') === '' ? id : text('title'),
    level: levelOf(document),
    tags,
    file: file.path,
    line: source.line,
  };
}

function levelOf(document: Mapping): RuleHead['level'] {
  const { level } = document;
  if (level === undefined || level === null) return 'medium';
  const known = LEVELS.find((one) => one === level);
  if (known) return known;
  throw new Refusal(
    {
      en: `The level must be one of ${LEVELS.join(', ')}.`,
      ko: `level은 다음 중 하나여야 합니다: ${LEVELS.join(', ')}`,
    },
    ['level'],
  );
}

function twice(id: string): Refusal {
  return new Refusal(
    { en: `"${id}" is there twice; the first is kept.`, ko: `"${id}"이(가) 두 번 있어 처음 것만 씁니다.` },
    [],
  );
}
