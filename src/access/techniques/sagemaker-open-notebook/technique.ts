import { onTarget } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'sagemaker-open-notebook',
  title: { en: 'Open a notebook that has a role', ko: '역할이 연결된 SageMaker 노트북 열기' },
  tactic: 'execution',
  listedAs: ['sagemaker-004'],
  upon: { thing: 'sagemaker-notebook' },
  gives: 'target',
  must: ['running'],
  needs: [onTarget('sagemaker:CreatePresignedNotebookInstanceUrl')],
});
