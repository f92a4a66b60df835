/** Calls a JSON service that has no client among our dependencies, signed as far as this server looks. */
import type { Login } from './test-account.ts';

export interface JsonAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  /** AWS's error code, where there was one. */
  readonly error: string | undefined;
}

export async function callJson(
  endpoint: string,
  { credentials }: Login,
  call: { readonly signingName: string; readonly target: string; readonly version?: '1.0' | '1.1' },
  input: object = {},
): Promise<JsonAnswer> {
  const day = new Date().toISOString().slice(0, 10).replaceAll('-', '');
  const scope = `${credentials.accessKeyId}/${day}/us-east-1/${call.signingName}/aws4_request`;
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': `application/x-amz-json-${call.version ?? '1.0'}`,
      'x-amz-target': call.target,
      ...(credentials.sessionToken && { 'x-amz-security-token': credentials.sessionToken }),
      authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host;x-amz-target, Signature=${'0'.repeat(64)}`,
    },
    body: JSON.stringify(input),
  });
  const body = (await answer.json()) as Record<string, unknown>;
  const type = body['__type'];
  return {
    status: answer.status,
    body,
    error: typeof type === 'string' ? type.split('#').at(-1) : undefined,
  };
}
