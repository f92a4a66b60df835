import type { Json } from '../../../kernel/json.ts';
import { parsePolicy } from '../../../policy/document.ts';

/** @param policy JSON text of a policy; `null` where there is none. @param arn the bucket's */
export function withHttpsOnly(policy: string | null, arn: string): string {
  const document: Readonly<Record<string, Json>> =
    policy === null
      ? { Version: '2012-10-17', Statement: [] }
      : (JSON.parse(policy) as Readonly<Record<string, Json>>);
  const name = Object.keys(document).find((one) => one.toLowerCase() === 'statement') ?? 'Statement';
  const given = document[name] ?? [];
  const statements: readonly Json[] = Array.isArray(given) ? given : [given];
  const statement = {
    Sid: freeSid(policy),
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:*',
    Resource: [arn, `${arn}/*`],
    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  };
  return JSON.stringify({ ...document, [name]: [...statements, statement] });
}

/** A Sid may stand once in a policy. */
function freeSid(policy: string | null): string {
  const taken = new Set(policy === null ? [] : parsePolicy(policy).statements.map(({ sid }) => sid));
  let sid = 'RequireHttps';
  for (let more = 2; taken.has(sid); more += 1) sid = `RequireHttps${more}`;
  return sid;
}
