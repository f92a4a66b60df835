/** Findings: sample ones, and what is asked of them. Nothing detects here; a test orders samples as an owner would. */
import type {
  ArchiveFindingsRequest,
  Condition,
  CreateSampleFindingsRequest,
  Finding,
  GetFindingsRequest,
  GetFindingsResponse,
  ListFindingsRequest,
  ListFindingsResponse,
} from '@aws-sdk/client-guardduty';
import { type CallContext, memory } from '../../call-context.ts';
import { randomBytes } from '../../chance.ts';
import { AwsRefusal, answer, type ServiceAnswers } from '../../service-answers.ts';

const findings = memory('region', () => new Map<string, Finding>());

/** Type, severity, kind of resource. */
const SAMPLES = [
  ['CryptoCurrency:EC2/BitcoinTool.B!DNS', 8, 'Instance'],
  ['UnauthorizedAccess:IAMUser/InstanceCredentialExfiltration.OutsideAWS', 8, 'AccessKey'],
  ['UnauthorizedAccess:IAMUser/ConsoleLoginSuccess.B', 5, 'AccessKey'],
  ['Persistence:IAMUser/AnomalousBehavior', 5, 'AccessKey'],
  ['Stealth:IAMUser/CloudTrailLoggingDisabled', 2, 'AccessKey'],
  ['Exfiltration:S3/AnomalousBehavior', 8, 'S3Bucket'],
] as const;

export const findingAnswers: ServiceAnswers['answers'] = {
  CreateSampleFindings: answer<CreateSampleFindingsRequest, object>(
    async ({ DetectorId = '', FindingTypes }, at) => {
      await detectorMustExist(DetectorId, at);
      for (const [type, severity, resource] of SAMPLES) {
        if (FindingTypes && !FindingTypes.includes(type)) continue;
        const finding = sample(type, severity, resource, DetectorId, at);
        findings(at).value.set(finding.Id ?? '', finding);
      }
      return {};
    },
  ),
  ListFindings: answer<ListFindingsRequest, ListFindingsResponse>(
    async ({ DetectorId = '', FindingCriteria }, at) => {
      await detectorMustExist(DetectorId, at);
      const criteria = Object.entries(FindingCriteria?.Criterion ?? {});
      const found = [...findings(at).value.values()].filter((finding) =>
        criteria.every(([name, condition]) => meets(attribute(finding, name), condition)),
      );
      return { FindingIds: found.map((finding) => finding.Id ?? '') };
    },
  ),
  GetFindings: answer<GetFindingsRequest, GetFindingsResponse>(
    async ({ DetectorId = '', FindingIds = [] }, at) => {
      await detectorMustExist(DetectorId, at);
      return { Findings: FindingIds.flatMap((id) => findings(at).value.get(id) ?? []) };
    },
  ),
  ArchiveFindings: archive(true),
  UnarchiveFindings: archive(false),
};

/** @throws {AwsRefusal} */
export async function detectorMustExist(DetectorId: string, at: CallContext): Promise<void> {
  const { GetDetectorCommand, GuardDutyClient } = await import('@aws-sdk/client-guardduty');
  await at
    .moto(GuardDutyClient)
    .send(new GetDetectorCommand({ DetectorId }))
    .catch(() => {
      throw new AwsRefusal(
        'BadRequestException',
        'The request is rejected because the input detectorId is not owned by the current account.',
      );
    });
}

function archive(archived: boolean) {
  return answer<ArchiveFindingsRequest, object>(async ({ DetectorId = '', FindingIds = [] }, at) => {
    await detectorMustExist(DetectorId, at);
    const all = findings(at).value;
    for (const id of FindingIds) {
      const finding = all.get(id);
      if (finding) all.set(id, { ...finding, Service: { ...finding.Service, Archived: archived } });
    }
    return {};
  });
}

function sample(
  Type: string,
  Severity: number,
  ResourceType: string,
  DetectorId: string,
  at: CallContext,
): Finding {
  const Id = randomBytes(16).toString('hex');
  const now = at.account.clock.now().toISOString();
  return {
    AccountId: at.account.id,
    Arn: `arn:aws:guardduty:${at.region}:${at.account.id}:detector/${DetectorId}/finding/${Id}`,
    CreatedAt: now,
    UpdatedAt: now,
    Description: 'This is a sample finding.',
    Id,
    Partition: 'aws',
    Region: at.region,
    Resource: { ResourceType },
    SchemaVersion: '2.0',
    Severity,
    Title: `[SAMPLE] ${Type}`,
    Type,
    Service: {
      Archived: false,
      Count: 1,
      DetectorId,
      EventFirstSeen: now,
      EventLastSeen: now,
      ServiceName: 'guardduty',
      ResourceRole: 'TARGET',
    },
  };
}

function attribute(finding: Finding, name: string): string | number | undefined {
  const values: Readonly<Record<string, string | number | undefined>> = {
    id: finding.Id,
    type: finding.Type,
    severity: finding.Severity,
    accountId: finding.AccountId,
    region: finding.Region,
    'resource.resourceType': finding.Resource?.ResourceType,
    'service.archived': String(finding.Service?.Archived),
    updatedAt: Date.parse(finding.UpdatedAt ?? ''),
  };
  if (!(name in values)) {
    throw new AwsRefusal('BadRequestException', `The test server filters no findings by ${name}.`);
  }
  return values[name];
}

function meets(value: string | number | undefined, condition: Condition): boolean {
  const equals = condition.Equals ?? condition.Eq;
  const not = condition.NotEquals ?? condition.Neq;
  const least = condition.GreaterThanOrEqual ?? condition.Gte;
  const most = condition.LessThanOrEqual ?? condition.Lte;
  if (equals && !equals.includes(String(value))) return false;
  if (not?.includes(String(value))) return false;
  if (least !== undefined && Number(value) < least) return false;
  return most === undefined || Number(value) <= most;
}
