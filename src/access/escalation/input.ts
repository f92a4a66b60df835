/**
 * What the search for escalation paths is told of an account: plain data, so that it can be made from inventory, from
 * a file or by a test. What was not read is said to be so; nothing is guessed.
 */
import type { PolicyDocument } from '../../policy/document.ts';
import type { PolicyInForce } from '../../policy/evaluate.ts';

export interface EscalationInput {
  readonly account: string;
  readonly partition: string;
  readonly users: readonly UserIdentity[];
  readonly roles: readonly RoleIdentity[];
  readonly groups: readonly GroupIdentity[];
  /** Customer managed policies: AWS's own cannot be changed. */
  readonly managedPolicies: readonly ManagedPolicy[];
  /** Organization policies that hold this account, level by level from the root down; none outside an organization. */
  readonly serviceControls: readonly (readonly PolicyInForce[])[];
  readonly things: readonly Thing[];
  /** Kinds of things that were read everywhere; of the others nobody knows whether there is one. */
  readonly readKinds: readonly ThingKind[];
}

interface Identity {
  readonly name: string;
  readonly arn: string;
  /** Own, attached and, for users, through groups. The ARN of managed ones is given. */
  readonly policies: readonly PolicyInForce[];
  readonly boundary: PolicyInForce | null;
  /** Whether every policy and the boundary were read; else nothing about it is certain. */
  readonly complete: boolean;
}

export interface UserIdentity extends Identity {
  /** Names. */
  readonly groups: readonly string[];
  readonly traits?: Traits;
}

export interface RoleIdentity extends Identity {
  /** `null`: not read. */
  readonly trust: PolicyDocument | null;
  /** Of AWS's services: nobody else assumes, passes or changes it. */
  readonly serviceLinked: boolean;
  /** EC2 takes a role only in an instance profile; ARNs. */
  readonly instanceProfiles: readonly string[];
}

export interface GroupIdentity {
  readonly name: string;
  readonly arn: string;
  readonly policies: readonly PolicyInForce[];
  readonly complete: boolean;
}

export interface ManagedPolicy {
  readonly name: string;
  readonly arn: string;
  /** Versions that are not in force; `document` is null where it was not read. */
  readonly otherVersions: readonly { readonly id: string; readonly document: PolicyDocument | null }[];
}

/** Something that works with a role's rights. */
export interface Thing {
  readonly kind: ThingKind;
  readonly name: string;
  readonly arn: string;
  /** ARN; `null`: it has none. */
  readonly role: string | null;
  readonly traits?: Traits;
}

export type ThingKind =
  | 'apprunner-service'
  | 'cloudformation-stack'
  | 'cloudformation-stack-set'
  | 'codebuild-project'
  | 'code-interpreter'
  | 'ec2-instance'
  | 'ecs-cluster'
  | 'ecs-container-instance'
  | 'ecs-task'
  | 'ecs-task-definition'
  | 'glue-dev-endpoint'
  | 'glue-job'
  | 'lambda-function'
  | 'launch-template'
  | 'sagemaker-notebook';

/** Facts that a technique may need; one that is left out is unknown. */
export type Trait =
  | 'console-password'
  | 'no-console-password'
  | 'no-mfa'
  | 'free-key-slot'
  | 'running'
  | 'managed-by-ssm'
  | 'exec-enabled';

export type Traits = { readonly [trait in Trait]?: boolean };
