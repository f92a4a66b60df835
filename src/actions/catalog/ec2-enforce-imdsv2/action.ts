import { EC2Client, GetInstanceMetadataDefaultsCommand } from '@aws-sdk/client-ec2';
import { defineAction, type Target } from '../../../change/action.ts';
import { Ec2RegionDefaults } from '../../../inventory/resources/ec2-region-defaults.ts';
import { ec2Call } from '../../ec2-call.ts';
import { theRegion } from '../../found.ts';
import { managedBy, refuseIfManaged } from '../../organization-managed.ts';

export const action = defineAction<Target>()({
  id: 'ec2-enforce-imdsv2',
  title: ({ region }) => ({
    en: `Refuse launches that allow IMDSv1 in ${region}`,
    ko: `${region}에서 IMDSv1을 허용하는 인스턴스 시작 거부`,
  }),
  reads: ['ec2:GetInstanceMetadataDefaults'],
  writes: ['ec2:ModifyInstanceMetadataDefaults'],
  capture: async (aws, { region }) => {
    const { AccountLevel } = await aws
      .client(EC2Client, region)
      .send(new GetInstanceMetadataDefaultsCommand({}));
    return {
      enforced: AccountLevel?.HttpTokensEnforced ?? null,
      managedBy: managedBy(AccountLevel?.ManagedBy),
    };
  },
  holds: ({ enforced }) => enforced === 'enabled',
  apply: (target) => [ec2Call(target, 'ModifyInstanceMetadataDefaults', { HttpTokensEnforced: 'enabled' })],
  undo: (target, before) => [
    ec2Call(target, 'ModifyInstanceMetadataDefaults', {
      HttpTokensEnforced: before.enforced ?? 'no-preference',
    }),
  ],
  effect: () => ({
    en: 'AWS refuses to launch an instance that would allow IMDSv1. Running instances are not affected.',
    ko: 'IMDSv1을 허용하는 인스턴스는 시작되지 않습니다. 실행 중인 인스턴스에는 영향이 없습니다.',
  }),
  hurts: () => [
    {
      en: 'Launches from old templates, Auto Scaling groups and images that allow IMDSv1 fail.',
      ko: 'IMDSv1을 허용하는 예전 템플릿, Auto Scaling 그룹, 이미지로는 인스턴스가 시작되지 않습니다.',
    },
  ],
  refuses: refuseIfManaged,
  // Without a default, a launch that says nothing would be refused for it.
  after: ['ec2-set-imds-default'],
  monthlyUsd: 0,
  minutes: 1,
  fromFinding: theRegion(Ec2RegionDefaults),
});
