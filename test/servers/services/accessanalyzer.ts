import type {
  AnalyzerSummary,
  ArchiveRuleSummary,
  CreateAnalyzerRequest,
  CreateAnalyzerResponse,
  CreateArchiveRuleRequest,
  DeleteAnalyzerRequest,
  DeleteArchiveRuleRequest,
  GetAnalyzerRequest,
  GetAnalyzerResponse,
  ListAnalyzersRequest,
  ListAnalyzersResponse,
  ListArchiveRulesRequest,
  ListArchiveRulesResponse,
  ListFindingsRequest,
  ListFindingsResponse,
  ListFindingsV2Request,
  ListFindingsV2Response,
} from '@aws-sdk/client-accessanalyzer';
import { type CallContext, memory } from '../call-context.ts';
import { collection } from '../collection.ts';
import { emptyLists } from '../empty-lists.ts';
import { AwsRefusal, answer, type ServiceAnswers } from '../service-answers.ts';
import { asV2, externalAccess, meets } from './accessanalyzer/findings.ts';

const analyzers = collection<AnalyzerSummary>(
  'region',
  (name) => new AwsRefusal('ResourceNotFoundException', `There is no analyzer named ${name}.`, 404),
);
const archiveRules = memory('region', () => new Map<string, ArchiveRuleSummary[]>());

export const service: ServiceAnswers = {
  answers: {
    ...emptyLists('ListPolicyGenerations'),
    ListAnalyzers: answer<ListAnalyzersRequest, ListAnalyzersResponse>(({ type }, at) => ({
      analyzers: analyzers.all(at).filter((one) => !type || one.type === type),
    })),
    CreateAnalyzer: answer<CreateAnalyzerRequest, CreateAnalyzerResponse>(
      ({ analyzerName = '', type, tags }, at) => {
        if (analyzers.has(analyzerName, at)) {
          throw new AwsRefusal('ConflictException', `An analyzer named ${analyzerName} already exists.`, 409);
        }
        const arn = `arn:aws:access-analyzer:${at.region}:${at.account.id}:analyzer/${analyzerName}`;
        const createdAt = at.account.clock.now();
        const analyzer = { arn, name: analyzerName, type, createdAt, status: 'ACTIVE' as const };
        analyzers.put(analyzerName, { ...analyzer, ...(tags && { tags }) }, at);
        return { arn };
      },
    ),
    GetAnalyzer: answer<GetAnalyzerRequest, GetAnalyzerResponse>(({ analyzerName }, at) => ({
      analyzer: analyzers.get(analyzerName, at),
    })),
    DeleteAnalyzer: answer<DeleteAnalyzerRequest, object>(({ analyzerName = '' }, at) => {
      analyzers.remove(analyzerName, at);
      archiveRules(at).value.delete(analyzerName);
      return {};
    }),

    ListFindings: answer<ListFindingsRequest, ListFindingsResponse>(
      async ({ analyzerArn, filter = {} }, at) => ({
        findings: (await findingsOf(analyzerArn, at)).filter((one) => meets(one, filter)),
      }),
    ),
    ListFindingsV2: answer<ListFindingsV2Request, ListFindingsV2Response>(
      async ({ analyzerArn, filter = {} }, at) => ({
        findings: (await findingsOf(analyzerArn, at)).filter((one) => meets(one, filter)).map(asV2),
      }),
    ),

    CreateArchiveRule: answer<CreateArchiveRuleRequest, object>(
      ({ analyzerName = '', ruleName, filter }, at) => {
        analyzers.get(analyzerName, at);
        const rules = archiveRules(at).value.get(analyzerName) ?? [];
        if (rules.some((rule) => rule.ruleName === ruleName)) {
          throw new AwsRefusal('ConflictException', `An archive rule named ${ruleName} already exists.`, 409);
        }
        const now = at.account.clock.now();
        const rule = { ruleName, filter, createdAt: now, updatedAt: now };
        archiveRules(at).value.set(analyzerName, [...rules, rule]);
        return {};
      },
    ),
    ListArchiveRules: answer<ListArchiveRulesRequest, ListArchiveRulesResponse>(
      ({ analyzerName = '' }, at) => ({ archiveRules: archiveRules(at).value.get(analyzerName) ?? [] }),
    ),
    DeleteArchiveRule: answer<DeleteArchiveRuleRequest, object>(({ analyzerName = '', ruleName }, at) => {
      const rules = archiveRules(at).value.get(analyzerName) ?? [];
      if (!rules.some((rule) => rule.ruleName === ruleName)) {
        throw new AwsRefusal('ResourceNotFoundException', `There is no archive rule named ${ruleName}.`, 404);
      }
      const others = rules.filter((rule) => rule.ruleName !== ruleName);
      archiveRules(at).value.set(analyzerName, others);
      return {};
    }),
  },
};

function findingsOf(analyzerArn: string | undefined, at: CallContext) {
  const analyzer = analyzers.get(analyzerArn?.split('/').at(-1), at);
  return externalAccess(analyzer, archiveRules(at).value.get(analyzer.name ?? '') ?? [], at);
}
