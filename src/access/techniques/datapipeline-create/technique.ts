import { onAny, unscoped } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'datapipeline-create',
  title: { en: 'Make a data pipeline that acts with a role', ko: '역할을 연결한 데이터 파이프라인 생성' },
  tactic: 'execution',
  listedAs: ['datapipeline-001'],
  upon: 'role',
  gives: 'target',
  needs: [
    { kind: 'pass', trusting: ['datapipeline.amazonaws.com', 'ec2.amazonaws.com'], passedTo: null },
    unscoped('datapipeline:CreatePipeline'),
    onAny('datapipeline:PutPipelineDefinition', 'pipeline/*'),
    onAny('datapipeline:ActivatePipeline', 'pipeline/*'),
  ],
});
