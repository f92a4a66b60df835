/** Rules as SQL over the table `events`, to be asked elsewhere: of Athena or Trino where the log is too large to fetch. */
import { detectionRules } from '../detections/detection-rules.ts';
import type { Rule, RuleProblem } from '../detections/sigma/rule.ts';
import type { Dialect } from '../detections/sigma/sql/dialect.ts';
import { duckdb } from '../detections/sigma/sql/duckdb.ts';
import { printCondition } from '../detections/sigma/sql/print.ts';
import { trino } from '../detections/sigma/sql/trino.ts';
import type { Text } from '../kernel/text.ts';
import { loadDetections } from './registry.generated.ts';
import { readRules } from './rule-files.ts';

export const DIALECTS = { trino, duckdb } satisfies Record<Dialect['name'], Dialect>;

export interface RuleStatement {
  readonly rule: string;
  readonly title: string;
  readonly level: string;
  /** Null where it is not one question over records. */
  readonly sql: string | null;
  /** What the statement does not say of the rule. */
  readonly remark: Text | null;
}

/** @param paths of files and folders; none: our own rules. @throws PersonError where a path cannot be read */
export async function ruleStatements(
  paths: readonly string[],
  dialect: Dialect,
): Promise<{ readonly statements: readonly RuleStatement[]; readonly problems: readonly RuleProblem[] }> {
  const { rules, problems } =
    paths.length > 0 ? await readRules(paths) : { rules: await ownRules(), problems: [] };
  return { statements: rules.map((rule) => statementOf(rule, dialect)), problems };
}

async function ownRules(): Promise<readonly Rule[]> {
  const detections = await loadDetections();
  return detections.flatMap(([id, detection]) => detectionRules(id, detection).rules);
}

function statementOf(rule: Rule, dialect: Dialect): RuleStatement {
  const head = { rule: rule.id, title: rule.title, level: rule.level };
  if (rule.type === 'correlation') return { ...head, sql: null, remark: CORRELATION };
  const { sql, isExact } = printCondition(rule.condition, dialect);
  return {
    ...head,
    sql: `select event_time, account, region, actor, source_address, event_id from events where ${sql}`,
    remark: isExact ? null : INEXACT,
  };
}

const CORRELATION: Text = {
  en: 'a correlation of rules: not one question, jikimi counts it itself',
  ko: '여러 규칙의 상관 규칙이므로 질문 하나로 쓸 수 없으며 jikimi가 직접 셉니다',
};
const INEXACT: Text = {
  en: 'finds more than the rule: part of it cannot be said in SQL',
  ko: '일부를 SQL로 쓸 수 없어 규칙보다 많이 찾습니다',
};
