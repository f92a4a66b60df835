/**
 * Findings of external access, told from roles that someone outside the account may assume.
 * AWS's analyzers look at 19 kinds of resources; this one at roles only.
 */

import { createHash } from 'node:crypto';
import type {
  AccessPreviewFinding,
  AnalyzerSummary,
  ArchiveRuleSummary,
  Criterion,
  FindingSummary,
  FindingSummaryV2,
} from '@aws-sdk/client-accessanalyzer';
import type { CallContext } from '../../call-context.ts';

interface Statement {
  readonly Effect?: string;
  readonly Principal?: '*' | Readonly<Record<string, string | readonly string[]>>;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

/** Oldest first. */
export async function externalAccess(
  analyzer: AnalyzerSummary,
  rules: readonly ArchiveRuleSummary[],
  at: CallContext,
): Promise<FindingSummary[]> {
  if (analyzer.type !== 'ACCOUNT' && analyzer.type !== 'ORGANIZATION') return [];
  const { IAMClient, paginateListRoles } = await import('@aws-sdk/client-iam');
  const findings: FindingSummary[] = [];
  for await (const page of paginateListRoles({ client: at.moto(IAMClient) }, {})) {
    for (const role of page.Roles ?? []) {
      for (const { principal, condition } of outsiders(role.AssumeRolePolicyDocument ?? '', at)) {
        const finding: FindingSummary = {
          id: idOf(role.Arn ?? '', JSON.stringify(principal)),
          principal,
          action: ['sts:AssumeRole'],
          resource: role.Arn,
          isPublic: Object.values(principal).includes('*'),
          resourceType: 'AWS::IAM::Role',
          condition,
          createdAt: later(role.CreateDate, analyzer.createdAt),
          analyzedAt: at.account.clock.now(),
          updatedAt: later(role.CreateDate, analyzer.createdAt),
          status: 'ACTIVE',
          resourceOwnerAccount: at.account.id,
        };
        const archived = rules.some((rule) => meets(finding, rule.filter ?? {}));
        findings.push(archived ? { ...finding, status: 'ARCHIVED' } : finding);
      }
    }
  }
  return findings;
}

export function asV2(finding: FindingSummary): FindingSummaryV2 {
  const { id, resource, resourceType, resourceOwnerAccount, status } = finding;
  const { analyzedAt, createdAt, updatedAt } = finding;
  return {
    id,
    resource,
    resourceType,
    resourceOwnerAccount,
    status,
    analyzedAt,
    createdAt,
    updatedAt,
    findingType: 'ExternalAccess',
  };
}

/** Whether a finding has the values that a filter or an archive rule asks for. */
export function meets(finding: FindingSummary, filter: Readonly<Record<string, Criterion>>): boolean {
  const values = new Map<string, unknown>(Object.entries({ ...finding, findingType: 'ExternalAccess' }));
  for (const [kind, who] of Object.entries(finding.principal ?? {})) values.set(`principal.${kind}`, who);
  return Object.entries(filter).every(([name, { eq, neq, contains, exists }]) => {
    const value = values.has(name) ? String(values.get(name)) : undefined;
    if (exists !== undefined && exists !== (value !== undefined)) return false;
    if (eq && !eq.includes(value ?? '')) return false;
    if (neq?.includes(value ?? '')) return false;
    return !contains || contains.some((part) => value?.includes(part));
  });
}

interface Outsider {
  readonly principal: NonNullable<AccessPreviewFinding['principal']>;
  readonly condition: Record<string, string>;
}

function outsiders(document: string, at: CallContext): Outsider[] {
  const { Statement: statements = [] } = JSON.parse(decodeURIComponent(document)) as {
    readonly Statement?: Statement | readonly Statement[];
  };
  return [statements]
    .flat()
    .filter((statement) => statement.Effect === 'Allow')
    .flatMap((statement) => {
      const { Principal = {} } = statement;
      const named = Principal === '*' ? { AWS: '*' } : Principal;
      const condition = Object.fromEntries(
        Object.values(statement.Condition ?? {})
          .flatMap((one) => Object.entries(one))
          .map(([key, value]) => [key, [value].flat().join(',')]),
      );
      return Object.entries(named)
        .filter(([kind]) => kind === 'AWS' || kind === 'Federated')
        .flatMap(([kind, who]) => [who].flat().map((one) => ({ kind, one })))
        .filter(({ one }) => !isOfAccount(one, at.account.id))
        .map(({ kind, one }) => ({ principal: { [kind]: one }, condition }));
    });
}

function isOfAccount(principal: string, account: string): boolean {
  if (principal.includes(':oidc-provider/')) return false;
  return principal === account || principal.split(':')[4] === account;
}

function idOf(resource: string, principal: string): string {
  const hex = createHash('sha256').update(`${resource} ${principal}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}

function later(a: Date | undefined, b: Date | undefined): Date {
  return new Date(Math.max(a?.getTime() ?? 0, b?.getTime() ?? 0));
}
