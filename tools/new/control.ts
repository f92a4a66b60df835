import type { EntryFiles } from './entry-files.ts';

export function controlFiles(id: string): EntryFiles {
  const folder = `src/posture/controls/${id}`;
  return { [`${folder}/control.ts`]: control(id), [`${folder}/control.test.ts`]: TEST };
}

const control = (id: string) => `// Choose the resource model; its fields name the permissions they need.
import { SqsQueue } from '../../../inventory/resources/sqs-queue.ts';
import { defineControl, fail, pass } from '../../control.ts';

export const control = defineControl({
  id: '${id}',
  resource: SqsQueue,
  reads: ['policy'],
  severity: 'medium',
  risk: 'hygiene',
  // The bad state, as found.
  title: { en: '', ko: '' },
  // What could happen, as a short story.
  why: { en: '', ko: '' },
  fix: {
    steps: [{ en: '', ko: '' }],
    minutes: 5,
    cost: null,
    breaks: null,
    check: { en: '', ko: '' },
    console: 'https://{region}.console.aws.amazon.com/',
  },
  remedies: [],
  frameworks: {},
  evaluate: ({ policy }) => {
    if (policy === null) return pass({ en: 'FILL IN: what was seen.', ko: '채우기: 무엇을 보았는지.' });
    return fail({ en: 'FILL IN: what was seen.', ko: '채우기: 무엇을 보았는지.' });
  },
});
`;

const TEST = `import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

// One case per way it can pass, fail or not apply; the table must hold a failing one and one that does not fail.
testControl(control, {});
`;
