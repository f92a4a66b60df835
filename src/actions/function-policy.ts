/**
 * The policies of a Lambda function, of its versions and aliases. AWS takes them statement by statement and by named
 * parameters: what cannot be told in these could not be brought back, and is refused.
 */
import {
  GetPolicyCommand,
  LambdaClient,
  paginateListAliases,
  paginateListFunctionUrlConfigs,
  paginateListVersionsByFunction,
} from '@aws-sdk/client-lambda';
import { errorCode } from '../aws/error-code.ts';
import type { AwsClients } from '../aws/gate.ts';
import type { Call, Target } from '../change/action.ts';
import { told } from '../inventory/told.ts';
import type { Json } from '../kernel/json.ts';
import { parsePolicy } from '../policy/document.ts';

export type RawStatement = { readonly [element: string]: Json };

export type FunctionPolicy = {
  /** A version or an alias; `null` is the function itself. */
  readonly qualifier: string | null;
  /** By their Sid. */
  readonly statements: readonly RawStatement[];
  /** Has a URL that asks for a signature. */
  readonly hasSignedUrl: boolean;
};

/** Those that there are. @throws SDK exceptions */
export async function readPolicies(
  aws: AwsClients,
  { region, name }: Target,
): Promise<readonly FunctionPolicy[]> {
  const client = aws.client(LambdaClient, region);
  const input = { FunctionName: name };
  const qualifiers = new Set<string>();
  for await (const page of paginateListVersionsByFunction({ client }, input)) {
    for (const { Version } of told(page.Versions, 'Versions')) qualifiers.add(told(Version, 'Version'));
  }
  for await (const page of paginateListAliases({ client }, input)) {
    for (const { Name } of told(page.Aliases, 'Aliases')) qualifiers.add(told(Name, 'Name'));
  }
  qualifiers.delete('$LATEST');
  const signed = new Set<string | null>();
  for await (const page of paginateListFunctionUrlConfigs({ client }, input)) {
    for (const { AuthType, FunctionArn = '' } of told(page.FunctionUrlConfigs, 'FunctionUrlConfigs')) {
      // arn:…:function:NAME, and :ALIAS where the URL belongs to one
      if (AuthType === 'AWS_IAM') signed.add(FunctionArn.split(':')[7] ?? null);
    }
  }
  const found: FunctionPolicy[] = [];
  for (const qualifier of [null, ...[...qualifiers].toSorted()]) {
    const statements = await readStatements(client, name, qualifier);
    if (statements.length > 0) {
      found.push({ qualifier, statements, hasSignedUrl: signed.has(qualifier) });
    }
  }
  return found;
}

async function readStatements(
  client: LambdaClient,
  FunctionName: string,
  Qualifier: string | null,
): Promise<readonly RawStatement[]> {
  try {
    const { Policy } = await client.send(
      new GetPolicyCommand({ FunctionName, ...(Qualifier !== null && { Qualifier }) }),
    );
    const text = told(Policy, 'Policy');
    parsePolicy(text);
    const { Statement } = JSON.parse(text) as { readonly Statement: readonly RawStatement[] };
    return Statement.toSorted((one, other) => (sidOf(one) < sidOf(other) ? -1 : 1));
  } catch (error) {
    if (errorCode(error) !== 'ResourceNotFoundException') throw error;
    return [];
  }
}

export function sidOf({ Sid }: RawStatement): string {
  return typeof Sid === 'string' ? Sid : '';
}

export function removePermission(
  { region, name }: Target,
  qualifier: string | null,
  statement: RawStatement,
): Call {
  return {
    load: () => import('@aws-sdk/client-lambda'),
    client: 'Lambda',
    operation: 'RemovePermission',
    region,
    input: {
      FunctionName: name,
      StatementId: sidOf(statement),
      ...(qualifier !== null && { Qualifier: qualifier }),
    },
    needs: ['lambda:RemovePermission'],
    doneWhen: ['ResourceNotFoundException'],
  };
}

/** @returns nothing where the statement cannot be written again as it is */
export function addPermission(
  { region, name }: Target,
  qualifier: string | null,
  statement: RawStatement,
): Call | undefined {
  const parameters = parametersOf(statement);
  return (
    parameters && {
      load: () => import('@aws-sdk/client-lambda'),
      client: 'Lambda',
      operation: 'AddPermission',
      region,
      input: { FunctionName: name, ...(qualifier !== null && { Qualifier: qualifier }), ...parameters },
      needs: ['lambda:AddPermission'],
      doneWhen: ['ResourceConflictException'],
    }
  );
}

/** Operator and key, as Lambda writes them (in lower case), and the parameter that they come from. */
const CONDITIONS: Readonly<Record<string, string>> = {
  'arnlike aws:sourcearn': 'SourceArn',
  'stringequals aws:sourceaccount': 'SourceAccount',
  'stringequals aws:principalorgid': 'PrincipalOrgID',
  'stringequals lambda:eventsourcetoken': 'EventSourceToken',
  'stringequals lambda:functionurlauthtype': 'FunctionUrlAuthType',
};
const VIA_URL = 'bool lambda:invokedviafunctionurl';

function parametersOf(statement: RawStatement): Readonly<Record<string, Json>> | undefined {
  const { Sid, Effect, Principal, Action, Condition = {} } = statement;
  const principal = principalOf(Principal ?? null);
  const conditions = conditionsOf(Condition);
  if (Effect !== 'Allow' || typeof Sid !== 'string' || typeof Action !== 'string') return undefined;
  return principal === undefined || conditions === undefined
    ? undefined
    : { StatementId: Sid, Action, Principal: principal, ...conditions };
}

function principalOf(principal: Json): string | undefined {
  if (principal === '*') return '*';
  if (principal === null || typeof principal !== 'object') return undefined;
  const [only, ...others] = Object.entries(principal);
  const isOne = only !== undefined && others.length === 0 && typeof only[1] === 'string';
  return isOne && (only[0] === 'AWS' || only[0] === 'Service') ? (only[1] as string) : undefined;
}

function conditionsOf(condition: Json): Readonly<Record<string, Json>> | undefined {
  const parameters: Record<string, Json> = {};
  for (const [operator, keys] of Object.entries(condition ?? {})) {
    for (const [key, value] of Object.entries((keys ?? {}) as Readonly<Record<string, Json>>)) {
      const test = `${operator} ${key}`.toLowerCase();
      const parameter = CONDITIONS[test];
      if (typeof value !== 'string') return undefined;
      if (parameter !== undefined) parameters[parameter] = value;
      else if (test === VIA_URL && value === 'true') parameters['InvokedViaFunctionUrl'] = true;
      else return undefined;
    }
  }
  return parameters;
}
