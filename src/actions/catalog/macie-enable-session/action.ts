import { GetMacieSessionCommand, Macie2Client } from '@aws-sdk/client-macie2';
import { type Call, defineAction, type Target } from '../../../change/action.ts';
import { isMacieOff } from '../../../inventory/macie-off.ts';
import { Macie } from '../../../inventory/resources/macie.ts';
import { told } from '../../../inventory/told.ts';
import type { IamAction } from '../../../kernel/reading.ts';

export const action = defineAction<Target>()({
  id: 'macie-enable-session',
  title: ({ region }) => ({ en: `Turn on Macie in ${region}`, ko: `${region}에서 Macie 켜기` }),
  reads: ['macie2:GetMacieSession'],
  writes: [
    'iam:CreateServiceLinkedRole',
    'macie2:DisableMacie',
    'macie2:EnableMacie',
    'macie2:UpdateMacieSession',
  ],
  capture: async (aws, { region }): Promise<string | null> => {
    try {
      const { status } = await aws.client(Macie2Client, region).send(new GetMacieSessionCommand({}));
      return told(status, 'status');
    } catch (error) {
      if (isMacieOff(error)) return null;
      throw error;
    }
  },
  holds: (status) => status === 'ENABLED',
  apply: (target, status) => [
    status === null
      ? {
          ...call(target, 'EnableMacie', { status: 'ENABLED' }, ['iam:CreateServiceLinkedRole']),
          doneWhen: ['ConflictException'],
        }
      : call(target, 'UpdateMacieSession', { status: 'ENABLED' }),
  ],
  undo: (target, before, now) => {
    if (now === null) return [];
    return before === null
      ? [call(target, 'DisableMacie')]
      : [call(target, 'UpdateMacieSession', { status: before })];
  },
  effect: ({ region }, before) =>
    before === null
      ? {
          en: `Macie looks through samples of your buckets in ${region} for personal data and passwords, and names buckets that are open or shared. Undoing deletes what it found. AWS also makes the role AWSServiceRoleForAmazonMacie, which stays.`,
          ko: `Macie가 ${region}의 버킷을 표본으로 살펴 개인 정보와 암호를 찾고, 공개되거나 공유된 버킷을 알려 줍니다. 되돌리면 찾은 결과도 삭제됩니다. AWS가 만드는 서비스 연결 역할 AWSServiceRoleForAmazonMacie는 남습니다.`,
        }
      : {
          en: `Macie in ${region}, which was paused, looks again.`,
          ko: `일시 중지된 ${region}의 Macie가 다시 동작합니다.`,
        },
  hurts: () => [],
  monthlyUsd: {
    en: 'Free for 30 days where it was never on, then by buckets, objects and gigabytes looked at; "Usage" in the Macie console shows an estimate',
    ko: '처음 켜면 30일 무료. 이후 버킷, 객체, 살펴본 GB에 따라 요금이 붙으며 Macie 콘솔의 사용량(Usage)에서 예상 요금을 볼 수 있음',
  },
  minutes: 1,
  fromFinding: ({ resource }) =>
    resource.type === Macie.type ? [{ region: resource.region, name: 'Macie' }] : [],
});

function call(
  { region }: Target,
  operation: 'DisableMacie' | 'EnableMacie' | 'UpdateMacieSession',
  input: Call['input'] = {},
  more: readonly IamAction[] = [],
): Call {
  return {
    load: () => import('@aws-sdk/client-macie2'),
    client: 'Macie2',
    operation,
    region,
    input,
    needs: [`macie2:${operation}`, ...more],
  };
}
