/**
 * OCSF 1.9 Compliance Findings (class 2003, profile cloud) for SIEMs and data lakes: one JSON array. Every finding is
 * there, passes too; what could not be checked is a `Warning`, as the schema says of missing information.
 */
import { type Language, sentences, type Text } from '../kernel/text.ts';
import type { Checkup } from '../posture/checkup.ts';
import { FRAMEWORKS } from '../posture/control.ts';
import type { Finding } from '../posture/finding.ts';
import type { Report, ReportOptions } from './report.ts';
import { jsonText, lazily } from './view/json-text.ts';
import { type Standing, standingOf } from './view/tally.ts';
import { FRAMEWORK_WORDS } from './wording/words.ts';

export const report: Report = {
  format: 'ocsf',
  extension: 'ocsf.json',
  render: (checkup, options) =>
    jsonText(lazily(checkup.findings, (finding) => event(finding, checkup, options))),
};

const SCHEMA_VERSION = '1.9.0';
const CLASS = { uid: 2003, name: 'Compliance Finding' };
const CREATE = { id: 1, name: 'Create' };
const SEVERITIES = {
  critical: { id: 5, name: 'Critical' },
  high: { id: 4, name: 'High' },
  medium: { id: 3, name: 'Medium' },
  low: { id: 2, name: 'Low' },
} as const;
const INFORMATIONAL = { id: 1, name: 'Informational' };
const RESULTS: Readonly<Record<Standing, { id: number; name: string }>> = {
  pass: { id: 1, name: 'Pass' },
  unknown: { id: 2, name: 'Warning' },
  fail: { id: 3, name: 'Fail' },
  accepted: { id: 3, name: 'Fail' },
  'not-applicable': { id: 99, name: 'Not Applicable' },
};
const NEW = { id: 1, name: 'New' };
const SUPPRESSED = { id: 3, name: 'Suppressed' };

function event(finding: Finding, checkup: Checkup, { language, version }: ReportOptions): object {
  const { id, control, title, because, why, fix, resource, frameworks, missing } = finding;
  const { account, startedAt } = checkup;
  const time = Date.parse(startedAt);
  const standing = standingOf(finding, checkup);
  const severity =
    standing === 'fail' || standing === 'accepted' ? SEVERITIES[finding.severity] : INFORMATIONAL;
  const result = RESULTS[standing];
  const status = standing === 'accepted' ? SUPPRESSED : NEW;
  const acceptance = standing === 'accepted' ? checkup.accepted[id] : undefined;
  const answered = FRAMEWORKS.filter((framework) => frameworks[framework]?.length);
  return {
    activity_id: CREATE.id,
    activity_name: CREATE.name,
    category_uid: 2,
    category_name: 'Findings',
    class_uid: CLASS.uid,
    class_name: CLASS.name,
    type_uid: CLASS.uid * 100 + CREATE.id,
    type_name: `${CLASS.name}: ${CREATE.name}`,
    time,
    timezone_offset: 0,
    severity_id: severity.id,
    severity: severity.name,
    status_id: status.id,
    status: status.name,
    message: said(because, language),
    metadata: {
      version: SCHEMA_VERSION,
      product: { name: 'Jikimi', vendor_name: 'Jikimi', uid: 'jikimi', version, lang: language },
      profiles: ['cloud'],
      event_code: control,
      uid: `${account.id}/${id}/${time}`,
    },
    cloud: {
      provider: 'AWS',
      cloud_partition: account.partition,
      region: resource.region,
      account: {
        ...(account.alias !== null && { name: account.alias }),
        uid: account.id,
        type_id: 10,
        type: 'AWS Account',
      },
    },
    compliance: {
      control,
      desc: said(title, language),
      standards: answered.map((framework) => FRAMEWORK_WORDS[framework]),
      requirements: answered.flatMap((framework) =>
        (frameworks[framework] ?? []).map((section) => `${framework}/${section}`),
      ),
      status_id: result.id,
      status: result.name,
      status_details: [
        said(because, language),
        ...missing.map(({ action, region, reason, fault }) =>
          [action, region, reason, fault].filter(Boolean).join(' '),
        ),
        ...(acceptance ? [`${acceptance.reason} (${acceptance.until})`] : []),
      ],
    },
    finding_info: {
      uid: id,
      title: said(title, language),
      desc: said(why, language),
      created_time: time,
      types: [finding.risk],
      src_url: fix.console,
    },
    remediation: { desc: said(sentences(...fix.steps), language), references: [fix.console] },
    resources: [
      {
        uid: resource.arn ?? resource.id,
        name: resource.id,
        type: resource.type,
        region: resource.region,
        cloud_partition: account.partition,
      },
    ],
    unmapped: {
      control_severity: finding.severity,
      remedies: finding.remedies,
      title,
      because,
    },
  };
}

function said(text: Text, language: Language): string {
  return text[language];
}
