/** The words that only the terminal says; the rest is shared with the other reports. */
import { count } from '../../i18n/counts.ts';
import type { Text } from '../../kernel/text.ts';

export const HINTS = {
  permissions: {
    en: 'The permissions that a checkup needs: jikimi policy checkup',
    ko: '점검에 필요한 권한 보기: jikimi policy checkup',
  },
  stepsElsewhere: {
    en: 'All problems with the steps to fix them: jikimi checkup --format html',
    ko: '모든 문제와 고치는 방법: jikimi checkup --format html',
  },
  report: { en: 'Report', ko: '보고서' },
} as const satisfies Readonly<Record<string, Text>>;

export function andMore(number: number): Text {
  return { en: `and ${number} more`, ko: `그 밖에 ${number}개` };
}

export function moreProblems(number: number, where: 'report' | 'all'): Text {
  const problems = number === 1 ? 'problem' : 'problems';
  return where === 'report'
    ? {
        en: `and ${number} more ${problems} in the report`,
        ko: `그 밖에 ${count('problem', number).ko}은 보고서에서 볼 수 있습니다`,
      }
    : {
        en: `and ${number} more ${problems}; to see them, add --all`,
        ko: `그 밖에 ${count('problem', number).ko}은 --all을 붙이면 볼 수 있습니다`,
      };
}

export function alsoIn(others: number, where: Text): Text {
  const places = count('place', others);
  return {
    en: `Also in ${others} more ${others === 1 ? 'place' : 'places'}: ${where.en}`,
    ko: `같은 문제가 ${places.ko}에 더 있음: ${where.ko}`,
  };
}

/** The last thing on the screen, when the first has scrolled away. */
export function beginWith(title: Text, minutes: number): Text {
  return {
    en: `Start with: ${title.en} (${count('minute', minutes).en})`,
    ko: `여기부터 시작하세요: ${title.ko} (${count('minute', minutes).ko})`,
  };
}

export function sinceWhen(when: string, appeared: number, gone: number): Text {
  return {
    en: `Since ${when}: ${appeared} new, ${gone} no longer found`,
    ko: `${when} 이후: 새로 생김 ${appeared}건, 사라짐 ${gone}건`,
  };
}

export function tookText(took: Text, calls: number): Text {
  return {
    en: `Took ${took.en} and ${count('call', calls).en}; nothing was changed.`,
    ko: `${took.ko} 걸림, ${count('call', calls).ko}. 아무것도 변경하지 않았습니다.`,
  };
}

export const AWS_NOT_ASKED: Text = {
  en: 'AWS was not asked; nothing was changed.',
  ko: 'AWS에 묻지 않았고, 아무것도 변경하지 않았습니다.',
};

export function asOf(when: string): Text {
  return { en: `As of ${when}`, ko: `${when} 기준` };
}

export function until(day: string): Text {
  return { en: `until ${day}`, ko: `${day}까지` };
}
