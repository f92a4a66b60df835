/**
 * IAM policy documents as AWS hands them out: JSON text, sometimes URL-encoded, with scalars where lists are allowed.
 * Never guesses: what is no policy is a SyntaxError, so that it becomes an unread field and never an empty policy.
 */

export type Principal = '*' | Readonly<Record<string, readonly string[]>>;

/** Operator (`StringLike`) to condition key (as written) to values. */
export type Conditions = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

export interface Statement {
  readonly sid?: string;
  readonly effect: 'Allow' | 'Deny';
  readonly principal?: Principal;
  readonly notPrincipal?: Principal;
  readonly actions?: readonly string[];
  readonly notActions?: readonly string[];
  readonly resources?: readonly string[];
  readonly notResources?: readonly string[];
  readonly conditions: Conditions;
}

export interface PolicyDocument {
  readonly version: string;
  readonly statements: readonly Statement[];
}

/** AWS's default where a document says no version; policy variables work from 2012-10-17 on only. */
const FIRST_VERSION = '2008-10-17';

/** Kinds of principal as AWS writes them. */
const PRINCIPAL_KINDS = ['AWS', 'Service', 'Federated', 'CanonicalUser'] as const;

/** @throws SyntaxError when the text is no policy. */
export function parsePolicy(text: string): PolicyDocument {
  const document = elements(JSON.parse(decoded(text)), 'the document');
  const statement = document.get('statement');
  if (statement === undefined) throw new SyntaxError('Not a policy document: no Statement');
  const version = document.get('version');
  return {
    version: typeof version === 'string' ? version : FIRST_VERSION,
    statements: asList(statement).map(parseStatement),
  };
}

function decoded(text: string): string {
  if (text.trimStart().startsWith('{')) return text;
  try {
    return decodeURIComponent(text);
  } catch (cause) {
    throw new SyntaxError('Not a policy document: neither JSON nor URL-encoded', { cause });
  }
}

function parseStatement(raw: unknown): Statement {
  const parts = elements(raw, 'a statement');
  const effect = parts.get('effect');
  if (effect !== 'Allow' && effect !== 'Deny') throw new SyntaxError('Not a policy document: no Effect');
  const list = (name: string) => (parts.has(name) ? strings(parts.get(name), name) : undefined);
  const who = (name: string) => (parts.has(name) ? parsePrincipal(parts.get(name)) : undefined);
  const sid = parts.get('sid');
  return compact({
    sid: typeof sid === 'string' && sid !== '' ? sid : undefined,
    effect,
    principal: who('principal'),
    notPrincipal: who('notprincipal'),
    actions: list('action'),
    notActions: list('notaction'),
    resources: list('resource'),
    notResources: list('notresource'),
    conditions: parseConditions(parts.get('condition')),
  });
}

function parsePrincipal(raw: unknown): Principal {
  if (raw === '*') return '*';
  if (!isRecord(raw)) return { AWS: strings(raw, 'principal') };
  return Object.fromEntries(
    Object.entries(raw).map(([kind, names]) => [
      PRINCIPAL_KINDS.find((known) => known.toLowerCase() === kind.toLowerCase()) ?? kind,
      strings(names, 'principal'),
    ]),
  );
}

function parseConditions(raw: unknown): Conditions {
  if (raw === undefined) return {};
  return mapRecord(raw, 'a condition', (keys) =>
    mapRecord(keys, 'a condition', (values) => strings(values, 'condition')),
  );
}

/** The names of elements are matched whatever their case; none of them may stand twice. */
function elements(raw: unknown, what: string): ReadonlyMap<string, unknown> {
  if (!isRecord(raw)) throw new SyntaxError(`Not a policy document: ${what} is no object`);
  const found = new Map<string, unknown>();
  for (const [name, value] of Object.entries(raw)) {
    const lower = name.toLowerCase();
    if (found.has(lower)) throw new SyntaxError(`Not a policy document: ${name} stands twice`);
    found.set(lower, value);
  }
  return found;
}

function mapRecord<T>(
  raw: unknown,
  what: string,
  change: (value: unknown) => T,
): Readonly<Record<string, T>> {
  if (!isRecord(raw)) throw new SyntaxError(`Not a policy document: ${what} is no object`);
  return Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, change(value)]));
}

function strings(raw: unknown, what: string): readonly string[] {
  return asList(raw).map((value) => {
    if (typeof value === 'string') return value;
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    throw new SyntaxError(`Not a policy document: ${what} holds no text`);
  });
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The optional fields of `Statement` are absent, never `undefined`: a document is saved as JSON and read back. */
function compact(statement: { [K in keyof Statement]: Statement[K] | undefined }): Statement {
  return Object.fromEntries(Object.entries(statement).filter(([, value]) => value !== undefined)) as never;
}
