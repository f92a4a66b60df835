import { stringify } from 'yaml';
import { USUAL } from '../../../actions/guard/guards.ts';
import { guardTemplate } from '../../../actions/guard/template.ts';
import { emailNeeded } from '../../../app/change/guard-settings.ts';
import { EXIT, type ExitCode } from '../../../kernel/person-error.ts';
import type { Cli } from '../../cli.ts';
import type { GuardOptions } from './options.ts';

export function printTemplate(options: GuardOptions, { stdout }: Cli): ExitCode {
  const { email, monthly, daily, anomaly, webhook, format = 'yaml' } = options;
  if (email === undefined) throw emailNeeded();
  const template = guardTemplate({
    email,
    monthlyUsd: monthly ?? USUAL.monthlyUsd,
    dailyUsd: daily ?? USUAL.dailyUsd,
    anomalyUsd: anomaly ?? USUAL.anomalyUsd,
    webhook,
  });
  stdout.write(
    format === 'json'
      ? `${JSON.stringify(template, null, 2)}\n`
      : stringify(template, { aliasDuplicateObjects: false }),
  );
  return EXIT.done;
}
