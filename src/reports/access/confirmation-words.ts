/** What AWS's policy simulator said of a path. */
import type { Confirmation } from '../../access/escalation/path.ts';
import type { Text } from '../../kernel/text.ts';

export function confirmationText(one: Confirmation): Text {
  switch (one.state) {
    case 'confirmed':
      return {
        en: "confirmed: AWS's policy simulator allows every call",
        ko: '확인됨: AWS 정책 시뮬레이터가 모든 호출을 허용합니다',
      };
    case 'contradicted':
      return {
        en: `contradicted: AWS's policy simulator refuses ${one.calls.join('; ')}`,
        ko: `어긋남: AWS 정책 시뮬레이터가 거부합니다: ${one.calls.join('; ')}`,
      };
    case 'unsettled': {
      const calls = one.calls.length > 0 ? `: ${one.calls.join('; ')}` : '';
      return {
        en: `AWS's policy simulator cannot tell${calls}`,
        ko: `AWS 정책 시뮬레이터로는 알 수 없습니다${calls}`,
      };
    }
    case 'not-asked':
      return {
        en: `AWS's policy simulator could not be asked: ${one.why.action}`,
        ko: `AWS 정책 시뮬레이터에 물어보지 못했습니다: ${one.why.action}`,
      };
  }
}
