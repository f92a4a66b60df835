/** What steps saved, and its way into later ones: `${name}` is the value, or text inside a longer string. */

const REFERENCE = /\$\{([^}]+)\}/g;
const WHOLE = /^\$\{([^}]+)\}$/;

export type Saved = Map<string, unknown>;

/** Follows `A.B[0].C`; `undefined` where there is nothing. */
export function valueAt(path: string, from: unknown): unknown {
  return path
    .replaceAll(/\[(\d+)\]/g, '.$1')
    .split('.')
    .reduce<unknown>((value, key) => (value as Readonly<Record<string, unknown>> | undefined)?.[key], from);
}

/** @throws {Error} for a name that nothing was saved as */
function lookUp(reference: string, saved: Saved): unknown {
  const [name = '', ...path] = reference.split('.');
  if (!saved.has(name)) throw new Error(`nothing is saved as ${name}`);
  return path.length === 0 ? saved.get(name) : valueAt(path.join('.'), saved.get(name));
}

export function filled(value: unknown, saved: Saved): unknown {
  if (typeof value === 'string') {
    const whole = WHOLE.exec(value)?.[1];
    if (whole !== undefined) return lookUp(whole, saved);
    return value.replaceAll(REFERENCE, (_, reference: string) => String(lookUp(reference, saved)));
  }
  if (Array.isArray(value)) return value.map((item) => filled(item, saved));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, filled(item, saved)]));
  }
  return value;
}

/** The names a value refers to. */
export function namesIn(value: unknown): readonly string[] {
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? '');
  return [...text.matchAll(REFERENCE)].map(([, reference = '']) => reference.split('.')[0] ?? '');
}
