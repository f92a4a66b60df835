import type { GuardSettings } from '../../../actions/guard/guards.ts';
import { MOST_STOPS, stopOf, stopsFor } from '../../../actions/guard/stops.ts';
import { EXIT, PersonError } from '../../../kernel/person-error.ts';
import type { GuardOptions } from './options.ts';

/** What was asked for in so many words. @throws PersonError for what no budget can stop */
export function requestedSettings(options: GuardOptions): Partial<GuardSettings> {
  const { email, monthly, daily, anomaly, webhook, budgetAction, budgetActionUnasked } = options;
  return {
    ...(email !== undefined && { email }),
    ...(monthly !== undefined && { monthlyUsd: monthly }),
    ...(daily !== undefined && { dailyUsd: daily }),
    ...(anomaly !== undefined && { anomalyUsd: anomaly }),
    ...(webhook !== undefined && { webhook }),
    // Who names others says anew whether AWS may go unasked.
    ...(budgetAction !== undefined && {
      stops: stops(budgetAction),
      stopsUnasked: budgetActionUnasked ?? false,
    }),
  };
}

function stops(typed: readonly string[]): readonly string[] {
  if (typed.length === 1 && typed[0] === 'none') return [];
  const wrong = typed.find((one) => stopOf(one) === undefined);
  if (wrong !== undefined) throw notStoppable(wrong);
  const crowded = stopsFor(typed).find(({ names }) => names.length > MOST_STOPS);
  if (crowded) throw notStoppable(`${crowded.names[MOST_STOPS] ?? ''} (> ${MOST_STOPS})`);
  return typed;
}

function notStoppable(typed: string): PersonError {
  return new PersonError({
    code: 'BadOptionValue',
    text: {
      en: `--budget-action cannot be "${typed}".`,
      ko: `--budget-action에 "${typed}" 값은 쓸 수 없습니다.`,
    },
    hint: {
      en: 'Expected: user/NAME, group/NAME, role/NAME, REGION/i-0123456789abcdef0, REGION/db/NAME (at most 100 of a kind), or none',
      ko: '쓸 수 있는 값: user/이름, group/이름, role/이름, 리전/i-0123456789abcdef0, 리전/db/이름(종류마다 100개까지), none',
    },
    exitCode: EXIT.usage,
  });
}
