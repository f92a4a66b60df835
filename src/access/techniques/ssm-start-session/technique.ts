import { onTarget } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'ssm-start-session',
  title: { en: 'Open a Session Manager session on an instance', ko: 'Session Manager로 인스턴스에 접속' },
  tactic: 'execution',
  listedAs: ['ssm-001'],
  upon: { thing: 'ec2-instance' },
  gives: 'target',
  must: ['running', 'managed-by-ssm'],
  needs: [onTarget('ssm:StartSession')],
});
