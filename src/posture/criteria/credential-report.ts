import type { Text } from '../../kernel/text.ts';

/** Goes with the check of every fix that only the credential report shows. */
export const SHOWN_AFTER_FOUR_HOURS: Text = {
  en: 'This finding comes from the credential report, which AWS renews at most every four hours, so run the checkup again after that.',
  ko: '이 결과는 자격 증명 보고서(Credential report)에서 나옵니다. 보고서는 4시간에 한 번 갱신되므로 그 뒤에 점검을 다시 실행하세요.',
};
