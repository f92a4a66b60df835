import { josa } from '../../../i18n/particles.ts';
import { Ec2Instance } from '../../../inventory/resources/ec2-instance.ts';
import { defineControl, fail, pass } from '../../control.ts';

export const control = defineControl({
  id: 'ec2-instance-imdsv1',
  resource: Ec2Instance,
  reads: ['metadata', 'instanceProfile', 'publicIp', 'publicIpv6'],
  severity: 'medium',
  risk: 'account-takeover',
  title: {
    en: 'An instance allows the old metadata service (IMDSv1)',
    ko: '인스턴스가 예전 메타데이터 서비스(IMDSv1)를 허용함',
  },
  why: {
    en: 'Every instance gives the keys of its role to any program on it that asks 169.254.169.254. With IMDSv1, tricking a web page that fetches URLs into asking is enough: this is how the data of 100 million people was taken from the bank Capital One in 2019. IMDSv2 requires a token first, which such a trick usually cannot get.',
    ko: '인스턴스는 169.254.169.254로 요청하는 프로그램에 역할의 키를 내줍니다. IMDSv1에서는 URL을 대신 가져오는 웹 기능을 속여 요청하게 하는 것만으로 키를 빼낼 수 있습니다. 2019년 미국 은행 Capital One에서 1억 명의 정보가 이 방법으로 유출되었습니다. IMDSv2는 먼저 토큰을 요구하므로 이런 속임수가 거의 통하지 않습니다.',
  },
  fix: {
    steps: [
      {
        en: 'In CloudWatch, look at the metric "MetadataNoToken" of this instance over two weeks: it should be 0.',
        ko: 'CloudWatch에서 이 인스턴스의 "MetadataNoToken" 지표를 2주간 확인합니다. 0이어야 합니다.',
      },
      {
        en: 'If it is not 0, update the program that still uses IMDSv1 first (AWS SDKs of recent years do not use it).',
        ko: '0이 아니면 아직 IMDSv1을 쓰는 프로그램을 먼저 업데이트합니다(최근 몇 년의 AWS SDK는 쓰지 않습니다).',
      },
      {
        en: 'Select the instance and choose "Actions", "Instance settings", "Modify instance metadata options".',
        ko: '인스턴스를 선택하고 "작업(Actions)", "인스턴스 설정(Instance settings)", "인스턴스 메타데이터 옵션 수정(Modify instance metadata options)"을 차례로 선택합니다.',
      },
      { en: 'Set IMDSv2 to "Required".', ko: 'IMDSv2를 "필수(Required)"로 바꿉니다.' },
      {
        en: 'If containers run on the instance, set the hop limit to 2.',
        ko: '인스턴스에서 컨테이너를 쓴다면 홉 제한(hop limit)을 2로 정합니다.',
      },
    ],
    minutes: 10,
    cost: null,
    breaks: {
      en: 'A program that still asks the old way loses its permissions until you set IMDSv2 back to "Optional". No restart is needed either way.',
      ko: '아직 예전 방식으로 요청하는 프로그램은 권한을 얻지 못합니다. IMDSv2를 "선택(Optional)"으로 되돌리면 복구되며, 어느 쪽이든 재시작은 필요 없습니다.',
    },
    check: {
      en: 'The details of the instance show IMDSv2 "Required", and your application still works.',
      ko: '인스턴스 세부 정보에 IMDSv2가 "필수(Required)"로 표시되고 애플리케이션이 그대로 동작합니다.',
    },
    console:
      'https://{region}.console.aws.amazon.com/ec2/home?region={region}#InstanceDetails:instanceId={id}',
  },
  remedies: ['ec2-require-imdsv2'],
  frameworks: { 'cis-aws-7.0': ['6.7'], 'aws-fsbp': ['EC2.8'], 'kisa-isms-p-2023': ['2.6.2'] },
  evaluate: ({ metadata, instanceProfile, publicIp, publicIpv6 }) => {
    if (metadata.endpoint === 'disabled') {
      return pass({ en: 'The metadata service is off.', ko: '메타데이터 서비스가 꺼져 있습니다.' });
    }
    if (metadata.tokens === 'required') {
      return pass({ en: 'IMDSv2 is required.', ko: 'IMDSv2가 필수로 설정되어 있습니다.' });
    }
    if (instanceProfile === null) {
      return fail(
        {
          en: 'IMDSv1 is allowed. The instance has no role, so there are no keys to take yet.',
          ko: 'IMDSv1을 허용합니다. 인스턴스에 역할이 없어 아직 빼낼 키는 없습니다.',
        },
        'low',
      );
    }
    const role = instanceProfile.slice(instanceProfile.lastIndexOf('/') + 1);
    const address = publicIp ?? publicIpv6;
    if (address === null) {
      return fail({
        en: `IMDSv1 is allowed, and the instance holds the keys of the instance profile "${role}". It has no public address.`,
        ko: `IMDSv1을 허용하며, 인스턴스가 인스턴스 프로파일 "${role}"의 키를 갖고 있습니다. 퍼블릭 주소는 없습니다.`,
      });
    }
    return fail(
      {
        en: `IMDSv1 is allowed, the instance holds the keys of the instance profile "${role}", and it has the public address ${address}.`,
        ko: `IMDSv1을 허용하며, 인스턴스가 인스턴스 프로파일 "${role}"의 키와 ${josa(`퍼블릭 주소 ${address}`, '을/를')} 갖고 있습니다.`,
      },
      'high',
    );
  },
});
