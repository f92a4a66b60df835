import type { ValueFormat } from '../../format.ts';

/** As CloudTrail delivers to S3, and as the console downloads Event history. */
export const format: ValueFormat = {
  id: 'records',
  title: { en: 'CloudTrail log file', ko: 'CloudTrail 로그 파일' },
  open(value) {
    const records = value.members.get('Records');
    return records?.isArray ? { values: records.items() } : undefined;
  },
};
