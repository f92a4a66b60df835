/** Reads what a call said without trusting that it said it. */
import type { Structure, Value } from '../model/service-model.ts';

export function part(from: Value | undefined, ...path: readonly string[]): Value | undefined {
  return path.reduce<Value | undefined>((at, name) => (isPlain(at) ? at[name] : undefined), from);
}

export function text(from: Value | undefined, ...path: readonly string[]): string | undefined {
  const value = part(from, ...path);
  return typeof value === 'string' ? value : undefined;
}

export function number(from: Value | undefined, ...path: readonly string[]): number | undefined {
  const value = part(from, ...path);
  const read = typeof value === 'string' && value !== '' ? Number(value) : value;
  return typeof read === 'number' && Number.isFinite(read) ? read : undefined;
}

export function list(from: Value | undefined, ...path: readonly string[]): readonly Value[] {
  const value = part(from, ...path);
  return Array.isArray(value) ? value : [];
}

export function texts(from: Value | undefined, ...path: readonly string[]): readonly string[] {
  return list(from, ...path).filter((value) => typeof value === 'string');
}

export type Tags = Readonly<Record<string, string>>;

/** `[{Key, Value}]` in any capitals, or a plain map. */
export function tagsOf(value: Value | undefined): Tags {
  if (!Array.isArray(value)) {
    const pairs = Object.entries(isPlain(value) ? value : {});
    return Object.fromEntries(
      pairs.flatMap(([key, text]) => (typeof text === 'string' ? [[key, text]] : [])),
    );
  }
  return Object.fromEntries(
    value.map((tag: Value) => [
      text(tag, 'Key') ?? text(tag, 'key') ?? text(tag, 'TagKey') ?? '',
      text(tag, 'Value') ?? text(tag, 'value') ?? text(tag, 'TagValue') ?? '',
    ]),
  );
}

function isPlain(value: Value | undefined): value is Structure {
  return (
    typeof value === 'object' &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    !(value instanceof Uint8Array)
  );
}
