/** What a rule selects: a map is an "and" of its lines, a list an "or" of its maps or of words found anywhere. */
import { lineNode, type Placeholders } from './modifiers.ts';
import { every, type Node, some } from './node.ts';
import { Refusal } from './refusal.ts';
import { isList, isMapping, type Value } from './yaml-source.ts';

type Path = readonly (string | number)[];

export function selectionNode(value: Value, placeholders: Placeholders, path: Path): Node {
  if (isMapping(value)) {
    const lines = Object.entries(value);
    if (lines.length === 0) throw empty(path);
    return every(lines.map(([key, line]) => lineNode(key, line, placeholders, [...path, key])));
  }
  if (isList(value)) {
    if (value.length === 0) throw empty(path);
    return some(value.map((item, at) => selectionNode(item, placeholders, [...path, at])));
  }
  if (value === null || value === '') throw empty(path);
  return lineNode('', value, placeholders, path);
}

function empty(path: Path): Refusal {
  return new Refusal({ en: 'The selection is empty.', ko: '선택이 비어 있습니다.' }, path);
}
