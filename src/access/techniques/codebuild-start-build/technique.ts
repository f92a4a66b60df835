import { onTarget } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'codebuild-start-build',
  title: { en: "Start a build with commands of one's own", ko: '자신의 명령으로 CodeBuild 빌드 시작' },
  tactic: 'execution',
  listedAs: ['codebuild-002'],
  upon: { thing: 'codebuild-project' },
  gives: 'target',
  needs: [onTarget('codebuild:StartBuild')],
});
