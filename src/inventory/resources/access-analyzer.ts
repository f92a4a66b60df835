import { defineResource, field } from '../resource-type.ts';

export interface Analyzer {
  readonly name: string;
  /** `ACCOUNT` and `ORGANIZATION` look for access from outside; the other types look for something else, for money. */
  readonly type: string;
  readonly status: string;
}

export const AccessAnalyzer = defineResource({
  type: 'AWS::AccessAnalyzer::Analyzer',
  name: { en: 'IAM Access Analyzer', ko: 'IAM Access Analyzer' },
  scope: 'region',
  fields: {
    analyzers: field<readonly Analyzer[]>('access-analyzer:ListAnalyzers'),
  },
});
