/** Questions before something is changed. Where nobody can answer, the answer is no. */
import type { PlanItem } from '../../../change/plan.ts';
import { count } from '../../../i18n/counts.ts';
import { visible } from '../../../reports/view/visible.ts';
import { type Cli, isInteractive } from '../../cli.ts';

export type Answer =
  | { readonly kind: 'yes'; readonly items: readonly PlanItem[]; readonly unconfirmed: readonly PlanItem[] }
  | { readonly kind: 'no' }
  | { readonly kind: 'nobody' };

/** `yes` stands for the person, except for what cannot be undone: its name must be typed. */
export async function askToApply(
  items: readonly PlanItem[],
  { yes, cli }: { readonly yes: boolean; readonly cli: Cli },
): Promise<Answer> {
  if (!yes && !isInteractive(cli)) return { kind: 'nobody' };
  const chosen = yes ? items : await choose(items, cli);
  if (!chosen || chosen.length === 0) return { kind: 'no' };
  const unconfirmed: PlanItem[] = [];
  for (const item of chosen) {
    if (item.irreversible && !(await isTyped(item, cli))) unconfirmed.push(item);
  }
  const confirmed = chosen.filter((item) => !unconfirmed.includes(item));
  return { kind: 'yes', items: confirmed, unconfirmed };
}

export async function askToUndo({ yes, cli }: { yes: boolean; cli: Cli }): Promise<'yes' | 'no' | 'nobody'> {
  if (yes) return 'yes';
  if (!isInteractive(cli)) return 'nobody';
  const { confirm } = await import('@clack/prompts');
  const { say, stdin, stderr } = cli;
  const answer = await confirm({
    message: say({ en: 'Do it?', ko: '진행할까요?' }),
    active: say({ en: 'Yes', ko: '예' }),
    inactive: say({ en: 'No', ko: '아니요' }),
    initialValue: false,
    input: stdin,
    output: stderr,
  });
  return answer === true ? 'yes' : 'no';
}

async function choose(items: readonly PlanItem[], cli: Cli): Promise<readonly PlanItem[] | undefined> {
  const { isCancel, multiselect, select } = await import('@clack/prompts');
  const { say, stdin: input, stderr: output } = cli;
  const how = await select({
    message: say({
      en: `Make ${count('change', items.length).en}?`,
      ko: `${count('change', items.length).ko}을 적용할까요?`,
    }),
    options: [
      { value: 'none', label: say({ en: 'No, change nothing', ko: '아니요, 아무것도 바꾸지 않습니다' }) },
      { value: 'all', label: say({ en: 'Yes, all of them', ko: '예, 모두 적용합니다' }) },
      { value: 'some', label: say({ en: 'Let me choose', ko: '골라서 적용합니다' }) },
    ],
    input,
    output,
  });
  if (isCancel(how) || how === 'none') return undefined;
  if (how === 'all') return items;
  const ids = await multiselect({
    message: say({ en: 'Which?', ko: '어느 것을 적용할까요?' }),
    options: items.map(({ id, title }) => ({ value: id, label: `${id}. ${visible(say(title))}` })),
    required: false,
    input,
    output,
  });
  return isCancel(ids) ? undefined : items.filter(({ id }) => ids.includes(id));
}

async function isTyped({ title, target }: PlanItem, cli: Cli): Promise<boolean> {
  if (!isInteractive(cli)) return false;
  const { isCancel, text } = await import('@clack/prompts');
  const { say, stdin, stderr } = cli;
  const name = visible(target.name);
  const answer = await text({
    message: say({
      en: `${visible(title.en)}: this cannot be undone. Type ${name} to do it, or nothing to leave it out.`,
      ko: `${visible(title.ko)}: 되돌릴 수 없습니다. 진행하려면 ${name}을(를) 입력하고, 빼려면 비워 두세요.`,
    }),
    input: stdin,
    output: stderr,
  });
  return !isCancel(answer) && answer === name;
}
