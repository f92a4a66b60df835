import type { ValueFormat } from '../../format.ts';

export const format: ValueFormat = {
  id: 'array',
  title: { en: 'JSON array', ko: 'JSON 배열' },
  open: (value) => (value.isArray ? { values: value.items() } : undefined),
};
