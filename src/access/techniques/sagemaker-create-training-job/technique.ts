import { onAny, passTo } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'sagemaker-create-training-job',
  title: { en: 'Run a training job with a role', ko: '역할을 연결한 SageMaker 훈련 작업 실행' },
  tactic: 'execution',
  listedAs: ['sagemaker-002'],
  upon: 'role',
  gives: 'target',
  needs: [passTo('sagemaker.amazonaws.com'), onAny('sagemaker:CreateTrainingJob', 'training-job/*')],
});
