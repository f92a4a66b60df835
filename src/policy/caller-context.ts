/** What a request surely carries when a user or role of an account makes it itself, with today's tools. */
import { parseArn } from '../kernel/arn.ts';
import type { RequestContext } from './request-context.ts';

/** Keys: IAM User Guide, "AWS global condition context keys" (2026-11). */
export function callerContext(arn: string): RequestContext {
  const { account = '', resource = '' } = parseArn(arn) ?? {};
  const name = resource.split('/').at(-1) ?? '';
  const isUser = resource.startsWith('user/');
  return new Map<string, readonly string[] | null>([
    ['aws:principalarn', [arn]],
    ['aws:principalaccount', [account]],
    ['aws:principaltype', [isUser ? 'User' : 'AssumedRole']],
    ['aws:username', isUser ? [name] : null],
    ['aws:principalisawsservice', ['false']],
    ['aws:principalservicename', null],
    ['aws:principalservicenameslist', null],
    ['aws:viaawsservice', ['false']],
    ['aws:calledvia', null],
    ['aws:calledviafirst', null],
    ['aws:calledvialast', null],
    ['aws:securetransport', ['true']],
    ['aws:sourcearn', null],
    ['aws:sourceaccount', null],
  ]);
}
