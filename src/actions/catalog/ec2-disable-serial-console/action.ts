import { EC2Client, GetSerialConsoleAccessStatusCommand } from '@aws-sdk/client-ec2';
import { defineAction, type Target } from '../../../change/action.ts';
import { Ec2RegionDefaults } from '../../../inventory/resources/ec2-region-defaults.ts';
import { told } from '../../../inventory/told.ts';
import { ec2Call } from '../../ec2-call.ts';
import { theRegion } from '../../found.ts';
import { managedBy, refuseIfManaged } from '../../organization-managed.ts';

export const action = defineAction<Target>()({
  id: 'ec2-disable-serial-console',
  title: ({ region }) => ({
    en: `Turn off access to the EC2 serial console in ${region}`,
    ko: `${region}에서 EC2 직렬 콘솔 액세스 끄기`,
  }),
  reads: ['ec2:GetSerialConsoleAccessStatus'],
  writes: ['ec2:DisableSerialConsoleAccess', 'ec2:EnableSerialConsoleAccess'],
  capture: async (aws, { region }) => {
    const answer = await aws.client(EC2Client, region).send(new GetSerialConsoleAccessStatusCommand({}));
    return {
      isOn: told(answer.SerialConsoleAccessEnabled, 'serialConsoleAccessEnabled'),
      managedBy: managedBy(answer.ManagedBy),
    };
  },
  holds: ({ isOn }) => !isOn,
  apply: (target) => [ec2Call(target, 'DisableSerialConsoleAccess')],
  undo: (target) => [ec2Call(target, 'EnableSerialConsoleAccess')],
  effect: () => ({
    en: 'Nobody can open the serial console of an instance in this region. Other ways in are not affected.',
    ko: '이 리전에서 인스턴스의 직렬 콘솔을 열 수 없습니다. 다른 접속 방법에는 영향이 없습니다.',
  }),
  hurts: () => [
    {
      en: 'Whoever repairs an instance that does not start must turn it on again first.',
      ko: '부팅되지 않는 인스턴스를 직렬 콘솔로 복구하려면 다시 켜야 합니다.',
    },
  ],
  refuses: refuseIfManaged,
  monthlyUsd: 0,
  minutes: 1,
  fromFinding: theRegion(Ec2RegionDefaults),
});
