import type { Command } from 'commander';
import type { Cli } from '../../../cli.ts';
import { addList } from './list/command.ts';
import { addRotate } from './rotate/command.ts';
import { addScan } from './scan/command.ts';

export function addKeys(access: Command, cli: Cli): void {
  const { say } = cli;
  const keys = access
    .command('keys')
    .helpCommand(false)
    .summary(say({ en: 'access keys', ko: '액세스 키' }))
    .description(say({ en: 'All about access keys.', ko: '액세스 키를 다룹니다.' }));
  addList(keys, cli);
  addRotate(keys, cli);
  addScan(keys, cli);
}
