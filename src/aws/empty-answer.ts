import { metadataOf } from './error-code.ts';

/**
 * A question answered without a single byte, or with nothing to the point and no request id: some proxy or cut
 * connection, never AWS. The SDK takes it for "there are none", which would turn an answer nobody gave into a pass.
 */
export function isEmptyAnswer(operation: string, body: unknown, output: object): boolean {
  if (!/^(BatchGet|Describe|Generate|Get|List|Lookup|Search)/.test(operation)) return false;
  if (Object.entries(output).some(([name, value]) => name !== '$metadata' && value !== undefined))
    return false;
  const hasBytes = (body as { readableDidRead?: boolean } | undefined)?.readableDidRead === true;
  return !hasBytes || !metadataOf(output).requestId;
}

export class EmptyAnswer extends Error {
  override readonly name = 'EmptyAnswer';

  constructor() {
    super('The answer says nothing, and nothing shows that it came from AWS');
  }
}
