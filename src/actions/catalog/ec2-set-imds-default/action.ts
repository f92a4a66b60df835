import { defineAction, type Target } from '../../../change/action.ts';
import { METADATA_DEFAULTS, readDefaults, setDefaults } from '../../metadata-defaults.ts';
import { managedBy } from '../../organization-managed.ts';

/** A container on an instance is one hop further away. */
const HOPS = 2;

export const action = defineAction<Target>()({
  id: 'ec2-set-imds-default',
  title: ({ region }) => ({
    en: `Require IMDSv2 of new instances by default in ${region}`,
    ko: `${region}의 새 인스턴스에 기본으로 IMDSv2 요구`,
  }),
  ...METADATA_DEFAULTS,
  capture: async (aws, target) => {
    const { HttpTokens, HttpPutResponseHopLimit, ManagedBy } = await readDefaults(aws, target);
    return {
      tokens: HttpTokens ?? null,
      hopLimit: HttpPutResponseHopLimit ?? null,
      managedBy: managedBy(ManagedBy),
    };
  },
  holds: ({ tokens }) => tokens === 'required',
  apply: (target, { hopLimit }) => [
    setDefaults(target, {
      HttpTokens: 'required',
      ...(hopLimit === null && { HttpPutResponseHopLimit: HOPS }),
    }),
  ],
  undo: (target, before) => [
    setDefaults(target, {
      HttpTokens: before.tokens ?? 'no-preference',
      HttpPutResponseHopLimit: before.hopLimit ?? -1,
    }),
  ],
  effect: (_, { hopLimit }) => ({
    en: `Instances launched from now on require IMDSv2, with a hop limit of ${hopLimit ?? HOPS}, unless something else is chosen at launch. Running instances are not affected.`,
    ko: `앞으로 시작하는 인스턴스는 따로 지정하지 않으면 IMDSv2를 요구합니다(홉 제한 ${hopLimit ?? HOPS}). 실행 중인 인스턴스에는 영향이 없습니다.`,
  }),
  hurts: () => [
    {
      en: 'On new instances, programs that know only IMDSv1 get no permissions.',
      ko: '새 인스턴스에서 IMDSv1만 쓰는 프로그램은 권한을 얻지 못합니다.',
    },
  ],
});
