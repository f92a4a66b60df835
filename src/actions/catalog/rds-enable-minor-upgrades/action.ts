import { defineAction, type Target } from '../../../change/action.ts';
import { RdsInstance } from '../../../inventory/resources/rds-instance.ts';
import { told } from '../../../inventory/told.ts';
import { modifyInstance, readInstance } from '../../database-instance.ts';
import { theResource } from '../../found.ts';

export const action = defineAction<Target>()({
  id: 'rds-enable-minor-upgrades',
  title: ({ name, region }) => ({
    en: `Turn on automatic minor version upgrades of the database "${name}" (${region})`,
    ko: `데이터베이스 "${name}"(${region})의 마이너 버전 자동 업그레이드 켜기`,
  }),
  reads: ['rds:DescribeDBInstances'],
  writes: ['rds:ModifyDBInstance'],
  capture: async (aws, target) => {
    const { AutoMinorVersionUpgrade } = await readInstance(aws, target);
    return told(AutoMinorVersionUpgrade, 'AutoMinorVersionUpgrade');
  },
  holds: (isOn) => isOn,
  // RDS applies this one at once whatever is asked; so nothing that was put off is pulled forward.
  apply: (target) => [modifyInstance(target, { AutoMinorVersionUpgrade: true })],
  undo: (target) => [modifyInstance(target, { AutoMinorVersionUpgrade: false })],
  effect: () => ({
    en: 'Security fixes of the database engine are installed in the maintenance window. An upgrade that was made is not undone with this.',
    ko: '데이터베이스 엔진의 보안 수정이 유지 관리 기간에 설치됩니다. 되돌려도 이미 된 업그레이드는 취소되지 않습니다.',
  }),
  hurts: () => [
    {
      en: 'The database is away for some minutes in the maintenance window whenever a fix is installed.',
      ko: '수정이 설치될 때마다 유지 관리 기간에 데이터베이스가 몇 분간 중단됩니다.',
    },
  ],
  monthlyUsd: 0,
  minutes: 5,
  fromFinding: theResource(RdsInstance),
});
