import { source } from '../../../inventory/derivation.ts';
import {
  SsmActivation,
  SsmAssociation,
  SsmDocument,
  SsmMaintenanceWindow,
} from '../../../inventory/resources/systems-manager.ts';
import { shared } from '../../oddities.ts';
import { defineSweepRow, odd } from '../../sweep-row.ts';

export const row = defineSweepRow({
  number: 34,
  title: { en: 'Systems Manager documents, activations, sessions', ko: 'Systems Manager 문서, 활성화, 세션' },
  look: {
    en: 'Systems Manager: Documents owned by me, Hybrid Activations, State Manager, Maintenance Windows, Session Manager',
    ko: 'Systems Manager: 내 소유 문서, 하이브리드 활성화, State Manager, 유지 관리 기간, Session Manager',
  },
  normal: {
    en: 'Patching and inventory by AWS’s own documents.',
    ko: 'AWS 문서를 쓰는 패치와 인벤토리 작업이 흔합니다.',
  },
  makes: [
    'ssm:CreateDocument',
    'ssm:CreateActivation',
    'ssm:CreateAssociation',
    'ssm:CreateMaintenanceWindow',
    'ssm:SendCommand',
    'ssm:StartSession',
    'ssm:StartAutomationExecution',
  ],
  changes: [
    'ssm:ModifyDocumentPermission',
    'ssm:UpdateDocument',
    'ssm:UpdateAssociation',
    'ssm:UpdateServiceSetting',
    'ssm:RegisterTaskWithMaintenanceWindow',
    'ssm:RegisterDefaultHostManagementConfiguration',
  ],
  live: [
    { ...source(SsmDocument, 'createdAt', 'sharedWith'), date: 'createdAt' },
    { ...source(SsmActivation, 'createdAt'), date: 'createdAt' },
    source(SsmAssociation),
    source(SsmMaintenanceWindow),
  ],
  odd: [odd(SsmDocument, 'sharedWith', shared)],
  created: ['AWS::SSM::Document', 'AWS::SSM::Activation', 'AWS::SSM::Association'],
  controls: [],
  notCollected: { en: 'open sessions', ko: '열린 세션' },
});
