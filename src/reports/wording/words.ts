/** The words of the model, as every report prints them. A missing word or language does not compile. */
import type { Text } from '../../kernel/text.ts';
import type { FrameworkId, Risk, Severity } from '../../posture/control.ts';
import type { Missing } from '../../posture/finding.ts';
import type { Standing } from '../view/tally.ts';

export const SEVERITY_WORDS: Readonly<Record<Severity, Text>> = {
  critical: { en: 'critical', ko: '심각' },
  high: { en: 'high', ko: '높음' },
  medium: { en: 'medium', ko: '중간' },
  low: { en: 'low', ko: '낮음' },
};

export const STANDING_WORDS: Readonly<Record<Standing, Text>> = {
  fail: { en: 'problem', ko: '문제' },
  unknown: { en: 'could not check', ko: '확인 못 함' },
  accepted: { en: 'accepted', ko: '감수한 위험' },
  pass: { en: 'passed', ko: '통과' },
  'not-applicable': { en: 'not applicable', ko: '해당 없음' },
};

export const RISK_WORDS: Readonly<Record<Risk, Text>> = {
  'attacker-inside': { en: 'someone may be inside', ko: '누군가 들어와 있을 수 있음' },
  'account-takeover': { en: 'the account may be taken over', ko: '계정을 빼앗길 수 있음' },
  'runaway-bill': { en: 'large charges are possible', ko: '큰 요금이 나올 수 있음' },
  'data-exposure': { en: 'data may be exposed', ko: '데이터가 노출될 수 있음' },
  'no-evidence': { en: 'evidence may be missing', ko: '증거가 남지 않을 수 있음' },
  hygiene: { en: 'good housekeeping', ko: '기본 관리' },
};

export const REASON_WORDS: Readonly<Record<Missing['reason'], Text>> = {
  denied: { en: 'permission missing', ko: '권한 없음' },
  'denied-by-organization': { en: 'denied by the organization', ko: '조직 정책이 거부' },
  failed: { en: 'no answer', ko: '응답 없음' },
};

export const FRAMEWORK_WORDS: Readonly<Record<FrameworkId, string>> = {
  'cis-aws-7.0': 'CIS AWS Foundations Benchmark 7.0',
  'aws-startup-security-baseline': 'AWS Startup Security Baseline',
  'aws-fsbp': 'AWS Foundational Security Best Practices',
  'kisa-isms-p-2023': 'KISA ISMS-P 2023',
};

/** Headings and labels. */
export const LABELS = {
  doNow: { en: 'Do now', ko: '지금 할 일' },
  alsoToMend: { en: 'Other problems', ko: '그 밖의 문제' },
  couldNotCheck: { en: 'Could not be checked', ko: '확인하지 못한 것' },
  acceptedRisks: { en: 'Risks you accepted', ko: '감수하기로 한 위험' },
  where: { en: 'Where', ko: '대상' },
  seen: { en: 'Found', ko: '확인한 내용' },
  how: { en: 'How to fix it', ko: '고치는 방법' },
  cost: { en: 'Cost', ko: '비용' },
  breaks: { en: 'Impact', ko: '영향' },
  check: { en: 'Verify', ko: '확인 방법' },
  console: { en: 'Console', ko: '콘솔' },
  free: { en: 'free', ko: '무료' },
  breaksNothing: { en: 'Nothing stops working.', ko: '멈추는 것이 없습니다.' },
  action: { en: 'AWS action', ko: 'AWS 작업' },
  reason: { en: 'Reason', ko: '이유' },
  region: { en: 'Region', ko: '리전' },
  hides: { en: 'Controls affected', ko: '영향받는 점검 항목' },
  onRequest: { en: 'only on request', ko: '요청할 때만 점검' },
  isNew: { en: 'new', ko: '신규' },
} as const satisfies Readonly<Record<string, Text>>;
