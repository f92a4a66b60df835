/** The policy simulator: what identity policies and a boundary say, without resource policies and service control policies. */
import type {
  ContextEntry,
  EvaluationResult,
  SimulateCustomPolicyRequest,
  SimulatePolicyResponse,
  SimulatePrincipalPolicyRequest,
} from '@aws-sdk/client-iam';
import { type NamedPolicy, namedPolicy, type Verdict, verdict } from '../../identity/evaluate.ts';
import { iamView } from '../../identity/iam-view.ts';
import { AwsRefusal, answer, type ServiceAnswers } from '../../service-answers.ts';

interface Simulated {
  readonly policies: readonly NamedPolicy[];
  readonly boundary: readonly NamedPolicy[] | undefined;
  readonly known: ReadonlyMap<string, readonly string[]>;
}

export const simulateAnswers: ServiceAnswers['answers'] = {
  /** Of users and roles; of groups AWS tells too. */
  SimulatePrincipalPolicy: answer<SimulatePrincipalPolicyRequest, SimulatePolicyResponse>(
    async (input, at) => {
      const arn = input.PolicySourceArn ?? '';
      const identity = (await iamView(at)).identities.get(arn);
      if (!identity) throw new AwsRefusal('NoSuchEntity', `The entity with ARN ${arn} cannot be found.`, 404);
      const more = parsed(input.PolicyInputList) ?? [];
      const own = identity.boundary && [identity.boundary];
      return simulated(input, {
        policies: [...identity.policies, ...more],
        boundary: parsed(input.PermissionsBoundaryPolicyInputList) ?? own,
        known: new Map<string, readonly string[]>([
          ['aws:principalarn', [identity.arn]],
          ['aws:principalaccount', [at.account.id]],
          ['aws:userid', [identity.id]],
          ...(arn.includes(':user/') ? [['aws:username', [identity.name]] as const] : []),
          ...Object.entries(identity.tags).map(
            ([key, value]) => [`aws:principaltag/${key.toLowerCase()}`, [value]] as const,
          ),
          ...entriesOf(input.ContextEntries),
        ]),
      });
    },
  ),
  SimulateCustomPolicy: answer<SimulateCustomPolicyRequest, SimulatePolicyResponse>((input) =>
    simulated(input, {
      policies: parsed(input.PolicyInputList) ?? [],
      boundary: parsed(input.PermissionsBoundaryPolicyInputList),
      known: new Map(entriesOf(input.ContextEntries)),
    }),
  ),
};

function simulated(
  { ActionNames = [], ResourceArns = ['*'] }: SimulateCustomPolicyRequest | SimulatePrincipalPolicyRequest,
  of: Simulated,
): SimulatePolicyResponse {
  return {
    EvaluationResults: ActionNames.flatMap((action) =>
      ResourceArns.map((resource) => resultOf(action, resource, of)),
    ),
    IsTruncated: false,
  };
}

function resultOf(
  action: string,
  resource: string,
  { policies, boundary, known }: Simulated,
): EvaluationResult {
  if (!/^[\w-]+:[\w*?]+$/.test(action)) {
    throw new AwsRefusal('InvalidInput', `Invalid Action Name: ${action}`);
  }
  const asked = { action, resource, facts: (key: string) => known.get(key) };
  const said = verdict(policies, asked);
  const bounded = boundary && verdict(boundary, asked);
  const allowed = said.says === 'allow' && (!bounded || bounded.says === 'allow');
  const denied = said.says === 'deny' || bounded?.says === 'deny';
  return {
    EvalActionName: action,
    EvalResourceName: resource,
    EvalDecision: allowed ? 'allowed' : denied ? 'explicitDeny' : 'implicitDeny',
    MatchedStatements: matched(said, policies),
    MissingContextValues: missing([...policies, ...(boundary ?? [])], known),
    ...(bounded && {
      PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: bounded.says === 'allow' },
    }),
  };
}

function matched(said: Verdict, policies: readonly NamedPolicy[]): EvaluationResult['MatchedStatements'] {
  if (said.says === 'nothing') return [];
  const policy =
    said.says === 'deny'
      ? said.policy
      : policies.find((one) => one.document.statements.includes(said.statement));
  const { arn } = policy ?? {};
  // Inline policies have names, which the account's view does not keep.
  if (arn === undefined) return [{ SourcePolicyType: 'none' }];
  const SourcePolicyType = arn.startsWith('arn:aws:iam::aws:') ? 'aws-managed' : 'user-managed';
  return [{ SourcePolicyId: arn.split('/').at(-1), SourcePolicyType }];
}

/** Keys that conditions ask for and nobody gave. */
function missing(policies: readonly NamedPolicy[], known: ReadonlyMap<string, readonly string[]>): string[] {
  const keys = policies
    .flatMap((policy) => policy.document.statements)
    .flatMap((statement) => Object.values(statement.conditions ?? {}))
    .flatMap((condition) => Object.keys(condition));
  return [...new Set(keys)].filter((key) => !known.has(key.toLowerCase())).sort();
}

function entriesOf(entries: readonly ContextEntry[] | undefined) {
  return (entries ?? []).map(
    ({ ContextKeyName = '', ContextKeyValues = [] }) =>
      [ContextKeyName.toLowerCase(), ContextKeyValues] as const,
  );
}

function parsed(documents: readonly string[] | undefined): NamedPolicy[] | undefined {
  return documents?.map((document) => {
    try {
      return namedPolicy(document);
    } catch {
      throw new AwsRefusal('InvalidInput', 'The policy document is not valid.');
    }
  });
}
