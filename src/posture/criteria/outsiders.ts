/** Verdicts on resource policies, in words: who outside the account comes in, and through which statement. */
import { josa } from '../../i18n/particles.ts';
import type { Text } from '../../kernel/text.ts';
import { sameInBoth, sentences } from '../../kernel/text.ts';
import type { PolicyDocument } from '../../policy/document.ts';
import { type Doubt, type Exposure, exposure, forAnyone, type Opening } from '../../policy/exposure.ts';
import { type Circumstances, fail, pass, SEVERITIES, type Severity, type Verdict } from '../control.ts';

/** Severity by what the opening allows, where it differs from the control's own. */
type SeverityOf = (opening: Opening) => Severity | undefined;

/** Fails when anyone at all, or anyone with an AWS account, comes in; milder where that is not certain. */
export function judgePublic(
  policy: PolicyDocument | null,
  at: Circumstances,
  severity?: SeverityOf,
): Verdict {
  if (policy === null) return pass(NO_POLICY);
  const found = exposure(policy, at.account.id);
  const open = forAnyone(found);
  return open.length === 0 ? pass(whoElse(found)) : failOpen(open, severity);
}

/** Fails when another account, or somebody in it, is named. */
export function judgeSharing(policy: PolicyDocument | null, at: Circumstances): Verdict {
  if (policy === null) return pass(NO_POLICY);
  const shared = exposure(policy, at.account.id).openings.filter(isForeign);
  return shared.length === 0
    ? pass({ en: 'The policy names no other account.', ko: '정책에 다른 계정이 없습니다.' })
    : failOpen(shared);
}

/** @param open at least one */
export function failOpen(open: readonly Opening[], severity?: SeverityOf): Verdict {
  const certain = open.filter((one) => one.doubts.length === 0);
  if (certain.length === 0) return fail(listed(open.map(openingWords)), 'medium');
  return fail(listed(certain.map(openingWords)), worst(certain.map((one) => severity?.(one))));
}

/** Another account, or one of its users and roles. */
export function isForeign({ who }: Opening): boolean {
  return who.kind === 'account' || who.kind === 'identity';
}

export function openingWords(opening: Opening): Text {
  const statement = statementWords(opening);
  const who = outsiderWords(opening.who);
  const what = shortList(opening.actions);
  const words: Text = {
    en: `The policy's ${statement.en} allows ${who.en}: ${what.en}.`,
    ko: `정책의 ${statement.ko}(Statement)이 ${who.ko} 허용합니다: ${what.ko}.`,
  };
  return opening.doubts.length === 0 ? words : sentences(words, doubtWords(opening.doubts));
}

/** `statement "Sid"`, or by its place where it has no Sid. */
function statementWords(one: Pick<Opening, 'statement' | 'position'>): Text {
  const { sid } = one.statement;
  return sid === undefined
    ? { en: `statement number ${one.position}`, ko: `${one.position}번째 문` }
    : { en: `statement "${sid}"`, ko: `"${sid}" 문` };
}

/** At most three, and how many more. */
export function shortList(names: readonly string[]): Text {
  const shown = names.slice(0, 3).join(', ');
  const more = names.length - 3;
  return more > 0 ? { en: `${shown} and ${more} more`, ko: `${shown} 외 ${more}개` } : sameInBoth(shown);
}

/** At most three sentences, and how many more statements there are. */
export function listed(words: readonly Text[]): Text {
  const more = words.length - 3;
  const shown = sentences(...words.slice(0, 3));
  return more > 0
    ? sentences(shown, { en: `And ${more} more.`, ko: `그 밖에 ${more}개가 더 있습니다.` })
    : shown;
}

function worst(severities: readonly (Severity | undefined)[]): Severity | undefined {
  return SEVERITIES.find((one) => severities.includes(one));
}

/** In Korean with the particle that fits "허용합니다". */
function outsiderWords(who: Opening['who']): Text {
  switch (who.kind) {
    case 'everyone':
      return { en: 'anyone, whoever they are', ko: '누구인지 가리지 않고 모든 사람을' };
    case 'signed-in':
      return { en: 'anyone with an AWS account', ko: 'AWS 계정이 있는 모든 사람을' };
    case 'account': {
      const names = who.principals.filter((name) => name !== who.account && !name.endsWith(':root'));
      if (names.length === 0) {
        return {
          en: `AWS account ${who.account}`,
          ko: `다른 AWS 계정 ${josa(who.account, '을/를')}`,
        };
      }
      const shown = shortList(names);
      return {
        en: `AWS account ${who.account} (${shown.en})`,
        ko: `다른 AWS 계정 ${who.account}의 사용자 또는 역할(${shown.ko})을`,
      };
    }
    case 'organization':
      return who.organization === 'own'
        ? { en: "the accounts of this account's organization", ko: '이 계정이 속한 조직의 계정들을' }
        : { en: `organization ${who.organization}`, ko: `조직 ${who.organization}의 계정들을` };
    case 'network':
      return { en: `anyone from ${who.network}`, ko: `${who.network}에서 오는 모든 사람을` };
    case 'unique-id':
      return { en: `the user or role with ID ${who.id}`, ko: `ID가 ${who.id}인 사용자 또는 역할을` };
    case 'identity':
      return { en: `identity ${who.identity}`, ko: `${who.identity} 사용자를` };
    case 'federated':
      return { en: `anyone who signs in at ${who.provider}`, ko: `${who.provider}에서 로그인한 사용자를` };
    case 'service':
      return { en: `the AWS service ${who.service}`, ko: `AWS 서비스 ${who.service}의 호출을` };
  }
}

const NO_POLICY: Text = {
  en: 'There is no policy, so nobody outside this account has access.',
  ko: '정책이 없으므로 이 계정 밖에서는 아무도 액세스할 수 없습니다.',
};

function whoElse(found: Exposure): Text {
  if (found.reach === 'nobody') {
    return found.because === 'denied'
      ? {
          en: 'A Deny statement blocks what would otherwise let outsiders in.',
          ko: '외부를 허용하는 부분을 거부(Deny) 문이 차단합니다.',
        }
      : {
          en: 'The policy lets in nobody outside this account.',
          ko: '정책이 이 계정 밖의 누구도 허용하지 않습니다.',
        };
  }
  return sentences(
    {
      en: 'Not open to everyone: only those named have access.',
      ko: '모두에게 열려 있지 않고 지정된 대상만 허용합니다.',
    },
    listed(found.openings.map(openingWords)),
  );
}

function doubtWords(doubts: readonly Doubt[]): Text {
  const reasons = doubts.map((doubt): Text => {
    if (doubt.kind === 'condition') return { en: `condition ${doubt.key}`, ko: `조건 ${doubt.key}` };
    if (doubt.kind === 'no-principal') return { en: 'no Principal', ko: 'Principal 없음' };
    const deny = statementWords(doubt);
    return { en: `the Deny in ${deny.en}`, ko: `${deny.ko}의 거부(Deny)` };
  });
  return {
    en: `Part of the policy may narrow this, but the policy alone does not show how far (${reasons.map((one) => one.en).join('; ')}), so it counts as open.`,
    ko: `정책에 범위를 좁힐 수 있는 부분이 있지만 얼마나 좁히는지 정책만으로는 알 수 없어(${reasons.map((one) => one.ko).join('; ')}) 열린 것으로 봅니다.`,
  };
}
