import type { ValueFormat } from '../../format.ts';

/** A record by itself: one file each, or one line each. */
export const format: ValueFormat = {
  id: 'record',
  title: { en: 'CloudTrail record', ko: 'CloudTrail 레코드' },
  open(value) {
    const { members } = value;
    if (members.has('@timestamp')) return undefined;
    if (members.get('eventType')?.string === 'AwsAggregatedEvent') return { apart: 'aggregated' };
    // S3 tells of its own changes in records much like these.
    if (members.get('eventSource')?.string?.startsWith('aws:')) return undefined;
    const isCall = members.has('eventName') && members.has('eventSource');
    const isOther = members.has('eventVersion') && (members.has('eventType') || members.has('eventID'));
    return isCall || isOther ? { records: [value] } : undefined;
  },
};
