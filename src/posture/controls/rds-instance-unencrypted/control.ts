import { RdsInstance } from '../../../inventory/resources/rds-instance.ts';
import { defineControl, fail, pass } from '../../control.ts';

export const control = defineControl({
  id: 'rds-instance-unencrypted',
  resource: RdsInstance,
  reads: ['engine', 'storageEncrypted'],
  severity: 'medium',
  risk: 'hygiene',
  title: { en: 'Database storage is not encrypted', ko: '암호화되지 않은 데이터베이스 스토리지' },
  why: {
    en: 'Snapshots of an unencrypted database are unencrypted too: one that is shared or copied by mistake can be read by whoever has it. Laws and customers that ask about personal data expect encryption.',
    ko: '암호화하지 않은 데이터베이스는 스냅샷도 암호화되지 않습니다. 실수로 공유하거나 복사된 스냅샷은 가진 사람이 그대로 읽을 수 있습니다. 개인정보를 다룬다면 법규와 고객도 암호화를 요구합니다.',
  },
  fix: {
    steps: [
      {
        en: 'Encryption can be chosen only when a database is made.',
        ko: '암호화는 데이터베이스를 만들 때만 선택할 수 있습니다.',
      },
      {
        en: 'Plan a pause: stop writes, take a snapshot, copy the snapshot with encryption enabled, restore the copy as a new database, point the application to it, and delete the old one after some days.',
        ko: '중단 시간을 정하고 쓰기를 멈춘 뒤 스냅샷을 만듭니다. 스냅샷을 "암호화 활성화(Enable encryption)"로 복사하고, 그 복사본을 새 데이터베이스로 복원합니다. 애플리케이션의 연결 주소를 바꾸고 며칠 뒤 예전 데이터베이스를 삭제합니다.',
      },
      {
        en: 'For an Aurora cluster, restore the cluster snapshot with a key.',
        ko: 'Aurora 클러스터는 클러스터 스냅샷을 키를 지정해 복원합니다.',
      },
    ],
    minutes: 60,
    cost: {
      en: 'Nothing for encryption itself; both databases and the snapshots are billed until you delete the old ones.',
      ko: '암호화 자체는 무료입니다. 예전 것을 삭제할 때까지 데이터베이스 두 개와 스냅샷의 요금이 함께 나옵니다.',
    },
    breaks: {
      en: 'The application stands still during the move, and the database gets a new address.',
      ko: '옮기는 동안 애플리케이션이 멈추고, 데이터베이스의 주소가 바뀝니다.',
    },
    check: {
      en: 'Under "Configuration" the new database shows encryption enabled.',
      ko: '새 데이터베이스의 "구성(Configuration)"에 암호화가 활성화됨으로 표시됩니다.',
    },
    console:
      'https://{region}.console.aws.amazon.com/rds/home?region={region}#database:id={id};is-cluster=false',
  },
  remedies: [],
  frameworks: {
    'cis-aws-7.0': ['3.2.1'],
    'aws-startup-security-baseline': ['WKLD.09'],
    'aws-fsbp': ['RDS.3'],
  },
  evaluate: ({ engine, storageEncrypted }, { resource }) =>
    storageEncrypted
      ? pass({
          en: `The storage of ${resource.id} (${engine}) is encrypted.`,
          ko: `${resource.id} (${engine})의 스토리지가 암호화되어 있습니다.`,
        })
      : fail({
          en: `The storage of ${resource.id} (${engine}) is not encrypted.`,
          ko: `${resource.id} (${engine})의 스토리지가 암호화되어 있지 않습니다.`,
        }),
});
