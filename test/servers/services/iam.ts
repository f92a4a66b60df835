import type { GetAccountSummaryResponse, GetCredentialReportResponse } from '@aws-sdk/client-iam';
import { memory } from '../call-context.ts';
import { mendCredentialReport } from '../credential-report.ts';
import { certificateUpload, serverCertificates } from '../server-certificates.ts';
import { type Mend, mendOutput, type ServiceAnswers } from '../service-answers.ts';
import { accessKeyMends } from './iam/access-keys.ts';
import { boundaryAnswers, boundaryMends } from './iam/boundaries.ts';
import { lastAccessedAnswers } from './iam/last-accessed.ts';
import { lastUsedMends } from './iam/last-used.ts';
import { organizationsFeatureAnswers } from './iam/organizations-features.ts';
import { rootKeyAnswers, rootKeys } from './iam/root-keys.ts';
import { rootMfaMends } from './iam/root-mfa.ts';
import { serviceCredentialAnswers } from './iam/service-credentials.ts';
import { simulateAnswers } from './iam/simulate.ts';

/** AWS hands out the same report for four hours. */
const reports = memory<Date | undefined>('account', () => undefined);
const REPORT_MS = 4 * 3_600_000;

/** An account whose root user has a password and MFA, and nothing else. */
const ROOT_SUMMARY = {
  AccountMFAEnabled: 1,
  AccountPasswordPresent: 1,
  AccountAccessKeysPresent: 0,
  AccountSigningCertificatesPresent: 0,
};

export const service: ServiceAnswers = {
  answers: {
    ...certificateUpload,
    ...boundaryAnswers,
    ...lastAccessedAnswers,
    ...organizationsFeatureAnswers,
    ...serviceCredentialAnswers,
    ...rootKeyAnswers,
    ...simulateAnswers,
  },
  mends: {
    ...serverCertificates,
    ...lastUsedMends,
    ...rootMfaMends,
    ...accessKeyMends,
    ...boundaryMends,
    GetUser: both(lastUsedMends.GetUser, boundaryMends.GetUser),
    GetAccountAuthorizationDetails: both(
      lastUsedMends.GetAccountAuthorizationDetails,
      boundaryMends.GetAccountAuthorizationDetails,
    ),
    GetCredentialReport: mendOutput<GetCredentialReportResponse>(async (output, at) => {
      const report = reports(at);
      const now = at.account.clock.now();
      if (!report.value || now.getTime() - report.value.getTime() >= REPORT_MS) report.value = now;
      return {
        ...output,
        Content: await mendCredentialReport(output.Content ?? new Uint8Array(), at),
        GeneratedTime: report.value,
      };
    }),
    GetAccountSummary: mendOutput<GetAccountSummaryResponse>((output, at) => ({
      ...output,
      SummaryMap: {
        ...output.SummaryMap,
        ...ROOT_SUMMARY,
        ...at.account.root.summary,
        ...(rootKeys(at).length > 0 && { AccountAccessKeysPresent: 1 }),
      },
    })),
  },
};

/** One mend after the other. */
function both(first: Mend, second: Mend): Mend {
  return async (said, at, input) => second(await first(said, at, input), at, input);
}
