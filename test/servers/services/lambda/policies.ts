import type { GetPolicyRequest, GetPolicyResponse } from '@aws-sdk/client-lambda';
import type { Mend } from '../../service-answers.ts';

/** The function, each version and each alias have a policy of their own; moto throws the statements of all together. */
export const ownPolicy: Mend = (said, _at, input) => {
  if ('error' in said) return said;
  const { FunctionName = '', Qualifier }: Partial<GetPolicyRequest> = input;
  const { Policy, ...rest }: Partial<GetPolicyResponse> = said.output;
  const document = JSON.parse(Policy ?? '{}') as { Statement?: readonly { Resource?: string }[] };
  // arn:…:function:NAME, and :QUALIFIER
  const asked = Qualifier ?? FunctionName.split(':function:').at(-1)?.split(':')[1];
  const own = (document.Statement ?? []).filter(
    ({ Resource = '' }) => Resource.split(':')[7] === (asked === '$LATEST' ? undefined : asked),
  );
  if (own.length === 0) {
    const message = 'The resource you requested does not exist.';
    return { error: { code: 'ResourceNotFoundException', message, status: 404 } };
  }
  return { output: { ...rest, Policy: JSON.stringify({ ...document, Statement: own }) } };
};
