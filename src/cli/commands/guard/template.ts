import { stringify } from 'yaml';
import { USUAL } from '../../../actions/guard/guards.ts';
import { guardTemplate } from '../../../actions/guard/template.ts';
import { emailNeeded } from '../../../app/change/guard-settings.ts';
import { EXIT, type ExitCode } from '../../../kernel/person-error.ts';
import type { Cli } from '../../cli.ts';
import type { GuardOptions } from './options.ts';
import { requestedSettings } from './requested.ts';

export function printTemplate(options: GuardOptions, { stdout }: Cli): ExitCode {
  const { email, ...given } = requestedSettings(options);
  if (email === undefined) throw emailNeeded();
  const template = guardTemplate({ ...USUAL, ...given, email });
  stdout.write(
    options.format === 'json'
      ? `${JSON.stringify(template, null, 2)}\n`
      : stringify(template, { aliasDuplicateObjects: false }),
  );
  return EXIT.done;
}
