/**
 * The first two sentences of every report. They say what was seen, never that an account is free of trouble, and how
 * much was seen always stands beside them.
 */
import { count } from '../../i18n/counts.ts';
import { sentences, type Text } from '../../kernel/text.ts';
import type { Checkup } from '../../posture/checkup.ts';
import type { Risk } from '../../posture/control.ts';
import { type Problem, problemsOf } from '../view/problems.ts';
import { tallyOf } from '../view/tally.ts';

export interface Verdict {
  /** `alarm`: somebody may be inside. `urgent`: mend today. `later`: mend some day. `quiet`: no problem was seen. */
  readonly level: 'alarm' | 'urgent' | 'later' | 'quiet' | 'unseen';
  readonly text: Text;
}

const URGENT: Readonly<Record<Risk, Text>> = {
  'attacker-inside': {
    en: 'There are signs that someone else may be inside this account.',
    ko: '다른 사람이 이 계정에 들어와 있을 수 있는 흔적이 보입니다.',
  },
  'account-takeover': {
    en: 'Someone could take over this account.',
    ko: '누군가 이 계정을 빼앗을 수 있는 상태입니다.',
  },
  'runaway-bill': {
    en: 'Someone could run up a large bill in this account.',
    ko: '누군가 이 계정으로 큰 요금을 만들 수 있는 상태입니다.',
  },
  'data-exposure': {
    en: 'Something in this account is open to strangers.',
    ko: '이 계정의 리소스가 모르는 사람에게 열려 있습니다.',
  },
  'no-evidence': {
    en: 'If someone broke in, it might be impossible to tell what they did.',
    ko: '누군가 침입해도 무엇을 했는지 알 수 없을지도 모르는 상태입니다.',
  },
  hygiene: {
    en: 'Something in this account should be fixed today.',
    ko: '이 계정에 오늘 고쳐야 할 문제가 있습니다.',
  },
};

const SAMPLE: Text = { en: 'Sample account:', ko: '샘플 계정:' };

export function verdictOf(checkup: Checkup, problems: readonly Problem[] = problemsOf(checkup)): Verdict {
  const verdict = verdictOfAny(checkup, problems);
  return checkup.sample ? { ...verdict, text: sentences(SAMPLE, verdict.text) } : verdict;
}

function verdictOfAny(checkup: Checkup, problems: readonly Problem[]): Verdict {
  const pressing = problems.find(({ urgency }) => urgency === 'now' || urgency === 'today');
  if (pressing) {
    return { level: pressing.risk === 'attacker-inside' ? 'alarm' : 'urgent', text: URGENT[pressing.risk] };
  }
  const { findings } = tallyOf(checkup);
  if (findings.pass + findings.fail + findings.accepted === 0) {
    return {
      level: 'unseen',
      text: { en: 'Nothing could be checked.', ko: '아무것도 확인하지 못했습니다.' },
    };
  }
  const missing: Text = {
    en: `But ${count('result', findings.unknown).en} could not be determined.`,
    ko: `다만 ${count('result', findings.unknown).ko}은 확인하지 못했습니다.`,
  };
  const seen: Verdict =
    problems.length > 0
      ? {
          level: 'later',
          text: { en: 'Nothing urgent was found.', ko: '급한 문제는 보이지 않았습니다.' },
        }
      : {
          level: 'quiet',
          text: {
            en: 'No problem was found in what was checked.',
            ko: '확인한 범위에서는 문제가 보이지 않았습니다.',
          },
        };
  return findings.unknown > 0 ? { ...seen, text: sentences(seen.text, missing) } : seen;
}

/** `17 of 17 regions checked (4 in part), 3 AWS calls denied, 1 failed`. */
export function coverageText({ coverage }: Pick<Checkup, 'coverage'>): Text {
  const { regions, denied, failed } = coverage;
  const counted = (...states: readonly string[]): number =>
    regions.filter(({ state }) => states.includes(state)).length;
  const wanted = count('region', regions.length - counted('disabled'));
  const looked = counted('checked', 'partial');
  const partly = counted('partial');
  return listed([
    {
      en: `${looked} of ${wanted.en} checked${partly > 0 ? ` (${partly} in part)` : ''}`,
      ko: `${wanted.ko} 중 ${looked}개 확인${partly > 0 ? `(${partly}개는 일부만)` : ''}`,
    },
    counted('denied') > 0 && { en: `${counted('denied')} denied`, ko: `${counted('denied')}개는 거부됨` },
    counted('excluded') > 0 && {
      en: `${counted('excluded')} skipped`,
      ko: `${counted('excluded')}개는 제외함`,
    },
    denied.length > 0 && {
      en: `${count('call', denied.length).en} denied`,
      ko: `${count('call', denied.length).ko} 거부`,
    },
    failed.length > 0 && {
      en: `${count('call', failed.length).en} failed`,
      ko: `${count('call', failed.length).ko} 실패`,
    },
  ]);
}

/** `12 problems in 58 places, 2 controls incomplete, 9 controls passed`. */
export function tallyText(checkup: Checkup): Text {
  const { checks, findings } = tallyOf(checkup);
  return listed([
    checks.fail > 0 && {
      en: `${count('problem', checks.fail).en} in ${count('place', findings.fail).en}`,
      ko: `${count('problem', checks.fail).ko}(${count('place', findings.fail).ko})`,
    },
    checks.unknown > 0 && {
      en: `${count('control', checks.unknown).en} incomplete`,
      ko: `다 확인하지 못한 ${count('control', checks.unknown).ko}`,
    },
    checks.accepted > 0 && { en: `${checks.accepted} accepted`, ko: `감수 ${checks.accepted}건` },
    checks.pass > 0 && { en: `${count('control', checks.pass).en} passed`, ko: `통과 ${checks.pass}개` },
    checks['not-applicable'] > 0 && {
      en: `${checks['not-applicable']} not applicable`,
      ko: `해당 없음 ${checks['not-applicable']}개`,
    },
  ]);
}

function listed(parts: readonly (Text | false)[]): Text {
  const said = parts.filter((part) => part !== false);
  return { en: said.map((part) => part.en).join(', '), ko: said.map((part) => part.ko).join(', ') };
}
