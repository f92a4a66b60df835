import { source } from '../../../inventory/derivation.ts';
import { GuardDuty } from '../../../inventory/resources/guardduty.ts';
import { silenced, trusting } from '../../oddities.ts';
import { defineSweepRow, odd } from '../../sweep-row.ts';

export const row = defineSweepRow({
  number: 14,
  title: { en: 'GuardDuty off, filters, trusted addresses', ko: '꺼진 GuardDuty, 필터, 신뢰할 수 있는 IP' },
  look: {
    en: 'GuardDuty: Settings, Findings with saved rules, Lists',
    ko: 'GuardDuty: 설정, 결과의 저장된 규칙, 목록',
  },
  normal: {
    en: 'On in every region, with no rule that archives findings by itself.',
    ko: '모든 리전에서 켜져 있고, 결과를 저절로 보관하는 규칙이 없습니다.',
  },
  makes: ['guardduty:CreateFilter', 'guardduty:CreateIPSet', 'guardduty:CreateTrustedEntitySet'],
  changes: [
    'guardduty:DeleteDetector',
    'guardduty:UpdateDetector',
    'guardduty:UpdateFilter',
    'guardduty:UpdateIPSet',
    'guardduty:DisassociateFromAdministratorAccount',
    'guardduty:DisassociateFromMasterAccount',
    'guardduty:StopMonitoringMembers',
    'guardduty:DeletePublishingDestination',
    'guardduty:ArchiveFindings',
  ],
  live: [source(GuardDuty, 'detector', 'silencers', 'trustedLists')],
  odd: [odd(GuardDuty, 'silencers', silenced), odd(GuardDuty, 'trustedLists', trusting)],
  created: [],
  controls: ['guardduty-off'],
});
