/**
 * Amazon Bedrock API keys. Long-term: `ABSK` and base64 of `<name>-at-<account>:<secret>`. Short-term:
 * `bedrock-api-key-` and base64 of a presigned request, which says when it ends.
 */
import { accountOfKeyId } from '../key-id.ts';
import { isDocumentationAccount } from './examples.ts';
import { matchAt, type Occurrence, placesOf } from './occurrence.ts';
import { signedRequest } from './signed-request.ts';

const LONG_TERM = /ABSK([A-Za-z0-9+/]{60,400}={0,2})(?![A-Za-z0-9+/=])/y;
const SHORT_TERM = /bedrock-api-key-([A-Za-z0-9+/_-]{60,9000}={0,2})/y;
const INSIDE = /^([\w+=,.@-]{1,64})-at-(\d{12}):.{20,}$/s;

export function findBedrockKeys(text: string): Occurrence[] {
  return [...longTerm(text), ...shortTerm(text)];
}

function* longTerm(text: string): Generator<Occurrence> {
  for (const start of placesOf('ABSK', text)) {
    const match = matchAt(LONG_TERM, text, start);
    const inside = match?.[1] && INSIDE.exec(Buffer.from(match[1], 'base64').toString('latin1'));
    if (!match || !inside) continue;
    const [, owner, account] = inside;
    yield {
      start,
      end: start + match[0].length,
      kind: 'bedrock-api-key',
      credential: match[0],
      account,
      owner,
      certainty: 'sure',
      isExample: isDocumentationAccount(account),
    };
  }
}

function* shortTerm(text: string): Generator<Occurrence> {
  for (const start of placesOf('bedrock-api-key-', text)) {
    const match = matchAt(SHORT_TERM, text, start);
    const request = match?.[1] && Buffer.from(match[1], 'base64').toString('latin1');
    if (!match || !request || !/Action=CallWithBearerToken/.test(request)) continue;
    const { keyId, expiresAt } = signedRequest(request);
    const account = keyId && accountOfKeyId(keyId);
    yield {
      start,
      end: start + match[0].length,
      kind: 'bedrock-short-term-key',
      credential: match[0],
      account,
      expiresAt,
      certainty: 'sure',
      isExample: isDocumentationAccount(account),
    };
  }
}
