import type { Text } from '../kernel/text.ts';
import type { CreatedThing, Step } from './incident.ts';

/** What stops the story, in order: the credentials first, then the ways back in, then what runs and costs. */
export function nextSteps(
  credentials: readonly string[],
  created: readonly CreatedThing[],
  logTampering: boolean,
  trusts: readonly string[],
): readonly Step[] {
  const left = created.filter((thing) => !thing.deleted);
  const named = (things: readonly CreatedThing[]) => [...new Set(things.map(({ id }) => id))];
  const steps: Step[] = [
    step(
      'deactivate-access-keys',
      DEACTIVATE,
      credentials.filter((name) => name.startsWith('AKIA')),
    ),
    step(
      'revoke-sessions',
      REVOKE,
      credentials.filter((name) => name.startsWith('ASIA') || name.includes('@')),
    ),
    step('remove-foreign-trust', UNTRUST, trusts),
    step('remove-ways-back-in', REMOVE_LASTING, named(left.filter(({ lasting }) => lasting))),
    step('remove-what-was-made', REMOVE, named(left.filter(({ lasting }) => !lasting))),
  ].filter(({ targets }) => targets.length > 0);
  return logTampering ? [step('restore-logging', RELOG, []), ...steps] : steps;
}

const step = (id: string, text: Text, targets: readonly string[]): Step => ({ id, text, targets });

const DEACTIVATE: Text = {
  en: 'Make these access keys inactive: Users, the user, Security credentials, Actions, Deactivate.',
  ko: '이 액세스 키를 비활성화하세요. 사용자, 해당 사용자, 보안 자격 증명, 작업, 비활성화를 차례로 선택합니다.',
};
const REVOKE: Text = {
  en: 'Revoke the active sessions of these roles and users: temporary credentials outlive the key they came from.',
  ko: '이 역할과 사용자의 활성 세션을 취소하세요. 임시 자격 증명은 원래 키를 비활성화해도 남습니다.',
};
const UNTRUST: Text = {
  en: 'Take the foreign account out of the trust policy of these roles.',
  ko: '이 역할의 신뢰 정책에서 외부 계정을 제거하세요.',
};
const REMOVE_LASTING: Text = {
  en: 'Remove these ways back in, once you have kept what they tell.',
  ko: '증거를 보관한 다음 다시 들어올 수 있는 이 통로를 제거하세요.',
};
const REMOVE: Text = {
  en: 'Look at what was made, keep a copy as evidence, and remove what you do not know; it may cost money by the hour.',
  ko: '새로 만들어진 리소스를 확인하고 증거로 사본을 남긴 뒤 모르는 것은 제거하세요. 시간당 요금이 발생할 수 있습니다.',
};
const RELOG: Text = {
  en: 'Turn logging on again first, so that what follows is recorded.',
  ko: '이후의 활동이 기록되도록 먼저 로깅을 다시 켜세요.',
};
