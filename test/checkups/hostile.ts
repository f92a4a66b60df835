/** Names that an attacker may choose, in every place where a name can stand. */
import type { Checkup } from '../../src/posture/checkup.ts';
import { chooseDoNow } from '../../src/posture/do-now.ts';
import { worstFirst } from '../../src/posture/order.ts';
import { denied, findings } from './build.ts';
import * as subjects from './subjects.ts';

export const HOSTILE_NAMES = {
  script: '<script>window.hacked=1</script>',
  attribute: '"><img src=x onerror="window.hacked=2">',
  template: "${alert(1)}`'{{constructor}}",
  formula: "=cmd|' /C calc'!A0",
  plus: '+82-2-1234-5678',
  at: '@SUM(1+1)*cmd',
  minus: "-2+3+cmd|' /C calc'!A0",
  tab: '\t=1+1',
  carriageReturn: '\r=1+1',
  ansi: '\u001b[31mred\u001b[0m\u001b]0;title\u0007\u009b2J',
  newline: 'first\nsecond',
  override: 'invoice\u202egpj.exe',
  isolate: '\u2066left\u2069 \u200fright',
  invisible: 'ad\u200bmin\u00ad\ufeff\u{e0041}',
  lone: 'half \ud800 pair',
  emoji: '👩‍👩‍👧‍👦 버킷 🔥',
  korean: '한국어로-지은-아주-긴-이름'.repeat(6),
  long: 'a'.repeat(300),
  markdown: '[click](javascript:alert(1)) | `x` **b** <b>c</b> # h',
  sarif: '[link](1) {0} \\ end',
  comma: 'a,b;"c"',
  pipe: 'a|b|c',
  entity: '&lt;not&amp;',
  protocol: 'javascript:alert(1)',
  closing: '</style></script><!--]]>',
} as const;

const all = [
  ...findings(
    subjects.publicBucket,
    Object.values(HOSTILE_NAMES).map((name) => ({
      id: name,
      arn: `arn:aws:s3:::${name}`,
      region: 'ap-northeast-2',
      status: 'fail',
      because: {
        en: `Statement ${name} allows everyone.`,
        ko: `${name} 문이 모두를 허용합니다.`,
      },
    })),
  ),
  ...findings(subjects.consoleWithoutMfa, [
    {
      id: HOSTILE_NAMES.ansi,
      status: 'fail',
      because: {
        en: `Last sign-in by ${HOSTILE_NAMES.override}.`,
        ko: `${HOSTILE_NAMES.override}의 로그인.`,
      },
    },
    {
      id: HOSTILE_NAMES.script,
      status: 'pass',
      because: { en: HOSTILE_NAMES.script, ko: `${HOSTILE_NAMES.script} 확인` },
    },
  ]),
  ...findings(subjects.queueOpen, [denied('sqs:ListQueues', 'us-east-1')]),
].toSorted(worstFirst);

const first = all[0]?.id ?? '';

export const hostile: Checkup = {
  account: { id: '111122223333', alias: '<b>"alias"\u202e', partition: 'aws' },
  caller: { arn: 'arn:aws:sts::111122223333:assumed-role/x/\u001b[2J<script>', userId: 'AROA:=1+1' },
  startedAt: '2026-11-23T15:30:00.000Z',
  durationMs: 950,
  coverage: {
    regions: [
      { name: 'ap-northeast-2', state: 'checked' },
      { name: 'us-east-1', state: 'denied' },
    ],
    denied: [{ action: 'sqs:ListQueues', region: 'us-east-1', byOrganization: false }],
    failed: [],
  },
  doNow: chooseDoNow(all, new Set([first])),
  findings: all,
  accepted: {
    [first]: {
      reason: '=HYPERLINK("http://evil.example","ok") <script>window.hacked=3</script>',
      until: '2027-01-01',
    },
  },
  since: null,
  apiCalls: { total: 12, byService: { s3: 12 } },
};
