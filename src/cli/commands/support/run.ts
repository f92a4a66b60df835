import { ADVICE, PLANS, PLANS_AS_OF, PLANS_URL } from '../../../support/plans.ts';
import type { Cli } from '../../cli.ts';
import { screenOf } from '../../terminal/stream.ts';
import { renderSupport } from '../../terminal/support.ts';
import type { SupportOptions } from './options.ts';

export function showSupport({ json }: SupportOptions, { stdout, language, clock }: Cli): void {
  const asJson = {
    schema: 'jikimi.support/1',
    asOf: PLANS_AS_OF,
    source: PLANS_URL,
    plans: PLANS,
    advice: ADVICE,
  };
  stdout.write(
    json
      ? `${JSON.stringify(asJson, null, 2)}\n`
      : renderSupport({ language, timeZone: 'UTC', ...screenOf(stdout) }, clock().toISOString().slice(0, 10)),
  );
}
