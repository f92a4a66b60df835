import { html } from 'hono/html';
import { type Language, sameInBoth, type Text } from '../../../kernel/text.ts';
import { shortened } from '../../html/clip.ts';
import { type Markup, spoken } from '../../html/markup.ts';
import { visible } from '../../view/visible.ts';
import { shortActor } from '../names.ts';
import { typeText } from '../thing-words.ts';
import { credentialText, type Holders, LINK_WORDS, startOf, thingName } from '../words.ts';
import { CHAIN_BOX, type Chain, type ChainBox, type ChainLine } from './chain.ts';
import { ACTIVITY_PAGE_WORDS as WORDS } from './words.ts';

const MARGIN = 8;
const LETTERS = { sort: 29, name: 22 };

export function chainPicture(chain: Chain, holders: Holders, language: Language): Markup {
  const [wide, high] = [chain.width + 2 * MARGIN, chain.height + 2 * MARGIN];
  return html`<div class="picture" tabindex="0" role="group" ${spoken('aria-label', WORDS.chain, language)}><svg class="chain" viewBox="${-MARGIN} ${-MARGIN} ${wide} ${high}" width="${wide}" height="${high}" role="img" ${spoken('aria-label', WORDS.chainAbout, language)}>
${chain.lines.map(lineOf)}${chain.boxes.map((box) => boxOf(box, holders, language))}</svg></div>`;
}

/** The word stands at the end, where no other line runs. */
function lineOf({ from, to, how }: ChainLine): Markup {
  const [x1, y1] = [from.x + CHAIN_BOX.width, from.y + CHAIN_BOX.height / 2];
  const [x2, y2] = [to.x, to.y + CHAIN_BOX.height / 2];
  const middle = x1 + 14;
  const path =
    to.x > from.x
      ? `M${x1} ${y1}H${middle}V${y2}H${x2}`
      : `M${x1} ${y1}C${x1 + 60} ${y1} ${x2 - 60} ${y2} ${x2} ${y2}`;
  const word = how === 'things' ? '' : wordAt(LINK_WORDS[how], middle + 3, y2 - 5);
  return html`<path class="line${how === 'things' ? '' : ' handed'}" d="${path}"/><path class="head" d="M${x2 - 8} ${y2 - 4}l8 4-8 4z"/>${word}
`;
}

/** In an SVG, an element that is not shown takes no room either. */
function wordAt({ en, ko }: Text, x: number, y: number): Markup {
  return html`<text class="how" lang="en" x="${x}" y="${y}">${shortened(en, 11)}</text><text class="how" lang="ko" x="${x}" y="${y}">${shortened(ko, 11)}</text>`;
}

function boxOf(box: ChainBox, holders: Holders, language: Language): Markup {
  const { x, y } = box;
  const { style, kind, name, hint } = box.kind === 'things' ? thingsIn(box) : credentialIn(box, holders);
  const line = (text: Text, className: keyof typeof LETTERS, at: number): Markup =>
    text.en === text.ko
      ? html`<text class="${className}" x="${x + 12}" y="${y + at}">${shortened(visible(text.en), LETTERS[className])}</text>`
      : html`<text class="${className}" lang="en" x="${x + 12}" y="${y + at}">${shortened(visible(text.en), LETTERS[className])}</text><text class="${className}" lang="ko" x="${x + 12}" y="${y + at}">${shortened(visible(text.ko), LETTERS[className])}</text>`;
  return html`<g><title ${spoken('text', safe(hint), language)}>${visible(hint[language])}</title><rect class="box ${style}${box.isFirst ? ' first' : ''}" x="${x}" y="${y}" width="${CHAIN_BOX.width}" height="${CHAIN_BOX.height}" rx="9"/>${line(kind, 'sort', 21)}${line(name, 'name', 42)}</g>
`;
}

interface Said {
  readonly style: string;
  readonly kind: Text;
  readonly name: Text;
  readonly hint: Text;
}

function credentialIn(
  { credential, isWayBack }: Extract<ChainBox, { kind: 'credential' }>,
  holders: Holders,
): Said {
  const hint = credentialText(credential, holders);
  const holder = holders.get(credential);
  const owner = holder === undefined ? undefined : sameInBoth(shortActor(holder));
  const [, kind, rest = ''] = /^(password|instance|trust):(.+)$/s.exec(credential) ?? [];
  const said = (words: Text, name: Text): Said => ({
    style: isWayBack ? 'credential lasting' : 'credential',
    kind: words,
    name,
    hint,
  });
  if (kind === 'password')
    return said({ en: 'Console password', ko: '콘솔 암호' }, sameInBoth(shortActor(rest)));
  if (kind === 'instance') return said({ en: 'Instance role', ko: '인스턴스 역할' }, sameInBoth(rest));
  if (kind === 'trust') {
    const [, role = '', account = ''] = rest.split(':');
    return said(
      { en: `Account ${account}`, ko: `계정 ${account}` },
      { en: `through ${role}`, ko: `${role} 역할로` },
    );
  }
  const start = startOf(credential);
  if (start !== undefined)
    return said(
      { en: `Session ${start}`, ko: `세션 ${start}` },
      owner ?? sameInBoth(credential.replace(/@.*$/, '')),
    );
  if (credential.startsWith('AKIA'))
    return said(
      owner ? keyed('Access key', '액세스 키', owner) : { en: 'Access key', ko: '액세스 키' },
      sameInBoth(credential),
    );
  if (credential.startsWith('ASIA'))
    return said(
      owner ? keyed('Temporary key', '임시 키', owner) : { en: 'Temporary key', ko: '임시 키' },
      sameInBoth(credential),
    );
  if (credential.startsWith('ACCA'))
    return said({ en: 'Service-specific credential', ko: '서비스별 자격 증명' }, sameInBoth(credential));
  return said({ en: 'Credential', ko: '자격 증명' }, hint);
}

const keyed = (en: string, ko: string, owner: Text): Text => ({
  en: `${en} of ${owner.en}`,
  ko: `${owner.ko}의 ${ko}`,
});

function thingsIn({ type, things }: Extract<ChainBox, { kind: 'things' }>): Said {
  const left = things.filter(({ removed }) => removed === null);
  const style = left.length === 0 ? 'gone' : left.some(({ lasting }) => lasting) ? 'lasting' : 'thing';
  const [first] = things;
  const names = things.map(({ id }) => thingName(id));
  const { en, ko } = typeText(type);
  const gone = things.length - left.length;
  const number = things.length > 1 ? ` × ${things.length}` : '';
  const note: Text = gone === 0 ? sameInBoth('') : { en: `, ${gone} removed`, ko: `, ${gone}개 삭제됨` };
  return {
    style,
    kind: { en: `${capital(en)}${number}${note.en}`, ko: `${ko}${number}${note.ko}` },
    name: sameInBoth(first && things.length === 1 ? thingName(first.id) : `${names[0] ?? ''} …`),
    hint: { en: `${en}: ${names.slice(0, 20).join(', ')}`, ko: `${ko}: ${names.slice(0, 20).join(', ')}` },
  };
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const safe = ({ en, ko }: Text): Text => ({ en: visible(en), ko: visible(ko) });
