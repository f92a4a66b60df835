/** Whether the account is asked beside its log, and where from. */
import { type Command, Option } from 'commander';
import type { AccountSource } from '../../../app/surroundings.ts';
import type { Cli } from '../../cli.ts';
import { list } from '../../option-values.ts';
import { type SignInOptions, signInOf } from '../sign-in-options.ts';

export interface AccountOptions {
  readonly live?: true;
  readonly from?: string;
  readonly regions?: readonly string[];
}

export function addAccountOptions(command: Command, { say }: Cli): void {
  command.optionsGroup(say({ en: 'The account beside the log:', ko: '로그와 함께 볼 계정:' }));
  command.addOption(
    new Option(
      '--live',
      say({ en: 'ask AWS what is there now', ko: '지금 무엇이 있는지 AWS에 묻기' }),
    ).conflicts(['sample', 'from']),
  );
  command.addOption(
    new Option(
      '--from <file>',
      say({ en: 'a file written by checkup --save', ko: 'checkup --save로 저장한 파일에서' }),
    ).conflicts('sample'),
  );
}

/** `undefined`: the account is not asked. */
export function accountOf(
  options: AccountOptions & SignInOptions & { readonly sample?: true },
  signal: AbortSignal,
): AccountSource | undefined {
  if (options.sample) return { kind: 'sample' };
  if (options.from !== undefined) return { kind: 'file', path: options.from };
  if (!options.live) return undefined;
  return { kind: 'aws', signIn: { ...signInOf(options), signal }, regions: options.regions };
}

/** Not of a view that has a filter of the same name. */
export function addRegionsOption(command: Command, { say }: Cli): void {
  command.addOption(
    new Option(
      '--regions <names>',
      say({ en: 'ask only in these regions', ko: '이 리전에서만 묻기' }),
    ).argParser(list('--regions')),
  );
}
