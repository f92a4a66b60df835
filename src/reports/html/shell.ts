/**
 * What every page has: one file that loads nothing, two languages, light, dark and paper. Its content security policy
 * allows its style and its script by their hashes and nothing else, so that a name which slipped through escaping still
 * could not run.
 */
import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import type { Language, Text } from '../../kernel/text.ts';
import { both, type Markup } from './markup.ts';
import { PAGE_WORDS } from './words.ts';

export interface Shell {
  readonly title: Text;
  readonly language: Language;
  readonly version: string;
  readonly style: string;
  readonly script: string;
  /** Where the keyboard may jump to. */
  readonly skip: { readonly to: string; readonly words: Text };
  readonly main: Markup;
}

export function pageIn({ title, language, version, style, script, skip, main }: Shell): Markup {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor(style, script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title data-say="text" data-en="${title.en}" data-ko="${title.ko}">${title[language]}</title>
<link rel="icon" href="data:,">
<style>${raw(style)}</style>
</head>
<body>
<a class="skip" href="#${skip.to}">${both(skip.words)}</a>
<header class="top"><p class="brand">${SHIELD}지킴이 <span>Jikimi</span></p>
<div class="tools" hidden><button type="button" id="print">${both(PAGE_WORDS.print)}</button><button type="button" id="language"><span lang="en">한국어</span><span lang="ko">English</span></button></div></header>
<main>
${main}
</main>
<footer><p>${both(PAGE_WORDS.madeBy)}</p><p class="muted">Jikimi ${version}</p></footer>
<script>${raw(script)}</script>
</body>
</html>
`;
}

function policyFor(style: string, script: string): string {
  return [
    "default-src 'none'",
    `style-src '${hashOf(style)}'`,
    `script-src '${hashOf(script)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

const SHIELD = raw(
  '<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><path d="M12 2 4 5v6c0 5 3.4 9.3 8 11 4.6-1.7 8-6 8-11V5z"/><path class="tick" d="m8.2 12 2.7 2.7 5-5.2"/></svg>',
);
