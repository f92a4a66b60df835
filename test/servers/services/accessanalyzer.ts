import type {
  AnalyzerSummary,
  CreateAnalyzerRequest,
  CreateAnalyzerResponse,
  DeleteAnalyzerRequest,
  GetAnalyzerRequest,
  GetAnalyzerResponse,
  ListAnalyzersRequest,
  ListAnalyzersResponse,
} from '@aws-sdk/client-accessanalyzer';
import { memory } from '../call-context.ts';
import { AwsRefusal, answer, type ServiceAnswers } from '../service-answers.ts';

const analyzers = memory('region', () => new Map<string, AnalyzerSummary>());

export const service: ServiceAnswers = {
  answers: {
    ListAnalyzers: answer<ListAnalyzersRequest, ListAnalyzersResponse>(({ type }, at) => ({
      analyzers: [...analyzers(at).value.values()].filter((one) => !type || one.type === type),
    })),
    CreateAnalyzer: answer<CreateAnalyzerRequest, CreateAnalyzerResponse>(
      ({ analyzerName = '', type, tags }, at) => {
        const existing = analyzers(at).value;
        if (existing.has(analyzerName)) {
          throw new AwsRefusal('ConflictException', `An analyzer named ${analyzerName} already exists.`, 409);
        }
        const arn = `arn:aws:access-analyzer:${at.region}:${at.account.id}:analyzer/${analyzerName}`;
        existing.set(analyzerName, {
          arn,
          name: analyzerName,
          type,
          createdAt: new Date(),
          status: 'ACTIVE',
          ...(tags && { tags }),
        });
        return { arn };
      },
    ),
    GetAnalyzer: answer<GetAnalyzerRequest, GetAnalyzerResponse>(({ analyzerName = '' }, at) => ({
      analyzer: analyzers(at).value.get(analyzerName) ?? missing(analyzerName),
    })),
    DeleteAnalyzer: answer<DeleteAnalyzerRequest, object>(({ analyzerName = '' }, at) => {
      if (!analyzers(at).value.delete(analyzerName)) missing(analyzerName);
      return {};
    }),
  },
};

function missing(name: string): never {
  throw new AwsRefusal('ResourceNotFoundException', `There is no analyzer named ${name}.`, 404);
}
