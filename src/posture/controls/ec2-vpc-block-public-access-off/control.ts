import { Ec2RegionDefaults } from '../../../inventory/resources/ec2-region-defaults.ts';
import { defineControl, fail, pass } from '../../control.ts';
import { withManager } from '../../criteria/region-settings.ts';

export const control = defineControl({
  id: 'ec2-vpc-block-public-access-off',
  resource: Ec2RegionDefaults,
  reads: ['vpcInternetAccess'],
  severity: 'low',
  risk: 'data-exposure',
  title: { en: 'VPCs can be reached from the internet', ko: 'VPC에 인터넷에서 들어올 수 있음' },
  why: {
    en: 'In a region where nothing has to be reached from outside, one switch closes the way in for every VPC, whatever security groups and routes say. A server that somebody opens by mistake, or that an intruder starts, then cannot be reached.',
    ko: '밖에서 접속할 것이 없는 리전이라면 스위치 하나로 보안 그룹이나 라우팅과 상관없이 모든 VPC의 입구를 닫을 수 있습니다. 실수로 열어 둔 서버나 침입자가 시작한 서버에도 접속할 수 없게 됩니다.',
  },
  fix: {
    steps: [
      {
        en: 'Only do this in regions where nothing has to be reached from the internet.',
        ko: '인터넷에서 접속할 것이 없는 리전에서만 합니다.',
      },
      {
        en: 'In the VPC console of the region, choose "Settings", then "Block public access".',
        ko: '해당 리전의 VPC 콘솔에서 "설정(Settings)", "퍼블릭 액세스 차단(Block public access)"을 선택합니다.',
      },
      {
        en: 'Choose "Edit public access settings", turn it on and select "Ingress-only".',
        ko: '"퍼블릭 액세스 설정 편집(Edit public access settings)"에서 켜고 "수신 전용(Ingress-only)"을 선택합니다.',
      },
      { en: 'Save the changes.', ko: '변경 사항을 저장합니다.' },
      {
        en: 'If other regions are named here, do the same there.',
        ko: '여기에 다른 리전도 나오면 그곳에서도 똑같이 합니다.',
      },
    ],
    minutes: 5,
    cost: null,
    breaks: {
      en: 'Everything that people reach over the internet in this region is cut off at once, load balancers included, unless you exclude its VPC or subnet.',
      ko: '이 리전에서 인터넷으로 접속하던 모든 것이 로드 밸런서까지 바로 끊깁니다. 예외로 지정한 VPC나 서브넷만 계속 동작합니다.',
    },
    check: {
      en: 'Run the checkup again: the region no longer appears here.',
      ko: '점검을 다시 실행하면 이 리전이 더 이상 나오지 않습니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/vpcconsole/home?region={region}#Settings:',
  },
  remedies: ['ec2-block-vpc-ingress'],
  frameworks: { 'aws-fsbp': ['EC2.172'] },
  onRequest: true,
  evaluate: ({ vpcInternetAccess: { mode, managedBy } }, { resource: { region } }) => {
    if (mode === 'off') {
      const because = {
        en: `VPC Block Public Access is off in ${region}.`,
        ko: `${region}에서 VPC 퍼블릭 액세스 차단이 꺼져 있습니다.`,
      };
      return fail(withManager(because, managedBy));
    }
    return mode === 'block-ingress'
      ? pass({
          en: `Nobody reaches the VPCs in ${region} from the internet; they may call out.`,
          ko: `${region}의 VPC에 인터넷에서 들어올 수 없고, 밖으로 나가는 것만 됩니다.`,
        })
      : pass({
          en: `The VPCs in ${region} neither reach the internet nor are reached from it.`,
          ko: `${region}의 VPC는 인터넷과 양방향으로 차단되어 있습니다.`,
        });
  },
});
