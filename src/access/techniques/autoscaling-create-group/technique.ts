import { onAny, passTo } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'autoscaling-create-group',
  title: {
    en: 'Start instances with a role through an Auto Scaling group',
    ko: '역할을 연결한 Auto Scaling 그룹 생성',
  },
  tactic: 'execution',
  listedAs: [],
  upon: 'role',
  gives: 'target',
  needs: [
    passTo('ec2.amazonaws.com', { inProfile: true }),
    onAny('autoscaling:CreateLaunchConfiguration', 'launchConfiguration:*:launchConfigurationName/*'),
    onAny('autoscaling:CreateAutoScalingGroup', 'autoScalingGroup:*:autoScalingGroupName/*'),
  ],
});
