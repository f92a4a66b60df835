import type { Text } from '../../kernel/text.ts';
import { CALL_CONTEXT } from './known-uses.ts';

/** @param source `iam.amazonaws.com` @param call as recorded: Lambda adds the version of its interface */
export function knownUse(source: string, call: string): Text | undefined {
  const service = source.replace(/\.amazonaws\.com(\.cn)?$/, '');
  const name = service === 'lambda' ? call.replace(/20\d{6}(v\d+)?$/, '') : call;
  const key = `${service}:${name}`;
  return Object.hasOwn(CALL_CONTEXT, key) ? CALL_CONTEXT[key] : undefined;
}
