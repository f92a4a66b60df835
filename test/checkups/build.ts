/** Writes checkups for tests of the reports: a control once, then its answers, one line each. */
import { createHash } from 'node:crypto';
import type { Text } from '../../src/kernel/text.ts';
import type { Severity } from '../../src/posture/control.ts';
import type { Finding, Missing, Status } from '../../src/posture/finding.ts';

export const ACCOUNT = '482915037746';

/** What a control says of itself. */
export type Subject = Pick<
  Finding,
  'control' | 'severity' | 'risk' | 'title' | 'why' | 'fix' | 'remedies' | 'frameworks'
> & { readonly of: { readonly type: string; readonly name: Text } };

export interface Answer {
  readonly id: string;
  readonly region?: string;
  readonly arn?: string;
  readonly status: Status;
  readonly because: Text;
  readonly severity?: Severity;
  readonly missing?: readonly Missing[];
}

export function findings({ of, ...subject }: Subject, answers: readonly Answer[]): Finding[] {
  return answers.map(({ id, region = 'global', arn, status, because, severity, missing = [] }) => ({
    ...subject,
    id: createHash('sha256')
      .update(JSON.stringify([subject.control, region, arn ?? id]))
      .digest('hex')
      .slice(0, 12),
    status,
    severity: severity ?? subject.severity,
    resource: { type: of.type, name: of.name, id, arn: arn ?? null, region },
    because,
    missing,
    fix: {
      ...subject.fix,
      console: subject.fix.console
        .replaceAll('{region}', region === 'global' ? 'us-east-1' : region)
        .replaceAll('{id}', encodeURIComponent(id === '*' ? '' : id.toWellFormed())),
    },
  }));
}

export function denied(action: Missing['action'], region: string, byOrganization = false): Answer {
  return {
    id: '*',
    region,
    status: 'unknown',
    because: {
      en: `Could not check: permission ${action} is missing.`,
      ko: `확인하지 못했습니다: ${action} 권한이 없습니다.`,
    },
    missing: [{ action, region, reason: byOrganization ? 'denied-by-organization' : 'denied' }],
  };
}

export function faulted(action: Missing['action'], region: string, fault: string): Answer {
  return {
    id: '*',
    region,
    status: 'unknown',
    because: {
      en: `Could not check: ${action} did not answer (${fault}).`,
      ko: `확인하지 못했습니다: ${action} 호출이 응답하지 않았습니다(${fault}).`,
    },
    missing: [{ action, region, reason: 'failed', fault }],
  };
}

export const DEFAULT_REGIONS = [
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-northeast-3',
  'ap-south-1',
  'ap-southeast-1',
  'ap-southeast-2',
  'ca-central-1',
  'eu-central-1',
  'eu-north-1',
  'eu-west-1',
  'eu-west-2',
  'eu-west-3',
  'sa-east-1',
  'us-east-1',
  'us-east-2',
  'us-west-1',
  'us-west-2',
] as const;

export const OPT_IN_REGIONS = [
  'af-south-1',
  'ap-east-1',
  'ap-southeast-3',
  'eu-south-1',
  'me-south-1',
] as const;
