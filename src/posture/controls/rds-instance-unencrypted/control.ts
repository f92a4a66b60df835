import { RdsInstance } from '../../../inventory/resources/rds-instance.ts';
import { defineControl, fail, pass } from '../../control.ts';

export const control = defineControl({
  id: 'rds-instance-unencrypted',
  resource: RdsInstance,
  reads: ['engine', 'storageEncrypted'],
  severity: 'medium',
  risk: 'hygiene',
  title: { en: 'Database storage is not encrypted', ko: '데이터베이스 스토리지가 암호화되어 있지 않음' },
  why: {
    en: 'Snapshots of an unencrypted database are unencrypted too: if one is shared or copied by mistake, anyone who gets it can read it. If you keep personal data, laws and customers may expect encryption.',
    ko: '암호화하지 않은 데이터베이스는 스냅샷도 암호화되지 않습니다. 실수로 공유하거나 복사된 스냅샷은 받은 사람이 그대로 읽을 수 있습니다. 개인정보를 다룬다면 법규나 고객이 암호화를 요구할 수 있습니다.',
  },
  fix: {
    steps: [
      {
        en: 'Plan a pause: an existing database cannot be encrypted, only a copy of it.',
        ko: '중단 시간을 정합니다. 이미 있는 데이터베이스는 암호화할 수 없고 복사본만 암호화할 수 있습니다.',
      },
      { en: 'Stop all writes and take a snapshot.', ko: '쓰기를 멈추고 스냅샷을 생성합니다.' },
      {
        en: 'Copy the snapshot with "Enable encryption" turned on. For an Aurora cluster, skip this step.',
        ko: '"암호화 활성화(Enable encryption)"를 켜고 스냅샷을 복사합니다. Aurora 클러스터라면 이 단계를 건너뜁니다.',
      },
      {
        en: 'Restore the copy as a new database. For an Aurora cluster, restore the cluster snapshot and choose a key.',
        ko: '복사본을 새 데이터베이스로 복원합니다. Aurora 클러스터라면 키를 지정해 클러스터 스냅샷을 복원합니다.',
      },
      {
        en: 'Point the application to the new database.',
        ko: '애플리케이션이 새 데이터베이스에 연결하도록 바꿉니다.',
      },
      { en: 'After a few days, delete the old database.', ko: '며칠 뒤 예전 데이터베이스를 삭제합니다.' },
    ],
    minutes: 60,
    cost: {
      en: 'Encryption itself is free. You pay for both databases and the snapshots until you delete the old ones.',
      ko: '암호화 자체는 무료입니다. 예전 것을 삭제할 때까지 데이터베이스 두 개와 스냅샷의 요금이 함께 나옵니다.',
    },
    breaks: {
      en: 'The application is down during the move, and the database gets a new address.',
      ko: '옮기는 동안 애플리케이션이 멈추고, 데이터베이스의 주소가 바뀝니다.',
    },
    check: {
      en: 'Under "Configuration", the new database shows "Encryption: Enabled".',
      ko: '새 데이터베이스의 "구성(Configuration)"에 "암호화: 활성화됨(Encryption: Enabled)"으로 표시됩니다.',
    },
    console:
      'https://{region}.console.aws.amazon.com/rds/home?region={region}#database:id={id};is-cluster=false',
  },
  remedies: [],
  frameworks: {
    'cis-aws-7.0': ['3.2.1'],
    'aws-startup-security-baseline': ['WKLD.09'],
    'aws-fsbp': ['RDS.3'],
    'kisa-isms-p-2023': ['2.7.1'],
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
