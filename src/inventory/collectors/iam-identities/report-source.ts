import type { GenerateCredentialReportResponse, GetCredentialReportResponse } from '@aws-sdk/client-iam';
import { attempt } from '../../../aws/attempt.ts';
import type { Reading } from '../../../kernel/reading.ts';
import { REPORT_ACTION, reportFault } from '../../credential-report/cells.ts';
import { type CredentialReport, parseCredentialReport } from '../../credential-report/parse.ts';

export interface ReportSource {
  readonly generate: () => Promise<Pick<GenerateCredentialReportResponse, 'State'>>;
  readonly get: () => Promise<Pick<GetCredentialReportResponse, 'Content' | 'GeneratedTime'>>;
  readonly wait: (ms: number) => Promise<unknown>;
}

/** A first report takes seconds in a small account; after these pauses, half a minute in all, it is given up. */
const PAUSES_MS = [500, 500, 1000, 1000, 2000, 2000, 3000, 4000, 4000, 4000, 4000, 4000];

const NOT_READY = {
  CredentialReportNotPresentException: null,
  CredentialReportNotReadyException: null,
  CredentialReportExpiredException: null,
};

/** Asks for a report until there is one. AWS hands out the last one if it is younger than four hours. */
export async function readCredentialReport(source: ReportSource): Promise<Reading<CredentialReport>> {
  for (const pause of PAUSES_MS) {
    const started = await attempt('iam:GenerateCredentialReport', source.generate);
    if (started.state !== 'known') {
      const report = await getReport(source);
      return report?.state === 'known' ? report : started;
    }
    const report = started.value.State === 'COMPLETE' ? await getReport(source) : null;
    if (report !== null) return report;
    await source.wait(pause);
  }
  return reportFault(
    'ReportInProgress',
    'AWS had not finished the credential report when the checkup went on',
  );
}

/** `null`: there is none yet. */
async function getReport(source: ReportSource): Promise<Reading<CredentialReport> | null> {
  const answer = await attempt(REPORT_ACTION, source.get, NOT_READY);
  if (answer.state !== 'known') return answer;
  if (answer.value === null) return null;
  const { Content, GeneratedTime } = answer.value;
  const report =
    GeneratedTime && parseCredentialReport(new TextDecoder().decode(Content), GeneratedTime.toISOString());
  if (!report) return reportFault('ReportUnreadable', 'The credential report has not the columns of one');
  return { state: 'known', value: report, asOf: report.asOf };
}
