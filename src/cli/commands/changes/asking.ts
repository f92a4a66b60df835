/** Questions before something is changed. Where nobody can answer, the answer is no. */
import { ownAddressOf } from '../../../app/change/own-address.ts';
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

/** @returns `undefined`: none, or nobody is here */
export async function askOwnAddress(cli: Cli): Promise<string | undefined> {
  if (!isInteractive(cli)) return undefined;
  const { isCancel, text } = await import('@clack/prompts');
  const { say, stdin, stderr } = cli;
  const answer = await text({
    message: say({
      en: 'Ports for you alone are open to the whole internet. From which address do you connect (such as 203.0.113.7)? Type it to leave them open to it alone, or nothing to close them.',
      ko: '나만 쓰는 포트가 인터넷 전체에 열려 있습니다. 어느 주소에서 접속하나요(예: 203.0.113.7)? 그 주소에만 열어 두려면 입력하고, 닫으려면 비워 두세요.',
    }),
    validate: (typed = '') => {
      if (typed.trim() === '') return undefined;
      const said = ownAddressOf(typed);
      return 'wrong' in said ? say(said.wrong) : undefined;
    },
    input: stdin,
    output: stderr,
  });
  const said = isCancel(answer) ? undefined : ownAddressOf(answer);
  return said && 'range' in said ? said.range : undefined;
}

async function choose(items: readonly PlanItem[], cli: Cli): Promise<readonly PlanItem[] | undefined> {
  const { isCancel, multiselect, select } = await import('@clack/prompts');
  const { say, stdin: input, stderr: output } = cli;
  // Its own instructions are in English only.
  const prompt = { input, output, showInstructions: false };
  const how = await select({
    message: say({
      en: `Make ${count('change', items.length).en}? (↑/↓, Enter)`,
      ko: `${count('change', items.length).ko}을 적용할까요? (↑/↓, Enter)`,
    }),
    options: [
      { value: 'none', label: say({ en: 'No, change nothing', ko: '아니요, 아무것도 바꾸지 않습니다' }) },
      { value: 'all', label: say({ en: 'Yes, all of them', ko: '예, 모두 적용합니다' }) },
      { value: 'some', label: say({ en: 'Let me choose', ko: '골라서 적용합니다' }) },
    ],
    ...prompt,
  });
  if (isCancel(how) || how === 'none') return undefined;
  if (how === 'all') return items;
  const ids = await multiselect({
    message: say({
      en: 'Which? (↑/↓, Space to choose, Enter when done)',
      ko: '어느 것을 적용할까요? (↑/↓로 이동, 스페이스로 선택, Enter로 완료)',
    }),
    options: items.map(({ id, title }) => ({ value: id, label: `${id}. ${visible(say(title))}` })),
    required: false,
    ...prompt,
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
