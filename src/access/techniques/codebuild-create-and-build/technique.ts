import { onAny, passTo } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'codebuild-create-and-build',
  title: {
    en: 'Make a build project with a role and start a build',
    ko: '역할을 연결한 CodeBuild 프로젝트를 만들어 빌드',
  },
  tactic: 'execution',
  listedAs: ['codebuild-001'],
  upon: 'role',
  gives: 'target',
  needs: [
    passTo('codebuild.amazonaws.com'),
    onAny('codebuild:CreateProject', 'project/*'),
    onAny('codebuild:StartBuild', 'project/*'),
  ],
});
