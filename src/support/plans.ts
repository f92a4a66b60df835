/**
 * AWS Support plans as dated data. That the Developer, Business and Enterprise On-Ramp plans end on 2027-01-01 is AWS's
 * own notice (AWS Support user guide, read November 2026); prices and response times are from a public comparison of
 * 2026-10-04 and must be checked on AWS's page before anything is bought.
 */
import type { Text } from '../kernel/text.ts';

export const PLANS_AS_OF = '2026-10-04';
export const PLANS_URL = 'https://aws.amazon.com/premiumsupport/plans/';
/** From this day the old plans are gone. */
const OLD_PLANS_END = '2027-01-01';

export interface SupportPlan {
  readonly name: Text;
  /** At least, per month. */
  readonly minimumUsd: number;
  /** Of what AWS bills in the month, falling with the amount. */
  readonly percent: string | null;
  /** The first answer; `null` where there is no technical support. */
  readonly answers: {
    readonly general: string;
    readonly impaired: string;
    readonly productionDown: string;
    readonly critical: string;
  } | null;
  readonly gives: Text;
  /** Ends on that day. */
  readonly endsOn: string | null;
}

export const PLANS: readonly SupportPlan[] = [
  {
    name: { en: 'Basic', ko: '기본' },
    minimumUsd: 0,
    percent: null,
    answers: null,
    gives: {
      en: 'cases about the account and the bill around the clock, re:Post, Health Dashboard, core Trusted Advisor checks',
      ko: '계정과 결제 문의(24시간), re:Post, Health 대시보드, 기본 Trusted Advisor 검사',
    },
    endsOn: null,
  },
  {
    name: { en: 'Business Support+', ko: 'Business Support+' },
    minimumUsd: 29,
    percent: '9/7/5/3 %',
    answers: { general: '24 h', impaired: '12 h', productionDown: '1 h', critical: '30 min' },
    gives: {
      en: 'technical cases by phone, chat and web around the clock; the APIs of Support, Health and Trusted Advisor; at least 30 days',
      ko: '전화, 채팅, 웹 기술 문의(24시간), Support·Health·Trusted Advisor API, 최소 30일',
    },
    endsOn: null,
  },
  {
    name: { en: 'Enterprise', ko: '엔터프라이즈' },
    minimumUsd: 5000,
    percent: '10/7/5/3 %',
    answers: { general: '24 h', impaired: '12 h', productionDown: '1 h', critical: '15 min' },
    gives: {
      en: 'a named technical account manager, AWS Security Incident Response',
      ko: '전담 기술 계정 관리자(TAM), AWS Security Incident Response',
    },
    endsOn: null,
  },
  {
    name: { en: 'Unified Operations', ko: 'Unified Operations' },
    minimumUsd: 50_000,
    percent: '10/6/5 %',
    answers: { general: '24 h', impaired: '12 h', productionDown: '1 h', critical: '5 min' },
    gives: { en: 'for the largest; at least 90 days', ko: '대규모 조직용, 최소 90일' },
    endsOn: null,
  },
  {
    name: { en: 'Developer', ko: '개발자' },
    minimumUsd: 29,
    percent: '3 %',
    answers: { general: '24 h', impaired: '12 h', productionDown: '-', critical: '-' },
    gives: { en: 'technical cases by web in business hours', ko: '업무 시간 웹 기술 문의' },
    endsOn: OLD_PLANS_END,
  },
  {
    name: { en: 'Business', ko: '비즈니스' },
    minimumUsd: 100,
    percent: '10/7/5/3 %',
    answers: { general: '24 h', impaired: '12 h', productionDown: '1 h', critical: '-' },
    gives: { en: 'technical cases around the clock', ko: '24시간 기술 문의' },
    endsOn: OLD_PLANS_END,
  },
];

/** What an owner should know before paying. */
export const ADVICE: readonly Text[] = [
  {
    en: 'A break-in, a strange bill, an abuse report or a lost sign-in needs no paid plan: open a case under "Account and billing". It is free, and answered around the clock.',
    ko: '침해, 이상한 청구, 침해 신고(abuse), 로그인 문제에는 유료 플랜이 필요 없습니다. "계정 및 결제(Account and billing)"로 사례를 만드세요. 무료이고 24시간 답변합니다.',
  },
  {
    en: 'Do not buy a plan in the middle of a break-in: it may bill a percentage of what the intruder ran up.',
    ko: '침해가 진행되는 동안에는 플랜을 구매하지 마세요. 침입자가 쓴 금액의 일정 비율이 청구될 수 있습니다.',
  },
  {
    en: 'For a real service of your own, Business Support+ is the smallest plan with technical help.',
    ko: '실제 서비스를 운영한다면 기술 지원이 포함된 가장 작은 플랜은 Business Support+입니다.',
  },
  {
    en: `Developer, Business and Enterprise On-Ramp end on ${OLD_PLANS_END}.`,
    ko: `개발자, 비즈니스, Enterprise On-Ramp 플랜은 ${OLD_PLANS_END}에 끝납니다.`,
  },
];
