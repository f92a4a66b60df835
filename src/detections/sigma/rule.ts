import type { Text } from '../../kernel/text.ts';
import type { Node } from './node.ts';

export const LEVELS = ['informational', 'low', 'medium', 'high', 'critical'] as const;
export type Level = (typeof LEVELS)[number];

/** What a rule file says of itself, whatever it looks for. */
export interface RuleHead {
  /** `name`, else `id`, else `title`: unique within a set. */
  readonly id: string;
  /** Every name that a correlation may call it by. */
  readonly names: readonly string[];
  readonly title: string;
  readonly level: Level;
  readonly tags: readonly string[];
  readonly file: string;
  /** Where its document begins, from 1. */
  readonly line: number;
}

export interface EventRule extends RuleHead {
  readonly type: 'event';
  readonly condition: Node;
}

export const CORRELATIONS = ['event_count', 'value_count', 'temporal', 'temporal_ordered'] as const;
export type CorrelationType = (typeof CORRELATIONS)[number];

export interface Bound {
  readonly operator: 'lt' | 'lte' | 'gt' | 'gte' | 'eq' | 'neq';
  readonly than: number;
}

export interface CorrelationRule extends RuleHead {
  readonly type: 'correlation';
  readonly correlation: CorrelationType;
  /** Of rules before it in the same set, in the order given; correlations may be among them. */
  readonly rules: readonly string[];
  /** Per rule id, in the order of the grouping: dotted fields. */
  readonly groupBy: Readonly<Record<string, readonly string[]>>;
  /** Null: however far apart. */
  readonly timespanSeconds: number | null;
  /** All must hold. Without one a temporal one wants each of its rules. */
  readonly bounds: readonly Bound[];
  /** What `value_count` counts distinct values of. */
  readonly field: string | null;
  /** Whether the rules it refers to are reported for themselves as well. */
  readonly generate: boolean;
}

export type Rule = EventRule | CorrelationRule;

export interface RuleFile {
  readonly path: string;
  readonly text: string;
}

export interface RuleProblem {
  readonly file: string;
  readonly line: number;
  readonly reason: Text;
}

export interface RuleSet {
  readonly rules: readonly Rule[];
  /** Rules that are left out, and why. */
  readonly problems: readonly RuleProblem[];
  /** Documents on other logs than CloudTrail. */
  readonly foreign: number;
}
