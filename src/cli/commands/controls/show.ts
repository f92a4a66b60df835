import stringWidth from 'string-width';
import { loadControls, loadDerivations } from '../../../app/registry.generated.ts';
import { actionsFor, noSuchControl, whatToRead } from '../../../app/selection.ts';
import { count } from '../../../i18n/counts.ts';
import { EXIT, type ExitCode } from '../../../kernel/person-error.ts';
import type { Text } from '../../../kernel/text.ts';
import { type AnyControl, FRAMEWORKS } from '../../../posture/control.ts';
import { FRAMEWORK_WORDS, LABELS, RISK_WORDS, SEVERITY_WORDS } from '../../../reports/wording/words.ts';
import type { Cli } from '../../cli.ts';
import { block } from '../../terminal/layout.ts';
import { labelled, type Page, pageFor } from '../../terminal/page.ts';
import { screenOf } from '../../terminal/stream.ts';

export async function showControl(id: string, cli: Cli): Promise<ExitCode> {
  const { language, stdout } = cli;
  const all = await loadControls();
  const control = all.find((one) => one.id === id);
  if (!control) throw noSuchControl(id, all);
  const page = pageFor({ language, timeZone: 'UTC', ...screenOf(stdout) });
  const actions = actionsFor(whatToRead([control], await loadDerivations()));
  stdout.write(`${explain(control, actions, page).join('\n')}\n`);
  return EXIT.done;
}

function explain(control: AnyControl, actions: readonly string[], page: Page): string[] {
  const { say, paint, width, language } = page;
  const { fix } = control;
  const effort = [
    say(SEVERITY_WORDS[control.severity]),
    say(RISK_WORDS[control.risk]),
    say(count('minute', fix.minutes)),
    say(fix.cost ?? LABELS.free),
    ...(control.onRequest ? [say(LABELS.onRequest)] : []),
  ].join(' | ');
  const frameworks = FRAMEWORKS.flatMap((id) => {
    const sections = control.frameworks[id];
    return sections ? [`${FRAMEWORK_WORDS[id]} ${sections.join(', ')}`] : [];
  });
  const facts: readonly (readonly [label: Text, text: string])[] = [
    [LABELS.breaks, say(fix.breaks ?? LABELS.breaksNothing)],
    [LABELS.check, say(fix.check)],
    [{ en: 'Permissions', ko: '필요한 권한' }, actions.join(', ')],
    [{ en: 'Frameworks', ko: '프레임워크' }, frameworks.join('; ')],
  ];
  const shown = facts.filter(([, text]) => text !== '').map(([label, text]) => [say(label), text] as const);
  const labelWidth = Math.max(...shown.map(([label]) => stringWidth(label)));
  return [
    ...block(say(control.title), width).map((line) => paint('bold', line)),
    `${control.id} | ${effort}`,
    '',
    ...block(say(control.why), width),
    '',
    ...fix.steps.flatMap((step, at) => block(step[language], width, `  ${at + 1}) `)),
    '',
    ...shown.flatMap(([label, text]) => labelled(page, label, text, labelWidth)),
    '',
    // Never broken: a broken address cannot be opened.
    paint('cyan', fix.console),
  ];
}
