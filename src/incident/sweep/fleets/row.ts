import { source } from '../../../inventory/derivation.ts';
import { AutoScalingGroup, LaunchConfiguration } from '../../../inventory/resources/auto-scaling.ts';
import { Ec2Fleet, LaunchTemplate, SpotFleet, SpotRequest } from '../../../inventory/resources/ec2-fleets.ts';
import { manyInstances } from '../../oddities.ts';
import { defineSweepRow, odd } from '../../sweep-row.ts';

export const row = defineSweepRow({
  number: 21,
  title: {
    en: 'Auto Scaling groups, launch templates, Spot, fleets',
    ko: 'Auto Scaling 그룹, 시작 템플릿, 스팟, 플릿',
  },
  look: {
    en: 'EC2: Auto Scaling Groups, Launch Templates, Spot Requests, in every region',
    ko: 'EC2: 모든 리전의 Auto Scaling 그룹, 시작 템플릿, 스팟 요청',
  },
  normal: {
    en: 'Groups of your own, with a desired capacity that your bill knows.',
    ko: '내가 만든 그룹이며, 원하는 용량이 평소 요금과 맞습니다.',
  },
  makes: [
    'autoscaling:CreateAutoScalingGroup',
    'autoscaling:CreateLaunchConfiguration',
    'ec2:CreateLaunchTemplate',
    'ec2:CreateFleet',
    'ec2:RequestSpotFleet',
    'ec2:RequestSpotInstances',
  ],
  changes: [
    'autoscaling:UpdateAutoScalingGroup',
    'autoscaling:SetDesiredCapacity',
    'ec2:CreateLaunchTemplateVersion',
    'ec2:ModifyLaunchTemplate',
    'ec2:ModifyFleet',
    'ec2:ModifySpotFleetRequest',
  ],
  live: [
    { ...source(AutoScalingGroup, 'createdAt', 'maximum'), date: 'createdAt' },
    { ...source(LaunchConfiguration, 'createdAt'), date: 'createdAt' },
    { ...source(LaunchTemplate, 'createdAt'), date: 'createdAt' },
    { ...source(Ec2Fleet, 'createdAt'), date: 'createdAt' },
    { ...source(SpotFleet, 'createdAt'), date: 'createdAt' },
    { ...source(SpotRequest, 'createdAt'), date: 'createdAt' },
  ],
  odd: [odd(AutoScalingGroup, 'maximum', manyInstances)],
  created: [
    'AWS::AutoScaling::AutoScalingGroup',
    'AWS::AutoScaling::LaunchConfiguration',
    'AWS::EC2::LaunchTemplate',
    'AWS::EC2::EC2Fleet',
    'AWS::EC2::SpotFleet',
    'AWS::EC2::SpotInstanceRequest',
  ],
  controls: [],
});
