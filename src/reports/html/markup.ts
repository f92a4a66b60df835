/** Markup that holds both languages at once; style and one button decide which is seen. Everything else is escaped. */
import { html } from 'hono/html';
import type { Language, Text } from '../../kernel/text.ts';
import { visible } from '../view/visible.ts';

export type Markup = ReturnType<typeof html> | '';

/** Both languages, or the words alone where they are the same. */
export function both(text: Text): Markup {
  if (text.en === text.ko) return html`${visible(text.en)}`;
  return html`<span lang="en">${visible(text.en)}</span><span lang="ko">${visible(text.ko)}</span>`;
}

/** For what cannot hold elements (an attribute, an `option`): the script swaps it. `text` means the content. */
export function spoken(what: 'text' | 'aria-label' | 'placeholder', text: Text, language: Language): Markup {
  const swap = html`data-say="${what}" data-en="${text.en}" data-ko="${text.ko}"`;
  return what === 'text' ? swap : html`${swap} ${what}="${text[language]}"`;
}

/** The type allows for parts that are waited for; the page has none. */
export function textOf(page: Markup): string {
  if (page instanceof Promise) throw new TypeError('A part of the page is asynchronous');
  return page.toString();
}
