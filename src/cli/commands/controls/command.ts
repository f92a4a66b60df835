import { type Command, Option } from 'commander';
import { FRAMEWORKS, SEVERITIES } from '../../../posture/control.ts';
import type { Cli } from '../../cli.ts';
import { listOf, oneOf } from '../../option-values.ts';
import type { ControlsOptions } from './options.ts';

export function addControls(program: Command, cli: Cli): void {
  const { say } = cli;
  const controls = program
    .command('controls')
    .helpCommand(false)
    .summary(say({ en: 'list what the checkup checks', ko: '점검 항목 목록' }))
    .description(say({ en: 'Lists what the checkup checks.', ko: '점검이 확인하는 항목을 보여 줍니다.' }))
    .addOption(
      new Option(
        '--framework <ids>',
        say({ en: `only of: ${FRAMEWORKS.join(', ')}`, ko: `이 프레임워크만: ${FRAMEWORKS.join(', ')}` }),
      ).argParser(listOf('--framework', FRAMEWORKS)),
    )
    .addOption(
      new Option(
        '--severity <level>',
        say({
          en: `this severe or worse: ${SEVERITIES.join(', ')}`,
          ko: `심각도가 이 이상인 것만: ${SEVERITIES.join(', ')}`,
        }),
      ).argParser(oneOf('--severity', SEVERITIES)),
    )
    .action(async (options: ControlsOptions) => {
      const { listControls } = await import('./list.ts');
      cli.exitCode = await listControls(options, cli);
    });
  controls
    .command('show')
    .summary(say({ en: 'explain one control', ko: '점검 항목 하나 설명' }))
    .description(
      say({
        en: 'Explains one control: what could happen, how to fix it, and what permissions it needs.',
        ko: '점검 항목 하나를 설명합니다. 무슨 일이 생길 수 있는지, 어떻게 고치는지, 어떤 권한이 필요한지 알려 줍니다.',
      }),
    )
    .argument('<control>', say({ en: 'ID of the control', ko: '점검 항목의 ID' }))
    .action(async (id: string) => {
      const { showControl } = await import('./show.ts');
      cli.exitCode = await showControl(id, cli);
    });
}
