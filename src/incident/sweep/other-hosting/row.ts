import { source } from '../../../inventory/derivation.ts';
import { LightsailInstance } from '../../../inventory/resources/lightsail-instance.ts';
import { defineSweepRow } from '../../sweep-row.ts';

export const row = defineSweepRow({
  number: 28,
  title: {
    en: 'Lightsail, Amplify, App Runner, WorkSpaces and more',
    ko: 'Lightsail, Amplify, App Runner, WorkSpaces 등',
  },
  look: {
    en: 'Each service’s console in every region; the bill shows which services were used',
    ko: '모든 리전에서 각 서비스의 콘솔; 청구서에서 사용한 서비스를 확인',
  },
  normal: {
    en: 'Nothing in services that you have never opened.',
    ko: '열어 본 적 없는 서비스에는 아무것도 없습니다.',
  },
  makes: [
    'lightsail:CreateInstances',
    'lightsail:CreateContainerService',
    'lightsail:CreateKeyPair',
    'amplify:CreateApp',
    'apprunner:CreateService',
    'elasticbeanstalk:CreateEnvironment',
    'workspaces:CreateWorkspaces',
    'appstream:CreateFleet',
    'gamelift:CreateFleet',
    'cloud9:CreateEnvironmentEC2',
  ],
  changes: [
    'lightsail:OpenInstancePublicPorts',
    'lightsail:PutInstancePublicPorts',
    'lightsail:DownloadDefaultKeyPair',
    'lightsail:GetInstanceAccessDetails',
    'apprunner:UpdateService',
    'elasticbeanstalk:UpdateEnvironment',
  ],
  live: [{ ...source(LightsailInstance, 'createdAt'), date: 'createdAt' }],
  created: [
    'AWS::Lightsail::Instance',
    'AWS::Amplify::App',
    'AWS::AppRunner::Service',
    'AWS::WorkSpaces::Workspace',
    'AWS::GameLift::Fleet',
    'AWS::Cloud9::EnvironmentEC2',
  ],
  controls: [],
  notCollected: { en: 'all of these but Lightsail instances', ko: 'Lightsail 인스턴스를 뺀 나머지' },
});
