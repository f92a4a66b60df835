import type { GroupDetail, ManagedPolicyDetail, PolicyDetail } from '@aws-sdk/client-iam';
import { unreadFrom } from '../../../aws/fault.ts';
import { type IamAction, known, knownExcept, mapReading, type Reading } from '../../../kernel/reading.ts';
import { type PolicyDocument, parsePolicy } from '../../../policy/document.ts';
import { type AdminRights, adminRights, type PolicyInForce } from '../../../policy/grants.ts';
import { isQuarantine } from '../../../policy/quarantine.ts';
import type { AttachedPolicy } from '../../resources/iam-policy.ts';
import type { Boundary } from '../../resources/iam-user.ts';

export const DETAILS_ACTION: IamAction = 'iam:GetAccountAuthorizationDetails';

type Attachments = readonly {
  readonly PolicyName?: string | undefined;
  readonly PolicyArn?: string | undefined;
}[];

/** A user or role, as far as its permissions go. */
export interface Holder {
  readonly arn: string;
  readonly attached: Attachments | undefined;
  readonly inline: readonly PolicyDetail[] | undefined;
  readonly groups?: readonly string[] | undefined;
  readonly boundaryArn: string | undefined;
}

/** The documents of all policies in the account, each parsed once. */
export class PolicyBook {
  readonly #managed: ReadonlyMap<string, Reading<PolicyDocument>>;
  readonly #groups: ReadonlyMap<string, readonly Reading<PolicyInForce>[]>;

  constructor(policies: readonly ManagedPolicyDetail[], groups: readonly GroupDetail[]) {
    this.#managed = new Map(
      policies.map((policy) => [policy.Arn ?? '', readDocument(versionInForce(policy))]),
    );
    this.#groups = new Map(
      groups.map(({ GroupName: group = '', GroupPolicyList, AttachedManagedPolicies }) => [
        group,
        this.#inForce(AttachedManagedPolicies, GroupPolicyList, { group }),
      ]),
    );
  }

  managed(arn: string): Reading<PolicyDocument> {
    return this.#managed.get(arn) ?? notReturned(arn);
  }

  /** Everything that grants or denies, the boundary apart. */
  policies({
    attached,
    inline,
    groups = [],
  }: Omit<Holder, 'arn' | 'boundaryArn'>): Reading<readonly PolicyInForce[]> {
    return gather([
      ...this.#inForce(attached, inline),
      ...groups.flatMap((group) => this.#groups.get(group) ?? [notReturned(`group ${group}`)]),
    ]);
  }

  boundary(arn: string | undefined): Reading<Boundary | null> {
    return arn === undefined ? known(null) : mapReading(this.managed(arn), (document) => ({ arn, document }));
  }

  /** AWS's quarantine is left out: it ends one day, and what is beneath it comes back. */
  admin({ arn, attached = [], inline, groups = [], boundaryArn }: Holder): Reading<AdminRights> {
    const lasting = attached.filter(
      ({ PolicyName = '', PolicyArn = '' }) => !isQuarantine({ name: PolicyName, arn: PolicyArn }),
    );
    const own = this.#inForce(lasting, inline);
    const throughGroups = groups.flatMap(
      (group) => this.#groups.get(group) ?? [notReturned(`group ${group}`)],
    );
    const policies = gather([...own, ...throughGroups]);
    const rights = (boundary: PolicyDocument | null) =>
      knownExcept(adminRights({ self: arn, policies: policies.value, boundary }), policies.gaps ?? []);
    if (boundaryArn === undefined) return rights(null);
    const boundary = this.managed(boundaryArn);
    return boundary.state === 'known' ? rights(boundary.value) : boundary;
  }

  #inForce(
    attached: Attachments = [],
    inline: readonly PolicyDetail[] = [],
    origin: { readonly group?: string } = {},
  ): readonly Reading<PolicyInForce>[] {
    const named = (name: string, reading: Reading<PolicyDocument>, arn?: string): Reading<PolicyInForce> =>
      mapReading(reading, (document) => ({ name, ...(arn !== undefined && { arn }), ...origin, document }));
    return [
      ...attached.map(({ PolicyName = '', PolicyArn = '' }) =>
        named(PolicyName, this.managed(PolicyArn), PolicyArn),
      ),
      ...inline.map(({ PolicyName = '', PolicyDocument: text }) => named(PolicyName, readDocument(text))),
    ];
  }
}

export function readDocument(text: string | undefined): Reading<PolicyDocument> {
  try {
    return known(parsePolicy(text ?? ''));
  } catch (error) {
    return unreadFrom(error, DETAILS_ACTION);
  }
}

export function attachedPolicies(attached: Attachments = []): readonly AttachedPolicy[] {
  return attached.map(({ PolicyName = '', PolicyArn = '' }) => ({ name: PolicyName, arn: PolicyArn }));
}

/** What was read, with a gap for each that was not. */
function gather<T>(readings: readonly Reading<T>[]): ReturnType<typeof knownExcept<readonly T[]>> {
  return knownExcept(
    readings.flatMap((one) => (one.state === 'known' ? [one.value] : [])),
    readings.flatMap((one) => (one.state === 'known' ? [] : [{ ...one, region: 'global' }])),
  );
}

function versionInForce({
  PolicyVersionList = [],
  DefaultVersionId,
}: ManagedPolicyDetail): string | undefined {
  return PolicyVersionList.find((one) => one.IsDefaultVersion || one.VersionId === DefaultVersionId)
    ?.Document;
}

function notReturned(what: string): Reading<never> {
  const fault = {
    kind: 'not-found',
    code: 'PolicyNotReturned',
    message: `AWS did not return ${what}`,
  } as const;
  return { state: 'failed', action: DETAILS_ACTION, fault };
}
