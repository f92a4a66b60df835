import type { PolicyDocument } from '../../policy/document.ts';
import { defineResource, field } from '../resource-type.ts';

export interface FunctionUrl {
  readonly url: string;
  readonly authType: 'AWS_IAM' | 'NONE';
  /** Of the alias that the URL belongs to; `null`: it belongs to the function itself. */
  readonly alias: string | null;
  /** The policy in force for calls through it; `null`: there is none. */
  readonly policy: PolicyDocument | null;
}

/** A published version or an alias that has a policy of its own. */
export interface QualifiedPolicy {
  /** The number of the version, or the name of the alias. */
  readonly qualifier: string;
  readonly policy: PolicyDocument;
}

export const LambdaFunction = defineResource({
  type: 'AWS::Lambda::Function',
  name: { en: 'Lambda function', ko: 'Lambda 함수' },
  scope: 'listed',
  listing: ['lambda:ListFunctions'],
  fields: {
    /** ARN of the role it works as. */
    role: field<string | null>('lambda:ListFunctions'),
    /** When its code or settings last changed. */
    modifiedAt: field<string | null>('lambda:ListFunctions'),
    /** Names of environment variables whose value is, by name or form, a password, key or token; never the value. */
    secretVariables: field<readonly string[]>('lambda:ListFunctions'),
    /** Of the function itself, not of its versions and aliases; `null`: it has none. */
    policy: field<PolicyDocument | null>('lambda:GetPolicy'),
    /** Of its versions and aliases; those without a policy are left out. */
    qualifiedPolicies: field<readonly QualifiedPolicy[]>(
      'lambda:ListVersionsByFunction',
      'lambda:ListAliases',
      'lambda:GetPolicy',
    ),
    /** HTTPS addresses of the function and its aliases. */
    urls: field<readonly FunctionUrl[]>('lambda:ListFunctionUrlConfigs', 'lambda:GetPolicy'),
  },
});
