import { loadControls } from '../../../app/registry.generated.ts';
import { selectControls } from '../../../app/selection.ts';
import { count } from '../../../i18n/counts.ts';
import { EXIT, type ExitCode } from '../../../kernel/person-error.ts';
import { SEVERITIES } from '../../../posture/control.ts';
import { LABELS, SEVERITY_WORDS } from '../../../reports/wording/words.ts';
import type { Cli } from '../../cli.ts';
import { heading, pageFor } from '../../terminal/page.ts';
import { screenOf } from '../../terminal/stream.ts';
import type { ControlsOptions } from './options.ts';

/** Worst first; one line each, so that it can be searched. */
export async function listControls({ framework, severity }: ControlsOptions, cli: Cli): Promise<ExitCode> {
  const { language, stdout } = cli;
  const page = pageFor({ language, timeZone: 'UTC', ...screenOf(stdout) });
  const controls = selectControls(await loadControls(), {
    ...(framework && { frameworks: framework }),
    ...(severity && { severity }),
    withOnRequest: true,
  });
  const idWidth = Math.max(...controls.map(({ id }) => id.length));
  const lines = SEVERITIES.flatMap((level) => {
    const ofLevel = controls.filter((control) => control.severity === level);
    if (ofLevel.length === 0) return [];
    return [
      ...heading(page, `${page.say(SEVERITY_WORDS[level])} (${ofLevel.length})`),
      ...ofLevel.map(({ id, title, onRequest }) => {
        const note = onRequest ? ` (${page.say(LABELS.onRequest)})` : '';
        return `${id.padEnd(idWidth)}  ${page.say(title)}${note}`;
      }),
    ];
  });
  const more = { en: 'Explain one: jikimi controls show ID', ko: '항목 설명 보기: jikimi controls show ID' };
  const total = page.say(count('control', controls.length));
  stdout.write(`${lines.slice(1).join('\n')}\n\n${total}. ${page.say(more)}\n`);
  return EXIT.done;
}
