import { AccessAnalyzerClient, paginateListAnalyzers } from '@aws-sdk/client-accessanalyzer';
import { known } from '../../../kernel/reading.ts';
import { defineCollector } from '../../collector.ts';
import { regionIdentity } from '../../recorder.ts';
import { AccessAnalyzer, type Analyzer } from '../../resources/access-analyzer.ts';

export const collector = defineCollector({
  id: 'access-analyzer',
  scope: 'region',
  provides: [AccessAnalyzer],
  run: async (aws, place, shelf) => {
    const client = aws.client(AccessAnalyzerClient, place.region);
    const analyzers: Analyzer[] = [];
    for await (const page of paginateListAnalyzers({ client }, {})) {
      for (const { name = '', type = '', status = '' } of page.analyzers ?? []) {
        analyzers.push({ name, type, status });
      }
    }
    shelf.put(AccessAnalyzer, regionIdentity(place), { analyzers: known(analyzers) });
  },
});
