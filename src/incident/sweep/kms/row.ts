import { source } from '../../../inventory/derivation.ts';
import { KmsKey } from '../../../inventory/resources/kms-key.ts';
import { defineSweepRow } from '../../sweep-row.ts';

export const row = defineSweepRow({
  number: 32,
  title: {
    en: 'KMS key policies, grants, keys about to be deleted',
    ko: 'KMS 키 정책, 권한 부여, 삭제 대기 중인 키',
  },
  look: {
    en: 'KMS: Customer managed keys, Key policy and Status; Custom key stores',
    ko: 'KMS: 고객 관리형 키, 키 정책과 상태; 사용자 지정 키 스토어',
  },
  normal: {
    en: 'No key waits for deletion, and none is shared with a stranger.',
    ko: '삭제 대기 중인 키가 없고, 낯선 계정과 공유한 키도 없습니다.',
  },
  makes: ['kms:CreateKey', 'kms:CreateGrant', 'kms:CreateCustomKeyStore', 'kms:ImportKeyMaterial'],
  changes: [
    'kms:PutKeyPolicy',
    'kms:ScheduleKeyDeletion',
    'kms:DisableKey',
    'kms:DeleteImportedKeyMaterial',
    'kms:UpdateAlias',
  ],
  live: [source(KmsKey, 'state', 'policy', 'grants')],
  created: ['AWS::KMS::Key', 'AWS::KMS::Grant'],
  controls: ['kms-key-public', 'kms-key-granted-to-foreign-account', 'kms-key-shared-with-foreign-account'],
  notCollected: { en: 'custom key stores', ko: '사용자 지정 키 스토어' },
});
