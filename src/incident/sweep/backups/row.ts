import { defineSweepRow } from '../../sweep-row.ts';

export const row = defineSweepRow({
  number: 43,
  title: {
    en: 'Backup vaults and plans deleted, deletion rules',
    ko: '삭제된 백업 볼트와 계획, 휴지통 규칙',
  },
  look: {
    en: 'AWS Backup: Vaults, Access policy, Plans; Recycle Bin: Retention rules',
    ko: 'AWS Backup: 볼트, 액세스 정책, 계획; 휴지통: 보존 규칙',
  },
  normal: {
    en: 'Plans that run each night, and recovery points that go by themselves when they are old.',
    ko: '계획이 밤마다 실행되고, 오래된 복구 시점은 저절로 사라집니다.',
  },
  makes: ['backup:CreateBackupVault', 'backup:StartCopyJob', 'backup:StartRestoreJob'],
  changes: [
    'backup:DeleteBackupVault',
    'backup:DeleteBackupPlan',
    'backup:DeleteRecoveryPoint',
    'backup:PutBackupVaultAccessPolicy',
    'backup:DeleteBackupVaultLockConfiguration',
    'backup:DeleteBackupSelection',
    'rbin:DeleteRule',
    'rbin:UpdateRule',
    'rds:DeleteDBSnapshot',
    'ec2:DeleteSnapshot',
  ],
  live: [],
  created: [],
  controls: [],
});
