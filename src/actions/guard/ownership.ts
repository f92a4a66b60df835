/** What this program made carries its tag. What has the name without the tag is somebody's own, and left alone. */
import { josa } from '../../i18n/particles.ts';
import type { Json } from '../../kernel/json.ts';
import type { Text } from '../../kernel/text.ts';
import { TAG } from './names.ts';

interface AnyTag {
  readonly Key?: string | undefined;
  readonly Value?: string | undefined;
}

export const OWN_TAGS = [{ Key: TAG.key, Value: TAG.value }] as const;

export function isOwn(tags: readonly AnyTag[] | undefined): boolean {
  return tags?.some(({ Key, Value }) => Key === TAG.key && Value === TAG.value) ?? false;
}

/** The tag alone decides whether it may be changed, never whether it is as it should be. */
export function refuseForeign(name: string, state: { readonly isOwn: boolean } | null): Text | undefined {
  if (state === null || state.isOwn) return undefined;
  return {
    en: `There is already something named ${name} that jikimi did not make: it lacks the tag ${TAG.key}=${TAG.value}. It is left alone. Rename or delete it, or, if it is your guard, give it that tag.`,
    ko: `jikimi가 만들지 않은 ${josa(name, '이/가')} 이미 있습니다(태그 ${TAG.key}=${TAG.value} 없음). 그대로 둡니다. 이름을 바꾸거나 삭제하고, 내 알림 장치라면 그 태그를 붙이세요.`,
  };
}

export function isForeign(state: Json | undefined): boolean {
  return typeof state === 'object' && state !== null && 'isOwn' in state && state['isOwn'] === false;
}
