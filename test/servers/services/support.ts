import type {
  AddCommunicationToCaseRequest,
  AddCommunicationToCaseResponse,
  CaseDetails,
  Communication,
  CreateCaseRequest,
  CreateCaseResponse,
  DescribeCasesRequest,
  DescribeCasesResponse,
  DescribeCommunicationsRequest,
  DescribeCommunicationsResponse,
  DescribeSeverityLevelsResponse,
  DescribeTrustedAdvisorChecksRequest,
  DescribeTrustedAdvisorChecksResponse,
  ResolveCaseRequest,
  ResolveCaseResponse,
} from '@aws-sdk/client-support';
import { type CallContext, memory } from '../call-context.ts';
import { randomBytes, randomInt } from '../chance.ts';
import { AwsRefusal, answer, type ServiceAnswers } from '../service-answers.ts';
import { needsPaidSupport } from '../support-plan.ts';

interface KeptCase {
  details: CaseDetails;
  readonly communications: Communication[];
}

const cases = memory('account', () => new Map<string, KeptCase>());

const SEVERITIES = [
  { code: 'low', name: 'General guidance' },
  { code: 'normal', name: 'System impaired' },
  { code: 'high', name: 'Production system impaired' },
  { code: 'urgent', name: 'Production system down' },
  { code: 'critical', name: 'Business-critical system down' },
];

type Answers = NonNullable<ServiceAnswers['answers']>;

const answers: Answers = {
  CreateCase: answer<CreateCaseRequest, CreateCaseResponse>((input, at) => {
    const { subject = '', communicationBody, severityCode = 'low' } = input;
    if (subject.trim() === '' || !communicationBody)
      throw new AwsRefusal('ValidationException', 'A case needs a subject and a text');
    if (!severitiesOf(at).some((one) => one.code === severityCode))
      throw new AwsRefusal('ValidationException', `Severity ${severityCode} is not in the support plan`);
    const timeCreated = at.account.clock.now().toISOString();
    const caseId = `case-${at.account.id}-${timeCreated.slice(0, 4)}-${randomBytes(16).toString('hex')}`;
    const details: CaseDetails = {
      caseId,
      displayId: String(10_000_000_000 + randomInt(1_000_000_000)),
      subject,
      status: 'opened',
      serviceCode: input.serviceCode ?? 'general-info',
      categoryCode: input.categoryCode ?? 'using-aws',
      severityCode,
      submittedBy: at.principal.arn,
      timeCreated,
      ccEmailAddresses: input.ccEmailAddresses ?? [],
      language: input.language ?? 'en',
    };
    cases(at).value.set(caseId, { details, communications: [] });
    write(at, caseId, communicationBody);
    return { caseId };
  }),
  DescribeCases: answer<DescribeCasesRequest, DescribeCasesResponse>((input, at) => ({
    cases: wanted(at, input).map(({ details, communications }) => ({
      ...details,
      ...(input.includeCommunications !== false && {
        recentCommunications: { communications: communications.slice(0, 5) },
      }),
    })),
  })),
  AddCommunicationToCase: answer<AddCommunicationToCaseRequest, AddCommunicationToCaseResponse>(
    ({ caseId, communicationBody = '' }, at) => {
      const kept = caseOf(at, caseId);
      write(at, caseId ?? '', communicationBody);
      kept.details = { ...kept.details, status: 'customer-action-completed' };
      return { result: true };
    },
  ),
  DescribeCommunications: answer<DescribeCommunicationsRequest, DescribeCommunicationsResponse>(
    ({ afterTime, beforeTime, caseId }, at) => ({
      communications: caseOf(at, caseId).communications.filter(
        ({ timeCreated = '' }) =>
          (!afterTime || timeCreated >= afterTime) && (!beforeTime || timeCreated <= beforeTime),
      ),
    }),
  ),
  ResolveCase: answer<ResolveCaseRequest, ResolveCaseResponse>(({ caseId }, at) => {
    const kept = caseOf(at, caseId);
    const initialCaseStatus = kept.details.status;
    kept.details = { ...kept.details, status: 'resolved' };
    return { initialCaseStatus, finalCaseStatus: 'resolved' };
  }),
  DescribeSeverityLevels: answer<object, DescribeSeverityLevelsResponse>((_input, at) => ({
    severityLevels: severitiesOf(at),
  })),
  DescribeTrustedAdvisorChecks: answer<
    DescribeTrustedAdvisorChecksRequest,
    DescribeTrustedAdvisorChecksResponse
  >(async (input, at) => {
    const { DescribeTrustedAdvisorChecksCommand, SupportClient } = await import('@aws-sdk/client-support');
    const { checks } = await at.moto(SupportClient).send(new DescribeTrustedAdvisorChecksCommand(input));
    return { checks };
  }),
};

export const service: ServiceAnswers = { answers: paid(answers) };

function paid(all: Answers): Answers {
  return Object.fromEntries(
    Object.entries(all).map(([operation, give]): [string, Answers[string]] => [
      operation,
      (input, at) => {
        needsPaidSupport(at);
        return give(input, at);
      },
    ]),
  );
}

function severitiesOf({ account }: CallContext): typeof SEVERITIES {
  return account.facts.supportPlan === 'enterprise' ? SEVERITIES : SEVERITIES.slice(0, -1);
}

function wanted(at: CallContext, input: DescribeCasesRequest): KeptCase[] {
  const { afterTime, beforeTime, caseIdList, displayId, includeResolvedCases = false } = input;
  const some = caseIdList?.map((id) => caseOf(at, id)) ?? [...cases(at).value.values()].toReversed();
  return some.filter(({ details: { displayId: display, status, timeCreated = '' } }) => {
    if (displayId && display !== displayId) return false;
    if (status === 'resolved' && !includeResolvedCases) return false;
    return (!afterTime || timeCreated >= afterTime) && (!beforeTime || timeCreated <= beforeTime);
  });
}

function caseOf(at: CallContext, id = ''): KeptCase {
  const kept = cases(at).value.get(id);
  if (!kept) throw new AwsRefusal('CaseIdNotFound', `No case ${id}`);
  return kept;
}

function write(at: CallContext, caseId: string, body: string): void {
  caseOf(at, caseId).communications.unshift({
    caseId,
    body,
    submittedBy: at.principal.arn,
    timeCreated: at.account.clock.now().toISOString(),
    attachmentSet: [],
  });
}
