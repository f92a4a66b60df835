/** Which controls a run judges, and what must be read for them: no more than they and the derivations read. */
import type { AnyDerivation } from '../inventory/derivation.ts';
import type { Wanted } from '../inventory/recorder.ts';
import type { ResourceType } from '../inventory/resource-type.ts';
import { nearest } from '../kernel/nearest.ts';
import { EXIT, PersonError } from '../kernel/person-error.ts';
import type { IamAction } from '../kernel/reading.ts';
import type { AnyControl, FrameworkId, Severity } from '../posture/control.ts';
import { isAtLeast } from '../posture/order.ts';

/** Every part that is given narrows the choice. Controls that are `onRequest` need to be asked for. */
export interface Selection {
  readonly controls?: readonly string[];
  readonly frameworks?: readonly FrameworkId[];
  /** This severity and worse. */
  readonly severity?: Severity;
  /** Those `onRequest` too, though nobody named them or their framework: what could be judged, not what will be. */
  readonly withOnRequest?: boolean;
}

/** @throws PersonError for an id that does not exist, and where nothing is left. */
export function selectControls(all: readonly AnyControl[], selection: Selection): readonly AnyControl[] {
  const { controls, frameworks, severity } = selection;
  const isAsked = Boolean(controls ?? frameworks ?? selection.withOnRequest);
  for (const id of controls ?? []) if (!all.some((one) => one.id === id)) throw noSuchControl(id, all);
  const selected = all.filter(
    (one) =>
      (isAsked || !one.onRequest) &&
      (!controls || controls.includes(one.id)) &&
      (!frameworks || frameworks.some((id) => one.frameworks[id])) &&
      (!severity || isAtLeast(one.severity, severity)),
  );
  if (selected.length > 0) return selected;
  throw new PersonError({
    code: 'NoControlSelected',
    text: {
      en: 'No control matches all of these options.',
      ko: '이 옵션을 모두 만족하는 점검 항목이 없습니다.',
    },
    hint: LIST_HINT,
    exitCode: EXIT.usage,
  });
}

export function noSuchControl(id: string, all: readonly AnyControl[]): PersonError {
  const near = nearest(
    id,
    all.map((one) => one.id),
  );
  const hint =
    near.length > 0
      ? { en: `Did you mean: ${near.join(', ')}`, ko: `혹시 이것인가요? ${near.join(', ')}` }
      : LIST_HINT;
  return new PersonError({
    code: 'NoSuchControl',
    text: { en: `There is no control "${id}".`, ko: `"${id}" 점검 항목은 없습니다.` },
    hint,
    exitCode: EXIT.usage,
  });
}

const LIST_HINT = {
  en: 'List them with: jikimi controls',
  ko: '다음 명령으로 목록을 볼 수 있습니다: jikimi controls',
};

/** Resource types with the fields that will be read of them, by controls or by the derivations they need. */
export function whatToRead(
  controls: readonly { readonly resource: ResourceType; readonly reads: readonly string[] }[],
  derivations: readonly AnyDerivation[],
): {
  readonly types: readonly ResourceType[];
  readonly wanted: Wanted;
  readonly derivations: readonly AnyDerivation[];
} {
  const types = new Map<string, ResourceType>();
  const wanted = new Map<string, Set<string>>();
  const want = (type: ResourceType, fields: readonly string[]): void => {
    types.set(type.type, type);
    wanted.set(type.type, new Set([...(wanted.get(type.type) ?? []), ...fields]));
  };
  for (const { resource, reads } of controls) want(resource, reads);
  const used = derivations.filter(({ provides }) => types.has(provides.type));
  for (const { type, fields } of used.flatMap(({ from }) => from)) want(type, fields);
  return { types: [...types.values()], wanted, derivations: used };
}

/** The IAM actions that reading all this takes, sorted, once each. */
export function actionsFor({ types, wanted }: ReturnType<typeof whatToRead>): readonly IamAction[] {
  const actions = types.flatMap(({ type, listing, fields }) => [
    ...listing,
    ...[...(wanted.get(type) ?? [])].flatMap((name) => fields[name]?.needs ?? []),
  ]);
  return [...new Set(actions)].toSorted();
}
