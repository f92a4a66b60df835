import { defineSweepRow } from '../../sweep-row.ts';

export const row = defineSweepRow({
  number: 29,
  title: {
    en: 'CodeBuild projects, runners, source credentials',
    ko: 'CodeBuild 프로젝트, 러너, 소스 자격 증명',
  },
  look: {
    en: 'CodeBuild: Build projects, Webhooks, Source credentials, in every region',
    ko: 'CodeBuild: 모든 리전의 빌드 프로젝트, 웹훅, 소스 자격 증명',
  },
  normal: { en: 'Projects tied to repositories of your own.', ko: '내 저장소에 연결된 프로젝트뿐입니다.' },
  makes: [
    'codebuild:CreateProject',
    'codebuild:CreateWebhook',
    'codebuild:ImportSourceCredentials',
    'codebuild:StartBuild',
  ],
  changes: [
    'codebuild:UpdateProject',
    'codebuild:UpdateWebhook',
    'codebuild:PutResourcePolicy',
    'codebuild:UpdateProjectVisibility',
  ],
  live: [],
  created: ['AWS::CodeBuild::Project'],
  controls: [],
});
