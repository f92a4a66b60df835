import { onTarget } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'ec2-change-launch-template',
  title: { en: 'Change a launch template that starts instances', ko: '인스턴스를 시작하는 시작 템플릿 변경' },
  tactic: 'execution',
  listedAs: ['ec2-005'],
  upon: { thing: 'launch-template' },
  gives: 'target',
  needs: [onTarget('ec2:CreateLaunchTemplateVersion'), onTarget('ec2:ModifyLaunchTemplate')],
  waitsFor: {
    en: 'something must start an instance from the default or latest version',
    ko: '템플릿의 기본 또는 최신 버전으로 인스턴스가 시작되어야 합니다',
  },
});
