import { onAny, passTo } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'sagemaker-create-processing-job',
  title: { en: 'Run a processing job with a role', ko: '역할을 연결한 SageMaker 처리 작업 실행' },
  tactic: 'execution',
  listedAs: ['sagemaker-003'],
  upon: 'role',
  gives: 'target',
  needs: [passTo('sagemaker.amazonaws.com'), onAny('sagemaker:CreateProcessingJob', 'processing-job/*')],
});
