import type { Command } from 'commander';
import type { Cli } from '../../cli.ts';
import { addSignInOptions, addTraceOption } from '../sign-in-options.ts';
import { maxChangesOption } from './max-changes.ts';
import type { ResumeOptions, ShowChangeOptions, UndoOptions } from './options.ts';

export function addChanges(program: Command, cli: Cli): void {
  const { say } = cli;
  const changes = program
    .command('changes')
    .helpCommand(false)
    .summary(say({ en: 'what jikimi changed, and the way back', ko: 'jikimi가 바꾼 것과 되돌리기' }))
    .description(
      say({
        en: 'What jikimi changed from this computer: look at it, go on with it, take it back.',
        ko: '이 컴퓨터에서 jikimi로 바꾼 것을 보고, 이어서 하고, 되돌립니다.',
      }),
    );
  const id = say({ en: 'as listed; its first letters are enough', ko: '목록의 ID(앞 글자 몇 개로 충분)' });
  const timeZone = (command: Command): Command =>
    command.option(
      '--timezone <name>',
      say({ en: 'time zone, such as Asia/Seoul', ko: '시간대(예: Asia/Seoul)' }),
    );

  timeZone(
    changes.command('list').summary(say({ en: 'all changes, newest first', ko: '모든 변경(최근 것부터)' })),
  ).action(async (options: ShowChangeOptions) => {
    const { listChanges } = await import('./look.ts');
    cli.exitCode = await listChanges(options, cli);
  });
  timeZone(
    changes
      .command('show')
      .summary(say({ en: 'one change, call by call', ko: '변경 하나를 호출별로' }))
      .argument('<id>', id),
  ).action(async (which: string, options: ShowChangeOptions) => {
    const { showChange } = await import('./look.ts');
    cli.exitCode = await showChange(which, options, cli);
  });
  changes
    .command('export')
    .summary(say({ en: 'one change as JSON, with its journal', ko: '변경 하나를 기록과 함께 JSON으로' }))
    .argument('<id>', id)
    .action(async (which: string) => {
      const { exportChange } = await import('./look.ts');
      cli.exitCode = await exportChange(which, cli);
    });
  const resume = changes
    .command('resume')
    .summary(say({ en: 'go on with a change that was cut off', ko: '중단된 변경을 이어서 함' }))
    .argument('<id>', id);
  addHow(resume, cli)
    .addOption(maxChangesOption(say))
    .action(async (which: string, options: ResumeOptions) => {
      const { runResume } = await import('./run.ts');
      cli.exitCode = await runResume(which, options, cli);
    });
  const undo = changes
    .command('undo')
    .summary(say({ en: 'take a change back', ko: '변경을 되돌림' }))
    .usage(say({ en: '[options] <id>|--all', ko: '[옵션] <id>|--all' }))
    .argument('[id]', id);
  addForce(
    addHow(undo, cli).option(
      '--all',
      say({ en: 'all changes, the last first', ko: '모든 변경(최근 것부터)' }),
    ),
    cli,
  );
  undo.action(async (which: string | undefined, options: UndoOptions) => {
    const { runUndo } = await import('./run.ts');
    if (which === undefined && !options.all)
      undo.error("error: missing required argument 'id'", { code: 'commander.missingArgument' });
    cli.exitCode = await runUndo(which, options, cli);
  });
}

/** The short form. */
export function addUndo(program: Command, cli: Cli): void {
  const { say } = cli;
  const undo = program
    .command('undo')
    .helpCommand(false)
    .summary(say({ en: 'take the last change back', ko: '마지막 변경을 되돌림' }))
    .description(
      say({
        en: 'Takes a change back: the last one, or the one that is named. What somebody else changed since is left alone and shown.',
        ko: '변경을 되돌립니다. ID를 지정하지 않으면 마지막 변경입니다. 그 뒤 다른 사람이 바꾼 것은 건드리지 않고 알려 줍니다.',
      }),
    )
    .usage(say({ en: '[options] [id]', ko: '[옵션] [id]' }))
    .argument('[id]', say({ en: 'see: jikimi changes list', ko: '확인: jikimi changes list' }));
  addForce(addHow(undo, cli), cli).action(async (which: string | undefined, options: UndoOptions) => {
    const { runUndo } = await import('./run.ts');
    cli.exitCode = await runUndo(which, options, cli);
  });
}

function addHow(command: Command, cli: Cli): Command {
  const { say } = cli;
  addSignInOptions(command, cli);
  addTraceOption(command, cli);
  command.optionsGroup(say({ en: 'How:', ko: '방법:' }));
  command.option('--yes', say({ en: 'do not ask', ko: '묻지 않음' }));
  command.option('--quiet', say({ en: 'no progress, no remarks', ko: '진행 상황과 안내를 표시하지 않음' }));
  return command;
}

function addForce(command: Command, { say }: Cli): Command {
  return command.option(
    '--force',
    say({ en: 'also what was changed by somebody else since', ko: '그 뒤 다른 사람이 바꾼 것도' }),
  );
}
