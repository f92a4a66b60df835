import { Ec2RegionDefaults } from '../../../inventory/resources/ec2-region-defaults.ts';
import { defineControl, fail, pass } from '../../control.ts';
import { withManager } from '../../criteria/region-settings.ts';

export const control = defineControl({
  id: 'ec2-serial-console-on',
  resource: Ec2RegionDefaults,
  reads: ['serialConsole'],
  severity: 'low',
  risk: 'hygiene',
  title: {
    en: 'The serial console of instances can be opened',
    ko: '인스턴스의 직렬 콘솔(Serial Console)을 열 수 있음',
  },
  why: {
    en: 'The serial console is a screen and a keyboard plugged into the server: it works past every security group and needs no network. Somebody with stolen AWS credentials may use it to get at a server that nothing else can reach. It is off unless somebody switched it on, usually to repair one server.',
    ko: '직렬 콘솔은 서버에 모니터와 키보드를 꽂은 것과 같습니다. 보안 그룹을 거치지 않고 네트워크 없이도 동작합니다. AWS 자격 증명을 훔친 사람이 다른 방법으로는 닿을 수 없는 서버에 들어가는 데 쓸 수 있습니다. 누군가 서버를 고치려고 켜 두지 않았다면 꺼져 있습니다.',
  },
  fix: {
    steps: [
      {
        en: 'Ask whoever repaired a server lately whether they still need it.',
        ko: '최근에 서버를 복구한 사람에게 아직 필요한지 물어봅니다.',
      },
      {
        en: 'In the EC2 dashboard of the region, choose "Data protection and security" under "Account attributes".',
        ko: '해당 리전의 EC2 대시보드에서 "계정 속성(Account attributes)" 아래 "데이터 보호 및 보안(Data protection and security)"을 선택합니다.',
      },
      {
        en: 'Under "EC2 serial console", choose "Manage".',
        ko: '"EC2 직렬 콘솔(EC2 serial console)"에서 "관리(Manage)"를 선택합니다.',
      },
      {
        en: 'Clear "Allow" and choose "Update".',
        ko: '"허용(Allow)"의 선택을 해제하고 "업데이트(Update)"를 누릅니다.',
      },
      {
        en: 'If other regions are named here, do the same there.',
        ko: '여기에 다른 리전도 나오면 그곳에서도 똑같이 합니다.',
      },
    ],
    minutes: 2,
    cost: null,
    breaks: {
      en: 'Nobody can open the serial console of an instance until it is switched on again. Other ways in are not affected.',
      ko: '다시 켤 때까지 인스턴스의 직렬 콘솔을 열 수 없습니다. 다른 접속 방법에는 영향이 없습니다.',
    },
    check: {
      en: 'Run the checkup again: the region no longer appears here.',
      ko: '점검을 다시 실행하면 이 리전이 더 이상 나오지 않습니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/ec2/home?region={region}#Settings:tab=ec2SerialConsole',
  },
  remedies: ['ec2-disable-serial-console'],
  frameworks: { 'kisa-isms-p-2023': ['2.6.2'] },
  onRequest: true,
  evaluate: ({ serialConsole: { enabled, managedBy } }, { resource: { region } }) =>
    enabled
      ? fail(
          withManager(
            {
              en: `Access to the serial console is on in ${region}.`,
              ko: `${region}에서 직렬 콘솔 액세스가 켜져 있습니다.`,
            },
            managedBy,
          ),
        )
      : pass({
          en: `Access to the serial console is off in ${region}.`,
          ko: `${region}에서 직렬 콘솔 액세스가 꺼져 있습니다.`,
        }),
});
