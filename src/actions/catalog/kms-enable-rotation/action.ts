import { GetKeyRotationStatusCommand, KMSClient } from '@aws-sdk/client-kms';
import { type Call, defineAction, type Target } from '../../../change/action.ts';
import { KmsKey } from '../../../inventory/resources/kms-key.ts';
import { told } from '../../../inventory/told.ts';
import { theResource } from '../../found.ts';

/** `name` is the key's id. */
export const action = defineAction<Target>()({
  id: 'kms-enable-rotation',
  title: ({ name, region }) => ({
    en: `Turn on automatic rotation of the KMS key ${name} (${region})`,
    ko: `KMS 키 ${name}(${region})의 자동 교체 켜기`,
  }),
  reads: ['kms:GetKeyRotationStatus'],
  writes: ['kms:EnableKeyRotation', 'kms:DisableKeyRotation'],
  capture: async (aws, { region, name }) => {
    const answer = await aws.client(KMSClient, region).send(new GetKeyRotationStatusCommand({ KeyId: name }));
    return told(answer.KeyRotationEnabled, 'KeyRotationEnabled');
  },
  holds: (isOn) => isOn,
  apply: (target) => [call(target, 'EnableKeyRotation')],
  undo: (target) => [call(target, 'DisableKeyRotation')],
  effect: () => ({
    en: 'KMS makes new key material every year. The key keeps its id, and what was encrypted before can still be read. Material made meanwhile stays if this is undone.',
    ko: 'KMS가 해마다 새 키 구성 요소를 만듭니다. 키 ID는 그대로이고 전에 암호화한 것도 계속 읽을 수 있습니다. 되돌려도 그사이에 만들어진 키 구성 요소는 남습니다.',
  }),
  hurts: () => [],
  monthlyUsd: {
    en: 'Nothing in the first year; then 1 USD more a month for the key from the first rotation on and another from the second, never more.',
    ko: '첫해는 무료입니다. 첫 번째 교체부터 키당 월 1 USD, 두 번째 교체부터 1 USD가 더 들며 그 이상은 늘지 않습니다.',
  },
  minutes: 1,
  fromFinding: theResource(KmsKey),
});

function call({ region, name }: Target, operation: 'EnableKeyRotation' | 'DisableKeyRotation'): Call {
  return {
    load: () => import('@aws-sdk/client-kms'),
    client: 'KMS',
    operation,
    region,
    input: { KeyId: name },
    needs: [`kms:${operation}`],
  };
}
