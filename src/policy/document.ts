/** IAM policy documents as AWS hands them out: JSON text, sometimes URL-encoded, with scalars where lists are allowed. */

export type Principal = '*' | Readonly<Record<string, readonly string[]>>;

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

/** @throws SyntaxError when the text is no policy; callers let that become an unread field, never an empty policy. */
export function parsePolicy(text: string): PolicyDocument {
  const raw: unknown = JSON.parse(text.trimStart().startsWith('{') ? text : decodeURIComponent(text));
  if (!isRecord(raw) || raw['Statement'] === undefined) throw new SyntaxError('Not a policy document: no Statement');
  return {
    version: typeof raw['Version'] === 'string' ? raw['Version'] : '2008-10-17',
    statements: asList(raw['Statement']).map(parseStatement),
  };
}

function parseStatement(raw: unknown): Statement {
  if (!isRecord(raw)) throw new SyntaxError('Not a policy document: a statement is no object');
  const effect = raw['Effect'];
  if (effect !== 'Allow' && effect !== 'Deny') throw new SyntaxError('Not a policy document: no Effect');
  return {
    ...(typeof raw['Sid'] === 'string' && { sid: raw['Sid'] }),
    effect,
    ...(raw['Principal'] !== undefined && { principal: parsePrincipal(raw['Principal']) }),
    ...(raw['NotPrincipal'] !== undefined && { notPrincipal: parsePrincipal(raw['NotPrincipal']) }),
    ...(raw['Action'] !== undefined && { actions: strings(raw['Action']) }),
    ...(raw['NotAction'] !== undefined && { notActions: strings(raw['NotAction']) }),
    ...(raw['Resource'] !== undefined && { resources: strings(raw['Resource']) }),
    ...(raw['NotResource'] !== undefined && { notResources: strings(raw['NotResource']) }),
    conditions: parseConditions(raw['Condition']),
  };
}

function parsePrincipal(raw: unknown): Principal {
  if (!isRecord(raw)) return raw === '*' ? '*' : { AWS: strings(raw) };
  return Object.fromEntries(Object.entries(raw).map(([kind, names]) => [kind, strings(names)]));
}

function parseConditions(raw: unknown): Conditions {
  if (!isRecord(raw)) return {};
  return Object.fromEntries(
    Object.entries(raw).map(([operator, keys]) => [
      operator,
      Object.fromEntries(Object.entries(isRecord(keys) ? keys : {}).map(([key, values]) => [key, strings(values)])),
    ]),
  );
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function strings(value: unknown): readonly string[] {
  return asList(value).map(String);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
