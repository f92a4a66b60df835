import { RdsInstance } from '../../../inventory/resources/rds-instance.ts';
import { defineControl, fail, notApplicable, pass } from '../../control.ts';

export const control = defineControl({
  id: 'rds-instance-single-az',
  resource: RdsInstance,
  reads: ['engine', 'clusterId', 'multiAz'],
  severity: 'low',
  risk: 'hygiene',
  title: { en: 'A database has no standby', ko: '데이터베이스에 대기 인스턴스가 없음' },
  why: {
    en: 'If the data center of the database fails, your service is down until a backup is restored. That is fine for a database to learn or test with, but perhaps not if customers depend on it.',
    ko: '데이터베이스가 있는 데이터 센터에 장애가 나면 백업을 복원할 때까지 서비스가 멈춥니다. 학습용이나 테스트용이라면 괜찮지만, 실제 고객이 있다면 다를 수 있습니다.',
  },
  fix: {
    steps: [
      {
        en: 'Decide whether an outage of a few hours would cost you more than a standby.',
        ko: '몇 시간의 중단이 대기 인스턴스의 비용보다 더 큰 손해인지 판단합니다.',
      },
      {
        en: 'If not, leave the database as it is and keep automated backups on.',
        ko: '아니라면 그대로 두고 자동 백업을 켜 둡니다.',
      },
      {
        en: 'If so, choose "Modify" and create a standby instance (Multi-AZ) under "Availability & durability".',
        ko: '그렇다면 "수정(Modify)"을 선택하고 "가용성 및 내구성(Availability & durability)"에서 대기 인스턴스 생성(Multi-AZ)을 선택합니다.',
      },
    ],
    minutes: 10,
    cost: { en: 'Roughly doubles the cost of the database.', ko: '데이터베이스 요금이 약 두 배가 됩니다.' },
    breaks: {
      en: 'Writes may be slower while the standby is created.',
      ko: '대기 인스턴스를 만드는 동안 쓰기가 느려질 수 있습니다.',
    },
    check: {
      en: 'Under "Configuration", "Multi-AZ" shows "Yes".',
      ko: '"구성(Configuration)"의 다중 AZ(Multi-AZ)가 "예(Yes)"로 표시됩니다.',
    },
    console:
      'https://{region}.console.aws.amazon.com/rds/home?region={region}#database:id={id};is-cluster=false',
  },
  remedies: [],
  frameworks: { 'cis-aws-7.0': ['3.2.4'], 'aws-fsbp': ['RDS.5'], 'kisa-isms-p-2023': ['2.9.2'] },
  evaluate: ({ engine, clusterId, multiAz }, { resource }) => {
    if (clusterId !== null) {
      return notApplicable({
        en: `${resource.id} belongs to the cluster ${clusterId}, which keeps the data in several Availability Zones.`,
        ko: `${clusterId} 클러스터의 멤버입니다(${resource.id}). 클러스터는 데이터를 여러 가용 영역에 보관합니다.`,
      });
    }
    return multiAz
      ? pass({
          en: `${resource.id} (${engine}) has a standby in another Availability Zone.`,
          ko: `${resource.id} (${engine}): 다른 가용 영역에 대기 인스턴스가 있습니다.`,
        })
      : fail({
          en: `${resource.id} (${engine}) runs in only one Availability Zone.`,
          ko: `${resource.id} (${engine}): 가용 영역 한 곳에서만 실행됩니다.`,
        });
  },
});
