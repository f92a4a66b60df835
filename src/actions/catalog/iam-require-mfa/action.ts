import { defineAction, type Target } from '../../../change/action.ts';
import { canonical } from '../../../change/canonical.ts';
import { josa } from '../../../i18n/particles.ts';
import { IamUser } from '../../../inventory/resources/iam-user.ts';
import type { Text } from '../../../kernel/text.ts';
import { factOf, factsOf } from '../../facts.ts';
import { isCaller } from '../../own-access.ts';
import {
  captureUserPolicy,
  setUserPolicy,
  USER_POLICY_READS,
  USER_POLICY_WRITES,
} from '../../user-policy.ts';
import { mfaPolicy, POLICY_NAME } from './mfa-policy.ts';

interface MfaTarget extends Target {
  /** The user's. */
  readonly name: string;
  readonly arn: string;
  /** Whether a device is registered, as far as the checkup saw; it says who is caught, and is to change soon. */
  readonly hasDevice: boolean;
  readonly activeKeys: number;
  /** Whether calls with access keys need MFA too. */
  readonly alsoKeys: boolean;
}

export const action = defineAction<MfaTarget>()({
  id: 'iam-require-mfa',
  title: ({ name }) => ({ en: `Require MFA of ${name}`, ko: `${name} 사용자에게 MFA 요구` }),
  reads: USER_POLICY_READS,
  writes: USER_POLICY_WRITES,
  capture: (aws, target) => captureUserPolicy(aws, target, POLICY_NAME),
  holds: ({ policy }, { arn, alsoKeys }) => canonical(policy) === canonical(mfaPolicy(arn, alsoKeys)),
  apply: (target) => [setUserPolicy(target, POLICY_NAME, mfaPolicy(target.arn, target.alsoKeys))],
  undo: (target, { policy }) => [setUserPolicy(target, POLICY_NAME, policy)],
  effect: ({ name, alsoKeys }) => ({
    en: `In the console ${name} can do nothing without MFA, except register a device. ${alsoKeys ? 'Calls with access keys need MFA too.' : 'Access keys work as before: a stolen one is not stopped by this.'}`,
    ko: `${josa(name, '은/는')} 콘솔에서 MFA 없이는 MFA 디바이스 등록 외에 아무 작업도 할 수 없습니다. ${alsoKeys ? '액세스 키로 호출할 때도 MFA가 필요합니다.' : '액세스 키는 전과 같이 동작하므로, 훔친 키까지 막지는 못합니다.'}`,
  }),
  hurts: (target) => caught(target),
  refuses: ({ name, hasDevice, alsoKeys }, _, circumstances) =>
    isCaller({ kind: 'user', name }, circumstances) && (alsoKeys || !hasDevice) ? YOURSELF : undefined,
  monthlyUsd: 0,
  minutes: 2,
  facts: [factsOf(IamUser, 'mfaActive', 'accessKeys')],
  fromFinding: (found) => {
    const { resource, homeRegion } = found;
    const hasDevice = factOf(found, IamUser, 'mfaActive');
    const keys = factOf(found, IamUser, 'accessKeys');
    if (hasDevice === undefined || keys === undefined || resource.arn === null) return [];
    const activeKeys = keys.filter(({ active }) => active).length;
    return [
      { region: homeRegion, name: resource.id, arn: resource.arn, hasDevice, activeKeys, alsoKeys: false },
    ];
  },
});

function caught({ name, hasDevice, activeKeys, alsoKeys }: MfaTarget): readonly Text[] {
  const all: Text[] = [];
  if (!hasDevice) {
    all.push({
      en: `${name} has no MFA device yet: whoever it is chooses "Security credentials" in the account menu, "Assign MFA device", then signs out and in again. Tell them first.`,
      ko: `${josa(name, '은/는')} 아직 MFA 디바이스가 없습니다. 본인이 계정 메뉴의 "보안 자격 증명(Security credentials)"에서 "MFA 디바이스 할당(Assign MFA device)"을 선택해 등록하고, 로그아웃한 뒤 다시 로그인해야 합니다. 먼저 알려 주세요.`,
    });
  }
  if (alsoKeys && activeKeys > 0) {
    all.push({
      en: `Programs with an access key of ${name} (active keys: ${activeKeys}) are refused everything: they cannot say a code.`,
      ko: `${name} 사용자의 액세스 키(활성 키: ${activeKeys}개)를 쓰는 프로그램은 MFA 코드를 입력할 수 없어 모든 작업이 거부됩니다.`,
    });
  }
  return all;
}

const YOURSELF: Text = {
  en: 'You are signed in as this user without MFA and would shut yourself out. Register a device and sign in with it first.',
  ko: '지금 이 사용자로 MFA 없이 로그인되어 있어 본인의 작업이 막힙니다. 먼저 MFA 디바이스를 등록하고 다시 로그인하세요.',
};
