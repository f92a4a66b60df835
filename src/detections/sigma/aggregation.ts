/** The old form `selection | count(field) by group > n` with `timeframe`, read as the correlation it means. */
import { Refusal } from './refusal.ts';
import type { Bound, CorrelationType } from './rule.ts';
import type { Value } from './yaml-source.ts';

export interface Aggregation {
  readonly correlation: CorrelationType;
  /** Selections that must come near; none for counts. */
  readonly near: readonly string[];
  readonly field: string | null;
  readonly groupBy: readonly string[];
  readonly bounds: readonly Bound[];
}

const OPERATORS: Readonly<Record<string, Bound['operator']>> = {
  '>': 'gt',
  '>=': 'gte',
  '<': 'lt',
  '<=': 'lte',
  '=': 'eq',
  '==': 'eq',
  '!=': 'neq',
};
const COUNT = /^count\(\s*([\w.*-]*)\s*\)(?:\s+by\s+([\w.,\s-]+?))?\s*(>=|<=|==|!=|>|<|=)\s*(\d+)$/i;
const NEAR = /^near\s+(.+)$/i;

export function parseAggregation(text: string): Aggregation {
  const count = COUNT.exec(text.trim());
  if (count) {
    const [, field = '', group = '', operator = '', than = ''] = count;
    const distinct = field !== '' && field !== '*';
    return {
      correlation: distinct ? 'value_count' : 'event_count',
      near: [],
      field: distinct ? field : null,
      groupBy: group.split(/[,\s]+/).filter((one) => one !== ''),
      bounds: [{ operator: OPERATORS[operator] ?? 'gt', than: Number(than) }],
    };
  }
  const near = NEAR.exec(text.trim())?.[1]?.split(/\s+and\s+/i);
  if (near?.every((name) => /^\w+$/.test(name))) {
    return { correlation: 'temporal', near, field: null, groupBy: [], bounds: [] };
  }
  throw new Refusal(
    {
      en: `The old aggregation "${text.trim()}" is not supported; count(), count(field) and near are. Write it as a correlation.`,
      ko: `예전 집계 형식 "${text.trim()}"은(는) 지원하지 않습니다. count(), count(필드), near만 지원합니다. correlation으로 바꿔 쓰세요.`,
    },
    ['detection', 'condition'],
  );
}

const SECONDS: Readonly<Record<string, number>> = {
  s: 1,
  m: 60,
  h: 3600,
  d: 86_400,
  w: 604_800,
  M: 2_592_000,
  y: 31_536_000,
};

/** `10m`, `1h`, `30s`, `7d`. */
export function parseTimespan(span: Value, path: readonly string[]): number {
  const text = typeof span === 'string' ? span : JSON.stringify(span);
  const [, number = '', unit = ''] = /^(\d+)\s*([smhdwMy])$/.exec(text.trim()) ?? [];
  const seconds = Number(number) * (SECONDS[unit] ?? 0);
  if (seconds > 0) return seconds;
  throw new Refusal(
    { en: `"${text}" is no span of time such as 10m.`, ko: `"${text}"은(는) 10m 같은 시간 표기가 아닙니다.` },
    path,
  );
}
