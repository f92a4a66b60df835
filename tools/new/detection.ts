import type { EntryFiles } from './entry-files.ts';

export function detectionFiles(id: string): EntryFiles {
  return { [`src/detections/rules/${id}/detection.ts`]: DETECTION };
}

const DETECTION = `import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  // Sigma; several documents and correlations where one record does not tell.
  rule: \`
title:
logsource: { product: aws, service: cloudtrail }
detection:
  selection:
    eventSource: iam.amazonaws.com
    eventName: CreateUser
    errorCode: null
  condition: selection
level: medium
tags: [attack.persistence, attack.t1136.003]
\`,
  // What was seen.
  title: { en: '', ko: '' },
  // How to tell an attack from work, in order.
  triage: [{ en: '', ko: '' }],
  response: [{ en: '', ko: '' }],
  playbook: 'intrusion',
  matches: [call('iam', 'CreateUser', alice, { userName: 'bob' })],
  // FILL IN: the nearest record that is not meant.
  ignores: [],
});
`;
