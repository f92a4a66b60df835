import { type Instance } from '@aws-sdk/client-ec2';
import { defineAction, type Target } from '../../../change/action.ts';
import { Ec2Instance } from '../../../inventory/resources/ec2-instance.ts';
import { ec2Call } from '../../ec2-call.ts';
import { theResource } from '../../found.ts';
import { readMachine } from '../../machine.ts';

/** `name` is the instance's id. */
export const action = defineAction<Target>()({
  id: 'ec2-stop-instance',
  title: ({ name, region }) => ({
    en: `Stop the instance ${name} (${region})`,
    ko: `인스턴스 ${name}(${region}) 중지`,
  }),
  reads: ['ec2:DescribeInstances'],
  writes: ['ec2:StopInstances', 'ec2:StartInstances'],
  capture: async (aws, target) => {
    const machine = await readMachine(aws, target);
    return {
      state: stateOf(machine),
      rootDevice: machine.RootDeviceType ?? 'ebs',
      lifecycle: machine.InstanceLifecycle ?? 'on-demand',
      autoScalingGroup: machine.Tags?.find(({ Key }) => Key === 'aws:autoscaling:groupName')?.Value ?? null,
    };
  },
  holds: ({ state }) => state !== 'running',
  apply: (target) => [ec2Call(target, 'StopInstances', { InstanceIds: [target.name] })],
  undo: (target) => [ec2Call(target, 'StartInstances', { InstanceIds: [target.name] })],
  effect: () => ({
    en: 'The instance stops within some minutes and costs no computing time any more. Its EBS volumes and Elastic IP addresses stay, and go on costing. If this is undone, it starts again, on other hardware.',
    ko: '인스턴스가 몇 분 안에 중지되고 컴퓨팅 요금이 더 나오지 않습니다. EBS 볼륨과 탄력적 IP 주소는 남아 요금이 계속 나옵니다. 되돌리면 다른 하드웨어에서 다시 시작됩니다.',
  }),
  hurts: () => [
    {
      en: 'Whatever runs on it stops. What is in memory and on instance store disks is lost, evidence too, and does not come back.',
      ko: '실행 중인 모든 것이 멈춥니다. 메모리와 인스턴스 스토어 디스크의 내용은 증거를 포함해 사라지며 되돌려도 복구되지 않습니다.',
    },
    {
      en: 'A public address that is not an Elastic IP address changes when it starts again.',
      ko: '탄력적 IP 주소가 아닌 퍼블릭 주소는 다시 시작할 때 바뀝니다.',
    },
  ],
  refuses: ({ name }, { rootDevice, lifecycle, autoScalingGroup }, { callerArn }) => {
    if (callerArn.endsWith(`/${name}`)) {
      return {
        en: 'You are working from this instance: stop it from somewhere else.',
        ko: '지금 이 인스턴스에서 작업하고 있습니다. 다른 곳에서 중지하세요.',
      };
    }
    if (rootDevice !== 'ebs') {
      return {
        en: 'Its root disk is an instance store: it cannot be stopped, only terminated.',
        ko: '루트 디스크가 인스턴스 스토어여서 중지할 수 없고 종료만 할 수 있습니다.',
      };
    }
    if (lifecycle !== 'on-demand') {
      return {
        en: `Its lifecycle is "${lifecycle}", and such an instance may not come back: decide in the console.`,
        ko: `수명 주기가 "${lifecycle}"인 인스턴스는 다시 시작되지 않을 수 있습니다. 콘솔에서 결정하세요.`,
      };
    }
    return autoScalingGroup === null
      ? undefined
      : {
          en: `The Auto Scaling group "${autoScalingGroup}" would replace it at once: lower the capacity of the group instead.`,
          ko: `Auto Scaling 그룹 "${autoScalingGroup}"에서 바로 다른 인스턴스로 교체합니다. 그룹의 용량을 줄이세요.`,
        };
  },
  monthlyUsd: 0,
  minutes: 3,
  fromFinding: theResource(Ec2Instance),
});

/** On its way counts as there: nobody needs to wait, and nothing else can happen. */
function stateOf({ State }: Instance): 'running' | 'stopped' | 'gone' {
  switch (State?.Name) {
    case 'pending':
    case 'running':
      return 'running';
    case 'stopping':
    case 'stopped':
      return 'stopped';
    case 'shutting-down':
    case 'terminated':
      return 'gone';
    default:
      throw new TypeError(`Unknown state of an instance: ${State?.Name}`);
  }
}
