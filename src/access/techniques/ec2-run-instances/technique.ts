import { onArns, passTo } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'ec2-run-instances',
  title: { en: 'Start an instance with a role', ko: '역할을 연결한 EC2 인스턴스 시작' },
  tactic: 'execution',
  listedAs: ['ec2-001'],
  upon: 'role',
  gives: 'target',
  needs: [
    passTo('ec2.amazonaws.com', { inProfile: true }),
    onArns(
      'ec2:RunInstances',
      'arn:{partition}:ec2:*:{account}:instance/*',
      'arn:{partition}:ec2:*::image/*',
      'arn:{partition}:ec2:*:{account}:subnet/*',
      'arn:{partition}:ec2:*:{account}:security-group/*',
      'arn:{partition}:ec2:*:{account}:network-interface/*',
    ),
  ],
});
