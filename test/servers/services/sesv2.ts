import type {
  AccountDetails,
  GetAccountResponse,
  PutAccountDetailsRequest,
  PutAccountSendingAttributesRequest,
} from '@aws-sdk/client-sesv2';
import { memory } from '../call-context.ts';
import { emptyLists } from '../empty-lists.ts';
import { answer, mendOutput, type ServiceAnswers } from '../service-answers.ts';

/** A region's sending starts in the sandbox. */
const accounts = memory<{ details?: AccountDetails; sending: boolean; sentAt: Date[] }>('region', () => ({
  sending: true,
  sentAt: [],
}));
const DAY_MS = 86_400_000;

export const service: ServiceAnswers = {
  answers: {
    ...emptyLists(`
      GetDedicatedIps ListCustomVerificationEmailTemplates ListDeliverabilityTestReports ListExportJobs ListImportJobs
      ListMultiRegionEndpoints ListRecommendations ListReputationEntities ListSuppressedDestinations ListTenants`),
    GetAccount: answer<object, GetAccountResponse>((_input, at) => {
      const { details, sending, sentAt } = accounts(at).value;
      const granted = details?.ReviewDetails?.Status === 'GRANTED';
      const since = at.account.clock.nowMs() - DAY_MS;
      return {
        DedicatedIpAutoWarmupEnabled: false,
        EnforcementStatus: 'HEALTHY',
        ProductionAccessEnabled: granted,
        SendQuota: {
          Max24HourSend: granted ? 50_000 : 200,
          MaxSendRate: granted ? 14 : 1,
          SentLast24Hours: sentAt.filter((sent) => sent.getTime() > since).length,
        },
        SendingEnabled: sending,
        SuppressionAttributes: { SuppressedReasons: ['BOUNCE', 'COMPLAINT'] },
        ...(details && { Details: details }),
      };
    }),
    /** AWS's people review a request for production within a day; here they grant it. */
    PutAccountDetails: answer<PutAccountDetailsRequest, object>(
      ({ ProductionAccessEnabled, ...details }, at) => {
        accounts(at).value.details = {
          ...details,
          ...(ProductionAccessEnabled && { ReviewDetails: { Status: 'GRANTED' } }),
        };
        return {};
      },
    ),
    PutAccountSendingAttributes: answer<PutAccountSendingAttributesRequest, object>(
      ({ SendingEnabled = false }, at) => {
        accounts(at).value.sending = SendingEnabled;
        return {};
      },
    ),
  },
  mends: {
    SendEmail: mendOutput<object>((output, at) => {
      accounts(at).value.sentAt.push(at.account.clock.now());
      return output;
    }),
  },
};
