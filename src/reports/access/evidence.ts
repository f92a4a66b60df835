/** What a step of a path rests on, in words. Names are as AWS gave them: the format makes them harmless. */
import type { Evidence } from '../../access/escalation/path.ts';
import { josa } from '../../i18n/particles.ts';
import type { Text } from '../../kernel/text.ts';
import { shortName } from './phrases.ts';

export function evidenceText(evidence: Evidence): Text {
  switch (evidence.kind) {
    case 'granted': {
      const through = [...new Set(evidence.deciding.map(({ policy }) => policy.name))].join(', ');
      const keys = evidence.unknownKeys.join(', ');
      return {
        en: `${evidence.action} is allowed by ${through}${keys ? `, if ${keys} fits` : ''}`,
        ko: `${through}에서 ${josa(evidence.action, '을/를')} 허용함${keys ? `(${keys} 조건이 맞으면)` : ''}`,
      };
    }
    case 'trusted': {
      const role = shortName(evidence.role);
      return {
        en: `${evidence.service} may take ${role}`,
        ko: `${josa(evidence.service, '이/가')} ${role} 역할을 맡을 수 있음`,
      };
    }
    case 'thing':
      return { en: `there is ${evidence.arn}`, ko: `${josa(evidence.arn, '이/가')} 있음` };
    case 'waits':
      return evidence.for;
    case 'unknown':
      return {
        en: `unknown: ${evidence.what} of ${shortName(evidence.of)}`,
        ko: `확인 못 함: ${shortName(evidence.of)}의 ${evidence.what}`,
      };
  }
}
