import { KmsKey } from '../../../inventory/resources/kms-key.ts';
import { defineControl, fail, notApplicable, pass } from '../../control.ts';

export const control = defineControl({
  id: 'kms-key-not-rotated',
  resource: KmsKey,
  reads: ['state', 'rotation'],
  onRequest: true,
  severity: 'low',
  risk: 'hygiene',
  title: { en: 'A KMS key is never rotated', ko: '자동 교체되지 않는 KMS 키가 있음' },
  why: {
    en: 'With rotation on, AWS makes new key material from time to time, under the same key id, and keeps the old for what it locked. Should one generation ever be broken, only what was encrypted in its time is affected. Nothing has to be encrypted anew and no application notices.',
    ko: '교체를 켜면 AWS가 같은 키 ID로 키 구성 요소를 주기적으로 새로 만들고, 이전 것은 예전 데이터를 위해 보관합니다. 한 세대의 키가 뚫려도 그 기간에 암호화한 데이터만 영향을 받습니다. 다시 암호화할 필요가 없고 애플리케이션에도 영향이 없습니다.',
  },
  fix: {
    steps: [
      {
        en: 'Open the key and choose "Key material and rotations".',
        ko: '키를 열고 "키 구성 요소 및 교체(Key material and rotations)"를 선택합니다.',
      },
      {
        en: 'Under "Automatic key rotation" choose "Edit", then "Enable".',
        ko: '"자동 키 교체(Automatic key rotation)"에서 "편집(Edit)", "활성화(Enable)"를 선택합니다.',
      },
      {
        en: 'Leave the period at 365 days and save.',
        ko: '교체 주기는 365일로 두고 저장합니다.',
      },
    ],
    minutes: 2,
    cost: {
      en: 'USD 1 per month more for each of the first two rotations of the key; later ones are free.',
      ko: '키의 첫 번째와 두 번째 교체마다 월 USD 1이 추가되고, 그 뒤로는 무료입니다.',
    },
    breaks: null,
    check: {
      en: 'The key shows "Automatic key rotation: Enabled".',
      ko: '키에 "자동 키 교체: 활성화됨(Enabled)"이 표시됩니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/kms/home?region={region}#/kms/keys/{id}/keyRotation',
  },
  remedies: ['kms-enable-rotation'],
  frameworks: { 'cis-aws-7.0': ['4.6'], 'kisa-isms-p-2023': ['2.7.2'] },
  evaluate: ({ state, rotation }) => {
    if (rotation === null) {
      return notApplicable({
        en: `AWS does not rotate this key by itself (asymmetric, for signing, made elsewhere, or not in use; state ${state}).`,
        ko: `AWS가 자동으로 교체할 수 없는 키입니다(비대칭, 서명용, 외부에서 만든 키 또는 사용하지 않는 키, 상태 ${state}).`,
      });
    }
    if (!rotation.on) {
      return fail({ en: 'Automatic rotation is off.', ko: '자동 교체가 꺼져 있습니다.' });
    }
    const { everyDays } = rotation;
    return everyDays === null
      ? pass({ en: 'Automatic rotation is on.', ko: '자동 교체가 켜져 있습니다.' })
      : pass({ en: `Rotated every ${everyDays} days.`, ko: `${everyDays}일마다 교체됩니다.` });
  },
});
