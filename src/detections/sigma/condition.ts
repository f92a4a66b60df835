/** `selection and not 1 of filter_*`: the condition of a rule over its named selections. */
import { every, type Node, some } from './node.ts';
import { Refusal } from './refusal.ts';

export interface Selections {
  readonly names: readonly string[];
  readonly node: (name: string) => Node;
}

const TOKEN = /\s*(\(|\)|[^\s()]+)/y;
const PATH = ['detection', 'condition'];

export function parseCondition(text: string, selections: Selections): Node {
  const tokens = tokensOf(text);
  let at = 0;
  const word = (): string => (tokens[at] ?? '').toLowerCase();

  function either(): Node {
    const parts = [both()];
    while (word() === 'or') {
      at++;
      parts.push(both());
    }
    return some(parts);
  }
  function both(): Node {
    const parts = [unary()];
    while (word() === 'and') {
      at++;
      parts.push(unary());
    }
    return every(parts);
  }
  function unary(): Node {
    if (word() === 'not') {
      at++;
      return { kind: 'not', of: unary() };
    }
    if (word() === '(') {
      at++;
      const inner = either();
      if (tokens[at++] !== ')') throw unclear(text);
      return inner;
    }
    const token = tokens[at++];
    if (token === undefined || token === ')') throw unclear(text);
    if (/^(?:\d+|any|all)$/i.test(token) && word() === 'of') {
      at++;
      return several(token.toLowerCase(), tokens[at++] ?? '', selections);
    }
    if (!selections.names.includes(token)) {
      throw new Refusal(
        {
          en: `The condition names "${token}", which is not there.`,
          ko: `조건에 있는 "${token}"이(가) 규칙에 없습니다.`,
        },
        PATH,
      );
    }
    return selections.node(token);
  }

  const node = either();
  if (at < tokens.length) throw unclear(text);
  return node;
}

function several(count: string, pattern: string, { names, node }: Selections): Node {
  const fits =
    pattern.toLowerCase() === 'them'
      ? (name: string) => !name.startsWith('_')
      : (name: string) => globOf(pattern).test(name);
  const found = names.filter(fits).map(node);
  if (found.length === 0) {
    throw new Refusal(
      {
        en: `No selection is named like "${pattern}".`,
        ko: `"${pattern}"과(와) 이름이 맞는 선택이 없습니다.`,
      },
      PATH,
    );
  }
  if (count === 'all') return every(found);
  if (count === '1' || count === 'any') return some(found);
  throw new Refusal(
    {
      en: `"${count} of" is no Sigma condition: 1, any and all are.`,
      ko: `"${count} of"는 Sigma 조건이 아닙니다. 1, any, all만 쓸 수 있습니다.`,
    },
    PATH,
  );
}

function globOf(pattern: string): RegExp {
  const escaped = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${escaped.join('.*')}$`);
}

function tokensOf(text: string): readonly string[] {
  TOKEN.lastIndex = 0;
  const tokens: string[] = [];
  for (let found = TOKEN.exec(text); found; found = TOKEN.exec(text)) if (found[1]) tokens.push(found[1]);
  return tokens;
}

function unclear(text: string): Refusal {
  return new Refusal(
    { en: `The condition "${text}" is not complete.`, ko: `조건 "${text}"이(가) 완전하지 않습니다.` },
    PATH,
  );
}
