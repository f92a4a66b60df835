import { RdsInstance } from '../../../inventory/resources/rds-instance.ts';
import { defineControl, fail, pass } from '../../control.ts';

export const control = defineControl({
  id: 'rds-instance-minor-upgrade-off',
  resource: RdsInstance,
  reads: ['engine', 'autoMinorVersionUpgrade'],
  severity: 'low',
  risk: 'hygiene',
  title: {
    en: 'Automatic minor version upgrade is off for a database',
    ko: '데이터베이스의 마이너 버전 자동 업그레이드가 꺼져 있음',
  },
  why: {
    en: 'Security fixes for a database come as minor versions. With automatic upgrades off, a known hole stays open until someone remembers to upgrade.',
    ko: '데이터베이스의 보안 수정은 마이너 버전으로 나옵니다. 자동 업그레이드가 꺼져 있으면 누군가 업그레이드할 때까지 알려진 취약점이 그대로 남습니다.',
  },
  fix: {
    steps: [
      {
        en: 'Select the database and choose "Modify".',
        ko: '데이터베이스를 선택하고 "수정(Modify)"을 누릅니다.',
      },
      {
        en: 'Under "Maintenance", turn on "Auto minor version upgrade".',
        ko: '"유지 관리(Maintenance)"에서 "마이너 버전 자동 업그레이드(Auto minor version upgrade)"를 켭니다.',
      },
      {
        en: 'Choose a maintenance window in which few people use the application.',
        ko: '사용자가 적은 시간을 유지 관리 기간(Maintenance window)으로 정합니다.',
      },
      {
        en: 'Choose "Continue", then "Modify DB instance".',
        ko: '"계속(Continue)", "DB 인스턴스 수정(Modify DB instance)"을 차례로 선택합니다.',
      },
    ],
    minutes: 5,
    cost: null,
    breaks: {
      en: 'When there is an upgrade, the database is down for a few minutes in the maintenance window.',
      ko: '업그레이드가 있으면 유지 관리 기간에 데이터베이스가 몇 분 동안 멈춥니다.',
    },
    check: {
      en: 'Under "Maintenance & backups", the automatic upgrade shows "Enabled".',
      ko: '"유지 관리 및 백업(Maintenance & backups)"에 자동 업그레이드가 "활성화됨(Enabled)"으로 표시됩니다.',
    },
    console:
      'https://{region}.console.aws.amazon.com/rds/home?region={region}#database:id={id};is-cluster=false',
  },
  remedies: ['rds-enable-minor-upgrades'],
  frameworks: { 'cis-aws-7.0': ['3.2.2'], 'aws-fsbp': ['RDS.13'], 'kisa-isms-p-2023': ['2.10.8'] },
  evaluate: ({ engine, autoMinorVersionUpgrade }, { resource }) =>
    autoMinorVersionUpgrade
      ? pass({
          en: `${resource.id} (${engine}) installs minor versions automatically.`,
          ko: `${resource.id} (${engine}): 마이너 버전을 자동으로 업그레이드합니다.`,
        })
      : fail({
          en: `Automatic minor version upgrade is off for ${resource.id} (${engine}).`,
          ko: `${resource.id} (${engine})의 마이너 버전 자동 업그레이드가 꺼져 있습니다.`,
        }),
});
