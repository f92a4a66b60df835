import stringWidth from 'string-width';
import type { Text } from '../../kernel/text.ts';
import { visible } from '../../reports/view/visible.ts';
import { block } from './layout.ts';
import type { TerminalOptions } from './options.ts';
import type { Paint } from './paint.ts';
import { painter } from './paint.ts';

const WIDEST = 100;
const NARROWEST = 40;

/** One rendering: how wide, in which language and colours. What it returns holds no control character of a name. */
export interface Page extends TerminalOptions {
  readonly width: number;
  readonly paint: Paint;
  /** The text in the reader's language, safe to print. */
  readonly say: (text: Text) => string;
}

export function pageFor(options: TerminalOptions): Page {
  return {
    ...options,
    width: Math.max(NARROWEST, Math.min(options.columns, WIDEST)),
    paint: painter(options.colour),
    say: (text) => visible(text[options.language]),
  };
}

/** `-- Do now (5) ------`, after an empty line. */
export function heading({ width, paint }: Page, text: string): string[] {
  const rule = '-'.repeat(Math.max(2, width - stringWidth(text) - 5));
  return ['', `${paint('dim', '--')} ${paint('bold', text)} ${paint('dim', rule)}`];
}

/** A label in a column of its own, and its text beside it. */
export function labelled({ width, paint }: Page, label: string, text: string, labelWidth: number): string[] {
  const gap = ' '.repeat(labelWidth - stringWidth(label) + 2);
  const [first = '', ...rest] = block(text, width, `    ${label}${gap}`);
  return [first.replace(label, () => paint('dim', label)), ...rest];
}
