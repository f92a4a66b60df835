import { onArns, passTo } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'ec2-request-spot-instances',
  title: { en: 'Request a Spot Instance with a role', ko: '역할을 연결한 스팟 인스턴스 요청' },
  tactic: 'execution',
  listedAs: ['ec2-004'],
  upon: 'role',
  gives: 'target',
  needs: [
    passTo('ec2.amazonaws.com', { inProfile: true }),
    onArns(
      'ec2:RequestSpotInstances',
      'arn:{partition}:ec2:*:{account}:spot-instances-request/*',
      'arn:{partition}:ec2:*::image/*',
      'arn:{partition}:ec2:*:{account}:subnet/*',
      'arn:{partition}:ec2:*:{account}:security-group/*',
    ),
  ],
});
