/** `jikimi.checkup/1`, the contract for programs. Fields are only ever added. Documented in `docs/schemas`. */
import type { Checkup } from '../posture/checkup.ts';
import type { Finding } from '../posture/finding.ts';
import type { Report } from './report.ts';
import { type FrameworkPage, pagesOf } from './view/by-framework.ts';
import { jsonText, lazily } from './view/json-text.ts';
import { urgencyOf } from './wording/urgency.ts';

export const report: Report = {
  format: 'json',
  extension: 'json',
  render: (checkup, { version }) => jsonText(document(checkup, version)),
};

function document(checkup: Checkup, version: string): object {
  const { account, caller, startedAt, durationMs, coverage, doNow, findings, accepted, since, apiCalls } =
    checkup;
  return {
    schema: 'jikimi.checkup/1',
    version,
    ...(checkup.sample && { sample: true }),
    account: { id: account.id, alias: account.alias, partition: account.partition },
    caller: { arn: caller.arn, userId: caller.userId },
    startedAt,
    durationMs,
    coverage,
    doNow,
    findings: lazily(findings, findingOf),
    accepted,
    ...(checkup.frameworks?.length && { frameworks: pagesOf(checkup, checkup.frameworks).map(frameworkOf) }),
    since,
    apiCalls: { total: apiCalls.total, byService: apiCalls.byService },
  };
}

function findingOf(finding: Finding): object {
  const { id, control, status, severity, risk, resource, title, because, why, fix } = finding;
  return {
    id,
    control,
    status,
    severity,
    risk,
    ...(status === 'fail' && { urgency: urgencyOf(finding) }),
    resource: {
      type: resource.type,
      id: resource.id,
      arn: resource.arn,
      region: resource.region,
      name: resource.name,
    },
    title,
    because,
    why,
    fix,
    missing: finding.missing,
    remedies: finding.remedies,
    frameworks: finding.frameworks,
  };
}

function frameworkOf({ framework, rows, tally }: FrameworkPage): object {
  const { id, name, url } = framework;
  return {
    id,
    name,
    url,
    tally,
    sections: rows.map(({ section, verdict, places, controls, attestation }) => ({
      id: section.id,
      title: section.title,
      level: section.level ?? null,
      kind: section.kind,
      verdict,
      places,
      controls,
      answer: attestation && {
        answer: attestation.answer,
        note: attestation.note,
        by: attestation.by,
        on: attestation.on,
        until: attestation.until,
        expired: attestation.expired,
      },
      byHand: section.byHand ?? null,
    })),
  };
}
