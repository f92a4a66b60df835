/** Rules held against what records look like: which can never fire, which are not understood. */
import { detectionRules } from '../detections/detection-rules.ts';
import { KNOWN_CALLS } from '../detections/known-calls.generated.ts';
import { lintRules } from '../detections/lint.ts';
import type { RuleProblem } from '../detections/sigma/rule.ts';
import { loadDetections } from './registry.generated.ts';
import { readRules } from './rule-files.ts';

export interface Lint {
  readonly rules: number;
  /** Documents on other logs than CloudTrail. */
  readonly foreign: number;
  readonly findings: readonly RuleProblem[];
}

/** @param paths of files and folders; none: our own rules. @throws PersonError where a path cannot be read */
export async function lintRuleFiles(paths: readonly string[]): Promise<Lint> {
  const detections = await loadDetections();
  const { rules, problems, foreign } =
    paths.length > 0
      ? await readRules(paths)
      : {
          rules: detections.flatMap(([id, detection]) => detectionRules(id, detection).rules),
          problems: [],
          foreign: 0,
        };
  const findings = lintRules(rules, { callsOf: knownCalls(detections) });
  return { rules: rules.length, foreign, findings: [...problems, ...findings] };
}

/** By the SDK, and as our own rules show: CloudTrail names some calls otherwise. */
function knownCalls(
  detections: Awaited<ReturnType<typeof loadDetections>>,
): ReadonlyMap<string, Set<string>> {
  const calls = new Map(
    Object.entries(KNOWN_CALLS).map(([source, names]) => [source, new Set(names.toLowerCase().split(' '))]),
  );
  for (const [, { matches, ignores }] of detections) {
    for (const record of [...matches, ...ignores].flat()) {
      const { eventName, eventSource } = record as { eventName?: unknown; eventSource?: unknown };
      if (typeof eventName === 'string' && typeof eventSource === 'string')
        calls.get(eventSource)?.add(eventName.toLowerCase());
    }
  }
  return calls;
}
