import { onAny, passTo } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'sagemaker-create-and-open-notebook',
  title: {
    en: 'Make a notebook with a role and open it',
    ko: '역할을 연결한 SageMaker 노트북을 만들어 열기',
  },
  tactic: 'execution',
  listedAs: ['sagemaker-001'],
  upon: 'role',
  gives: 'target',
  needs: [
    passTo('sagemaker.amazonaws.com'),
    onAny('sagemaker:CreateNotebookInstance', 'notebook-instance/*'),
    onAny('sagemaker:CreatePresignedNotebookInstanceUrl', 'notebook-instance/*'),
  ],
});
