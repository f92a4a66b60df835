import type { Text } from '../../kernel/text.ts';
import { visible } from '../view/visible.ts';

/** What a person calls an ARN: `minji`, `role/deploy`, `root`. Safe to print. */
export function shortActor(actor: string | null): string {
  if (actor === null) return '?';
  const last =
    /^arn:[^:]*:(?:iam|sts)::\d*:(?:user\/(?:.*\/)?(?<user>[^/]+)|(?<role>(?:assumed-)?role\/.+)|(?<root>root))$/.exec(
      actor,
    )?.groups;
  return visible(last?.['user'] ?? last?.['role']?.replace(/^assumed-/, '') ?? last?.['root'] ?? actor);
}

/** `iam` of `iam.amazonaws.com`. */
export function shortService(source: string): string {
  return visible(source.replace(/\.amazonaws\.com(\.cn)?$/, ''));
}

/** "3 calls, 1 change, 1 denied". */
export function workOf({
  calls,
  writes,
  denied,
}: {
  readonly calls: number;
  readonly writes: number;
  readonly denied: number;
}): Text {
  const parts = { en: [plural(calls, 'call')], ko: [`호출 ${calls.toLocaleString('ko')}회`] };
  if (writes > 0) {
    parts.en.push(plural(writes, 'change'));
    parts.ko.push(`변경 ${writes.toLocaleString('ko')}회`);
  }
  if (denied > 0) {
    parts.en.push(`${denied.toLocaleString('en')} denied`);
    parts.ko.push(`거부 ${denied.toLocaleString('ko')}회`);
  }
  return { en: parts.en.join(', '), ko: parts.ko.join(', ') };
}

/** The first few, and how many more. */
export function fewOf(list: readonly string[], most = 4): string {
  const shown = list.slice(0, most).map(visible).join(', ');
  return list.length > most ? `${shown} (+${list.length - most})` : shown;
}

function plural(number: number, word: string): string {
  return `${number.toLocaleString('en')} ${word}${number === 1 ? '' : 's'}`;
}
