import { onAny, onTarget } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'sagemaker-change-notebook-start',
  title: {
    en: 'Give a notebook a start script and restart it',
    ko: 'SageMaker 노트북에 시작 스크립트를 넣고 재시작',
  },
  tactic: 'execution',
  listedAs: ['sagemaker-005'],
  upon: { thing: 'sagemaker-notebook' },
  gives: 'target',
  needs: [
    onAny('sagemaker:CreateNotebookInstanceLifecycleConfig', 'notebook-instance-lifecycle-config/*'),
    onTarget('sagemaker:StopNotebookInstance'),
    onTarget('sagemaker:UpdateNotebookInstance'),
    onTarget('sagemaker:StartNotebookInstance'),
  ],
});
