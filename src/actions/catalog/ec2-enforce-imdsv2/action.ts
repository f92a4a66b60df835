import { defineAction, type Target } from '../../../change/action.ts';
import { METADATA_DEFAULTS, readDefaults, setDefaults } from '../../metadata-defaults.ts';
import { managedBy } from '../../organization-managed.ts';

export const action = defineAction<Target>()({
  id: 'ec2-enforce-imdsv2',
  title: ({ region }) => ({
    en: `Refuse launches that allow IMDSv1 in ${region}`,
    ko: `${region}에서 IMDSv1을 허용하는 인스턴스 시작 거부`,
  }),
  ...METADATA_DEFAULTS,
  capture: async (aws, target) => {
    const { HttpTokensEnforced, ManagedBy } = await readDefaults(aws, target);
    return { enforced: HttpTokensEnforced ?? null, managedBy: managedBy(ManagedBy) };
  },
  holds: ({ enforced }) => enforced === 'enabled',
  apply: (target) => [setDefaults(target, { HttpTokensEnforced: 'enabled' })],
  undo: (target, before) => [
    setDefaults(target, {
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
  // Without a default, a launch that says nothing would be refused for it.
  after: ['ec2-set-imds-default'],
});
