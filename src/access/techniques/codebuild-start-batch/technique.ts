import { onTarget } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'codebuild-start-batch',
  title: {
    en: "Start a batch build with commands of one's own",
    ko: '자신의 명령으로 CodeBuild 배치 빌드 시작',
  },
  tactic: 'execution',
  listedAs: ['codebuild-003'],
  upon: { thing: 'codebuild-project' },
  gives: 'target',
  needs: [onTarget('codebuild:StartBuildBatch')],
});
