/**
 * A question answered without a single byte: some proxy or cut connection, never AWS. The SDK takes it for "there are
 * none", which would turn an answer nobody gave into a pass.
 */
export function isEmptyAnswer(operation: string, body: unknown, output: object): boolean {
  if (!/^(BatchGet|Describe|Generate|Get|List|Lookup|Search)/.test(operation)) return false;
  const found = Object.entries(output).some(([name, value]) => name !== '$metadata' && value !== undefined);
  return !found && (body as { readableDidRead?: boolean } | undefined)?.readableDidRead !== true;
}

export class EmptyAnswer extends Error {
  override readonly name = 'EmptyAnswer';

  constructor() {
    super('The answer came without a body');
  }
}
