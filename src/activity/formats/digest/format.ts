import type { ValueFormat } from '../../format.ts';

/** Not events: the hashes of the log files of an hour. */
export const format: ValueFormat = {
  id: 'digest',
  title: { en: 'CloudTrail digest file', ko: 'CloudTrail 다이제스트 파일' },
  open: ({ members }) =>
    members.has('digestStartTime') && members.has('logFiles') ? { apart: 'digest' } : undefined,
};
