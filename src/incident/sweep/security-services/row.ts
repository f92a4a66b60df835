import { source } from '../../../inventory/derivation.ts';
import { AccessAnalyzer } from '../../../inventory/resources/access-analyzer.ts';
import { ConfigRecorder } from '../../../inventory/resources/config-recorder.ts';
import { SecurityHub } from '../../../inventory/resources/securityhub.ts';
import { defineSweepRow } from '../../sweep-row.ts';

export const row = defineSweepRow({
  number: 15,
  title: {
    en: 'Config, Security Hub, Access Analyzer switched off',
    ko: '꺼진 Config, Security Hub, Access Analyzer',
  },
  look: {
    en: 'AWS Config: Settings; Security Hub: Settings; IAM Access Analyzer: Archive rules',
    ko: 'AWS Config: 설정; Security Hub: 설정; IAM Access Analyzer: 아카이브 규칙',
  },
  normal: { en: 'What you once turned on is still on.', ko: '한 번 켠 것은 계속 켜져 있습니다.' },
  makes: ['access-analyzer:CreateArchiveRule'],
  changes: [
    'config:StopConfigurationRecorder',
    'config:DeleteConfigurationRecorder',
    'config:DeleteDeliveryChannel',
    'config:PutConfigurationRecorder',
    'securityhub:DisableSecurityHub',
    'securityhub:BatchDisableStandards',
    'access-analyzer:DeleteAnalyzer',
    'access-analyzer:UpdateArchiveRule',
    'access-analyzer:ApplyArchiveRule',
    'macie2:DisableMacie',
  ],
  live: [source(ConfigRecorder, 'recorder'), source(SecurityHub, 'hub'), source(AccessAnalyzer, 'analyzers')],
  created: [],
  controls: ['accessanalyzer-external-missing', 'config-recorder-off', 'securityhub-off'],
  notCollected: { en: 'archive rules', ko: '아카이브 규칙' },
});
