import type { ValueFormat } from '../../format.ts';

/** EventBridge: the record is the detail. */
export const format: ValueFormat = {
  id: 'event-envelope',
  title: { en: 'EventBridge events', ko: 'EventBridge 이벤트' },
  open({ members }) {
    const detail = members.get('detail');
    return detail?.isObject && members.has('detail-type') ? { values: [detail] } : undefined;
  },
};
