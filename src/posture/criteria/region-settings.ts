import type { ManagedBy } from '../../inventory/resources/ec2-region-defaults.ts';
import { sentences, type Text } from '../../kernel/text.ts';

/** Says so where the organisation decides a region's setting, because the account cannot then follow the steps. */
export function withManager(because: Text, managedBy: ManagedBy): Text {
  if (managedBy === 'account') return because;
  return sentences(because, {
    en: 'A declarative policy of the organization controls this setting: ask the people who manage the organization.',
    ko: '조직의 선언적 정책(Declarative policy)이 이 설정을 관리합니다. 조직 관리자에게 요청하세요.',
  });
}
