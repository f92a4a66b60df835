import type {
  DeleteReportDefinitionRequest,
  DeleteReportDefinitionResponse,
  DescribeReportDefinitionsRequest,
  DescribeReportDefinitionsResponse,
  ModifyReportDefinitionRequest,
  PutReportDefinitionRequest,
  ReportDefinition,
} from '@aws-sdk/client-cost-and-usage-report-service';
import { type CallContext, memory } from '../call-context.ts';
import { AwsRefusal, answer, type ServiceAnswers } from '../service-answers.ts';

interface Kept {
  definition: ReportDefinition;
  tags: readonly Tag[];
}

/** Newer than the SDK's client among our dependencies. */
interface Tag {
  readonly Key: string;
  readonly Value: string;
}

interface Tagging {
  readonly ReportName?: string;
  readonly Tags?: readonly Tag[];
  readonly TagKeys?: readonly string[];
}

/** By name. */
export const reports = memory('account', () => new Map<string, Kept>());
const MAX_REPORTS = 5;

/** The legacy report. Its bucket must exist; whether AWS may write to it shows only with the first delivery. */
export const service: ServiceAnswers = {
  answers: {
    PutReportDefinition: answer<PutReportDefinitionRequest & Tagging, object>(async (input, at) => {
      const definition = await checked(at, input.ReportDefinition);
      const name = definition.ReportName ?? '';
      if (reports(at).value.has(name))
        throw new AwsRefusal('DuplicateReportNameException', `A report with the name ${name} already exists`);
      if (reports(at).value.size >= MAX_REPORTS)
        throw new AwsRefusal('ReportLimitReachedException', `Only ${MAX_REPORTS} reports are possible`);
      reports(at).value.set(name, { definition, tags: input.Tags ?? [] });
      return {};
    }),
    ModifyReportDefinition: answer<ModifyReportDefinitionRequest, object>(async (input, at) => {
      const kept = reports(at).value.get(input.ReportName ?? '');
      if (!kept) throw invalid(`Report ${input.ReportName} does not exist`);
      const definition = await checked(at, input.ReportDefinition);
      if (definition.ReportName !== input.ReportName) throw invalid('The name of a report cannot change');
      kept.definition = definition;
      return {};
    }),
    DescribeReportDefinitions: answer<DescribeReportDefinitionsRequest, DescribeReportDefinitionsResponse>(
      ({ NextToken }, at) => {
        if (NextToken) throw invalid('The next token is not valid');
        return { ReportDefinitions: [...reports(at).value.values()].map((one) => one.definition) };
      },
    ),
    /** AWS is content with a name that nobody has. */
    DeleteReportDefinition: answer<DeleteReportDefinitionRequest, DeleteReportDefinitionResponse>(
      ({ ReportName = '' }, at) => {
        const gone = reports(at).value.delete(ReportName);
        return { ResponseMessage: gone ? `Deleted report ${ReportName}` : 'No report to delete' };
      },
    ),
    TagResource: answer<Tagging, object>(({ ReportName, Tags = [] }, at) => {
      const kept = reportNamed(at, ReportName);
      const added = new Set(Tags.map((tag) => tag.Key));
      kept.tags = [...kept.tags.filter((tag) => !added.has(tag.Key)), ...Tags];
      return {};
    }),
    UntagResource: answer<Tagging, object>(({ ReportName, TagKeys = [] }, at) => {
      const kept = reportNamed(at, ReportName);
      kept.tags = kept.tags.filter((tag) => !TagKeys.includes(tag.Key));
      return {};
    }),
    ListTagsForResource: answer<Tagging, Tagging>(({ ReportName }, at) => ({
      Tags: reportNamed(at, ReportName).tags,
    })),
  },
};

async function checked(at: CallContext, wanted: ReportDefinition | undefined): Promise<ReportDefinition> {
  const { AdditionalArtifacts = [], Compression, Format, ReportName = '', S3Bucket, S3Region } = wanted ?? {};
  if (!wanted || !/^[0-9A-Za-z!\-_.*'()]{1,256}$/.test(ReportName)) throw invalid('Invalid report name');
  if ((Format === 'Parquet') !== (Compression === 'Parquet'))
    throw invalid(`Compression ${Compression} is not valid for format ${Format}`);
  if (AdditionalArtifacts.includes('ATHENA') && (AdditionalArtifacts.length > 1 || Format !== 'Parquet'))
    throw invalid('ATHENA needs Parquet, and no other artifact');
  const { HeadBucketCommand, S3Client } = await import('@aws-sdk/client-s3');
  await at
    .moto(S3Client, S3Region)
    .send(new HeadBucketCommand({ Bucket: S3Bucket }))
    .catch(() => {
      throw invalid(`Failed to verify customer bucket permission: ${S3Bucket}`);
    });
  return wanted;
}

function reportNamed(at: CallContext, name = ''): Kept {
  const kept = reports(at).value.get(name);
  if (!kept) throw new AwsRefusal('ResourceNotFoundException', `Report ${name} does not exist`);
  return kept;
}

function invalid(message: string): AwsRefusal {
  return new AwsRefusal('ValidationException', message);
}
