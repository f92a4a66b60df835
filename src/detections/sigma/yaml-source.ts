/** YAML documents as plain values whose places in the file are known. Numbers stay text: `012345` is an account, not 12345. */
import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, parseAllDocuments } from 'yaml';
import { Refusal } from './refusal.ts';

export type Value = string | boolean | null | readonly Value[] | Mapping;
export interface Mapping {
  readonly [key: string]: Value;
}

export interface SourceDocument {
  /** Null where the document is not YAML; `fault` says why. */
  readonly value: Value;
  readonly fault: { readonly message: string; readonly line: number } | null;
  readonly line: number;
  /** The line of what stands at the path, or of its nearest parent. */
  lineOf(path: readonly (string | number)[]): number;
}

/** Enough for any rule, too few for a bomb of aliases. */
const MOST_VALUES = 50_000;

export function readDocuments(text: string): readonly SourceDocument[] {
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, { lineCounter: lines, prettyErrors: false });
  if (!Array.isArray(documents)) return [];
  return documents
    .filter(({ contents, errors }) => contents !== null || errors.length > 0)
    .map((document) => source(document, lines));
}

function source(document: Document.Parsed, lines: LineCounter): SourceDocument {
  const lineAt = (offset: number): number => Math.max(1, lines.linePos(offset).line);
  const line = lineAt(document.contents?.range[0] ?? document.range[0]);
  const [error] = document.errors;
  const lineOf = (path: readonly (string | number)[]): number => {
    for (let length = path.length; length > 0; length--) {
      const at = offsetOf(document, path.slice(0, length));
      if (at !== null) return lineAt(at);
    }
    return line;
  };
  if (error) {
    return { value: null, fault: { message: error.message, line: lineAt(error.pos[0]) }, line, lineOf };
  }
  return { value: plain(document.contents, document, { left: MOST_VALUES }), fault: null, line, lineOf };
}

/** A map's entry begins at its key. */
function offsetOf(document: Document.Parsed, path: readonly (string | number)[]): number | null {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const last = path.at(-1);
  if (isMap(parent)) {
    const pair = parent.items.find(({ key }) => isScalar(key) && key.value === last);
    return isScalar(pair?.key) ? (pair.key.range?.[0] ?? null) : null;
  }
  const item = isSeq(parent) && typeof last === 'number' ? parent.items[last] : null;
  return isMap(item) || isSeq(item) || isScalar(item) ? (item.range?.[0] ?? null) : null;
}

function plain(node: unknown, document: Document.Parsed, budget: { left: number }): Value {
  budget.left -= 1;
  if (budget.left < 0) {
    throw new Refusal({ en: 'It is too large for a rule.', ko: '규칙이라고 하기에는 너무 큽니다.' }, []);
  }
  if (isAlias(node)) return plain(node.resolve(document), document, budget);
  if (isMap(node)) {
    return Object.fromEntries(
      node.items.map(({ key, value }) => [
        isScalar(key) ? String(key.source ?? key.value) : String(key),
        plain(value, document, budget),
      ]),
    );
  }
  if (isSeq(node)) return node.items.map((item) => plain(item, document, budget));
  if (!isScalar(node)) return null;
  const { value } = node;
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  return node.source ?? JSON.stringify(value);
}

export function isMapping(value: Value | undefined): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}
