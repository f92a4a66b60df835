import { EC2Client, GetAllowedImagesSettingsCommand } from '@aws-sdk/client-ec2';
import { defineAction, type Target } from '../../../change/action.ts';
import { Ec2RegionDefaults } from '../../../inventory/resources/ec2-region-defaults.ts';
import { told } from '../../../inventory/told.ts';
import type { Json } from '../../../kernel/json.ts';
import { ec2Call } from '../../ec2-call.ts';
import { theRegion } from '../../found.ts';
import { asJson } from '../../guard/same.ts';
import { managedBy, refuseIfManaged } from '../../organization-managed.ts';
import { readOwners } from './image-owners.ts';

/** What AWS takes in one list of providers. */
const MOST_PROVIDERS = 200;

export const action = defineAction<Target>()({
  id: 'ec2-allow-known-images',
  title: ({ region }) => ({
    en: `Start instances in ${region} only from images of known owners`,
    ko: `${region}에서 알려진 소유자의 이미지로만 인스턴스 시작`,
  }),
  reads: ['ec2:GetAllowedImagesSettings', 'ec2:DescribeInstances', 'ec2:DescribeImages'],
  writes: [
    'ec2:ReplaceImageCriteriaInAllowedImagesSettings',
    'ec2:EnableAllowedImagesSettings',
    'ec2:DisableAllowedImagesSettings',
  ],
  capture: async (aws, target) => {
    const { State, ImageCriteria, ManagedBy } = await aws
      .client(EC2Client, target.region)
      .send(new GetAllowedImagesSettingsCommand({}));
    const state = told(State, 'state');
    return {
      state,
      criteria: (ImageCriteria ?? []).map(asJson),
      managedBy: managedBy(ManagedBy),
      // Once only allowed images start, whose images run must not stand in the way back.
      inUse: state === 'enabled' ? null : await readOwners(aws, target),
    };
  },
  holds: ({ state }) => state === 'enabled',
  apply: (target, { criteria, inUse }) => [
    // What the owner has chosen and watched in audit mode stays as it is.
    ...(criteria.length > 0 ? [] : [setCriteria(target, [{ ImageProviders: providersFor(inUse) }])]),
    enable(target, 'enabled'),
  ],
  undo: (target, before, now) => [
    ...(now.state === before.state
      ? []
      : [
          before.state === 'disabled'
            ? ec2Call(target, 'DisableAllowedImagesSettings')
            : enable(target, before.state),
        ]),
    ...(JSON.stringify(now.criteria) === JSON.stringify(before.criteria)
      ? []
      : [setCriteria(target, before.criteria)]),
  ],
  effect: ({ region }, { criteria, inUse }) => {
    const names = providersFor(inUse).join(', ');
    return criteria.length > 0
      ? {
          en: `In ${region} images that do not meet your criteria can no longer be found or started from. Your own images always can.`,
          ko: `${region}에서 정해 둔 기준에 맞지 않는 이미지는 검색되지 않고 시작할 수도 없습니다. 내 이미지는 항상 쓸 수 있습니다.`,
        }
      : {
          en: `In ${region} only images of these owners can be found and started from: ${names}, and your own. ${inUse === null || inUse.owners.length === 0 ? 'No instance there says more.' : 'They are those that your instances come from now.'} Running instances are not affected.`,
          ko: `${region}에서는 다음 소유자의 이미지와 내 이미지만 검색하고 시작할 수 있습니다: ${names}. ${inUse === null || inUse.owners.length === 0 ? '그곳의 인스턴스로는 더 알 수 없습니다.' : '지금 쓰는 인스턴스의 이미지 소유자입니다.'} 실행 중인 인스턴스에는 영향이 없습니다.`,
        };
  },
  hurts: (_, { inUse }) => [
    {
      en: 'Launch templates, Auto Scaling groups and scripts that start from images of other owners fail: watch it in audit mode for a week first if you have such.',
      ko: '다른 소유자의 이미지로 시작하는 시작 템플릿, Auto Scaling 그룹, 스크립트는 실패합니다. 있다면 먼저 일주일 동안 감사 모드(Audit mode)로 지켜보세요.',
    },
    ...(inUse === null || inUse.gone === 0
      ? []
      : [
          {
            en: `The images of ${inUse.gone} instances are gone or no longer shared, so their owners are not in the list.`,
            ko: `인스턴스 ${inUse.gone}개의 이미지는 삭제되었거나 공유가 끝나 소유자가 목록에 없습니다.`,
          },
        ]),
  ],
  refuses: (target, state) => {
    const count = providersFor(state.inUse).length;
    return (
      refuseIfManaged(target, state) ??
      (count > MOST_PROVIDERS
        ? {
            en: `Your instances come from images of ${count} owners, more than AWS takes in the list. Choose them in the console.`,
            ko: `인스턴스의 이미지 소유자가 ${count}개로 AWS의 목록 한도를 넘습니다. 콘솔에서 직접 선택하세요.`,
          }
        : undefined)
    );
  },
  monthlyUsd: 0,
  minutes: 2,
  fromFinding: theRegion(Ec2RegionDefaults),
});

function providersFor(inUse: { readonly owners: readonly string[] } | null): readonly string[] {
  return [...new Set(['amazon', ...(inUse?.owners ?? [])])].toSorted();
}

function enable(target: Target, state: string) {
  return ec2Call(target, 'EnableAllowedImagesSettings', { AllowedImagesSettingsState: state });
}

function setCriteria(target: Target, criteria: readonly Json[]) {
  return ec2Call(target, 'ReplaceImageCriteriaInAllowedImagesSettings', { ImageCriteria: criteria });
}
