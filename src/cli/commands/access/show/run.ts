import type { Access } from '../../../../access/access.ts';
import type { AccessOutcome } from '../../../../app/access.ts';
import { refuseSharedFiles } from '../../../../app/distinct-files.ts';
import { VERSION } from '../../../../app/version.ts';
import { chooseTimeZone } from '../../../../i18n/time-zone.ts';
import type { ExitCode } from '../../../../kernel/person-error.ts';
import { accessCsv } from '../../../../reports/access/csv.ts';
import { accessJson } from '../../../../reports/access/json.ts';
import type { Cli } from '../../../cli.ts';
import { renderAccess } from '../../../terminal/access.ts';
import { printAll, screenOf } from '../../../terminal/stream.ts';
import { withAccess, writeText } from '../read-access.ts';
import type { ShowOptions } from './options.ts';

export async function runShow(options: ShowOptions, cli: Cli): Promise<ExitCode> {
  const { from, save, trace, out, format = 'terminal', idleDays = 45, principal } = options;
  refuseSharedFiles({ '--from': from, '--save': save, '--trace': trace, '--out': out });
  const accountTo = format === 'terminal' && out === undefined ? 'stdout' : 'stderr';
  return withAccess(options, { idleDays }, accountTo, cli, async (outcome) => {
    const text = rendered(narrowed(outcome.access, principal), outcome, options, cli);
    if (out === undefined) await printAll([text], cli.stdout);
    else await writeText(out, text);
  });
}

function rendered(access: Access, { isSample }: AccessOutcome, options: ShowOptions, cli: Cli): string {
  if (options.format === 'json') return accessJson(access, { version: VERSION, sample: isSample });
  if (options.format === 'csv') return accessCsv(access);
  const { language, env, stdout } = cli;
  const timeZone = chooseTimeZone({
    ...(options.timezone && { option: options.timezone }),
    env,
    language,
    system: Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  const screen = screenOf(stdout);
  return renderAccess(access, {
    language,
    timeZone,
    ...screen,
    everything: options.all ?? screen.everything,
  });
}

function narrowed(access: Access, name: string | undefined): Access {
  if (name === undefined) return access;
  const isMeant = (arn: string | null): boolean => arn?.toLowerCase().includes(name.toLowerCase()) ?? false;
  return {
    ...access,
    principals: access.principals.filter(({ arn }) => isMeant(arn)),
    timeline: access.timeline.filter(({ who }) => isMeant(who)),
  };
}
