import { defineAction, type Target } from '../../../change/action.ts';
import { RdsInstance } from '../../../inventory/resources/rds-instance.ts';
import { told } from '../../../inventory/told.ts';
import { modifyInstance, readInstance } from '../../database-instance.ts';
import { theResource } from '../../found.ts';

export const action = defineAction<Target>()({
  id: 'rds-disable-public-access',
  title: ({ name, region }) => ({
    en: `Take the public address from the database "${name}" (${region})`,
    ko: `데이터베이스 "${name}"(${region})의 퍼블릭 액세스 끄기`,
  }),
  reads: ['rds:DescribeDBInstances'],
  writes: ['rds:ModifyDBInstance'],
  capture: async (aws, target) => {
    const { PubliclyAccessible, PendingModifiedValues = {} } = await readInstance(aws, target);
    // Applying at once applies what was put off, too.
    const putOff = Object.entries(PendingModifiedValues)
      .filter(([, value]) => value !== undefined)
      .map(([name]) => name);
    return {
      isPublic: told(PubliclyAccessible, 'PubliclyAccessible'),
      putOff: putOff.toSorted(),
    };
  },
  holds: ({ isPublic }) => !isPublic,
  apply: (target) => [modifyInstance(target, { PubliclyAccessible: false, ApplyImmediately: true })],
  undo: (target) => [modifyInstance(target, { PubliclyAccessible: true, ApplyImmediately: true })],
  effect: () => ({
    en: 'The name of the database leads to its private address only. It is not restarted; RDS may take some minutes.',
    ko: '데이터베이스 이름이 프라이빗 주소로만 연결됩니다. 재시작되지 않으며, 적용까지 몇 분 걸릴 수 있습니다.',
  }),
  hurts: () => [
    {
      en: 'Programs and people that connect from outside the VPC lose the database, your own computer too. Come through an instance in the VPC (Session Manager port forwarding) or a VPN.',
      ko: '내 컴퓨터를 포함해 VPC 밖에서 접속하던 프로그램과 사람은 접속할 수 없습니다. VPC 안의 인스턴스(Session Manager 포트 전달)나 VPN을 통해 접속하세요.',
    },
  ],
  refuses: (_, { putOff }) =>
    putOff.length === 0
      ? undefined
      : {
          en: `Other changes wait for the maintenance window and would be applied with this one (${putOff.join(', ')}): apply or cancel them first.`,
          ko: `유지 관리 기간을 기다리는 다른 변경이 함께 적용됩니다(${putOff.join(', ')}). 먼저 적용하거나 취소하세요.`,
        },
  monthlyUsd: 0,
  minutes: 5,
  fromFinding: theResource(RdsInstance),
});
