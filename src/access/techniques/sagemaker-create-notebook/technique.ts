import { onAny, passTo } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'sagemaker-create-notebook',
  title: { en: 'Make a notebook with a role', ko: '역할을 연결한 SageMaker 노트북 생성' },
  tactic: 'execution',
  listedAs: ['sagemaker-001'],
  upon: 'role',
  gives: 'target',
  needs: [
    passTo('sagemaker.amazonaws.com'),
    onAny('sagemaker:CreateNotebookInstance', 'notebook-instance/*'),
  ],
  waitsFor: {
    en: 'one must also get into the notebook, with a presigned URL or a start script',
    ko: '미리 서명된 URL이나 시작 스크립트로 노트북 안에서 코드를 실행할 수 있어야 합니다',
  },
});
