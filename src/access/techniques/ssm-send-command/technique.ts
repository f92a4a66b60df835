import { onArns, onTarget } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'ssm-send-command',
  title: { en: 'Run a command on an instance', ko: 'Run Command로 인스턴스에서 명령 실행' },
  tactic: 'execution',
  listedAs: ['ssm-002'],
  upon: { thing: 'ec2-instance' },
  gives: 'target',
  must: ['running', 'managed-by-ssm'],
  needs: [
    onTarget('ssm:SendCommand'),
    onArns('ssm:SendCommand', 'arn:{partition}:ssm:*::document/AWS-RunShellScript'),
  ],
});
