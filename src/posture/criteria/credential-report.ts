import type { Text } from '../../kernel/text.ts';

/** Goes with the check of every fix that only the credential report shows. */
export const SHOWN_AFTER_FOUR_HOURS: Text = {
  en: 'AWS renews the report behind this finding every four hours, so run the checkup again after that.',
  ko: '이 결과의 바탕인 자격 증명 보고서(Credential report)는 4시간마다 갱신되므로 그 뒤에 점검을 다시 실행하세요.',
};
