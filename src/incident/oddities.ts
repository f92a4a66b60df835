/** What is unusual about a thing in an account, whoever made it and whenever. */
import type { Sending } from '../inventory/resources/email-identity.ts';
import type { EventTarget } from '../inventory/resources/event-bridge.ts';
import type { Replica } from '../inventory/resources/s3-bucket.ts';
import type { Text } from '../kernel/text.ts';

/** The account in an ARN; buckets and AWS's own things name none. */
const accountIn = (arn: string): string => arn.split(':')[4] ?? '';

const isForeign = (arn: string, account: string): boolean =>
  /^\d{12}$/.test(accountIn(arn)) && accountIn(arn) !== account;

const together = (ids: readonly string[]): string => [...new Set(ids)].toSorted().join(', ');

export function foreignTargets(targets: readonly EventTarget[], account: string): Text | null {
  const foreign = targets.map(({ arn }) => arn).filter((arn) => isForeign(arn, account));
  if (foreign.length === 0) return null;
  const to = together(foreign.map(accountIn));
  return { en: `sends events to another account, ${to}`, ko: `다른 계정으로 이벤트를 보냄, ${to}` };
}

export function foreignSource(source: string | null, account: string): Text | null {
  if (source === null || !isForeign(source, account)) return null;
  const of = accountIn(source);
  return { en: `is woken by another account, ${of}`, ko: `다른 계정이 실행시킴, ${of}` };
}

/** @param sharedWith account numbers, or `all` */
export function shared(sharedWith: readonly string[], account: string): Text | null {
  if (sharedWith.includes('all')) return { en: 'is open to everybody', ko: '모두에게 공개됨' };
  const others = sharedWith.filter((one) => one !== account);
  if (others.length === 0) return null;
  const to = together(others);
  return { en: `is shared with another account, ${to}`, ko: `다른 계정과 공유됨, ${to}` };
}

/** More than an account of one person or a small team runs on purpose without noticing. */
const MANY = 50;

export function manyInstances(maximum: number): Text | null {
  if (maximum < MANY) return null;
  return { en: `may run ${maximum} instances`, ko: `인스턴스를 ${maximum}개까지 실행할 수 있음` };
}

/** @param both the accounts of both sides */
export function foreignPeers(both: readonly string[], account: string): Text | null {
  const others = both.filter((one) => one !== account);
  if (others.length === 0) return null;
  const to = together(others);
  return { en: `leads to a network of another account, ${to}`, ko: `다른 계정의 네트워크로 이어짐, ${to}` };
}

/** @param allowed ARNs, or `*` */
export function openService(allowed: readonly string[], account: string): Text | null {
  if (allowed.includes('*')) return { en: 'is open to every AWS account', ko: '모든 AWS 계정에 열려 있음' };
  const foreign = allowed.filter((arn) => isForeign(arn, account));
  if (foreign.length === 0) return null;
  const to = together(foreign.map(accountIn));
  return { en: `lets in another account, ${to}`, ko: `다른 계정을 들여보냄, ${to}` };
}

export function mayMailAnybody({ isProduction, mailsPerDay }: Sending): Text | null {
  if (!isProduction) return null;
  return {
    en: `may mail anybody, ${mailsPerDay} a day`,
    ko: `누구에게나 하루 ${mailsPerDay}통까지 보낼 수 있음`,
  };
}

export function foreignReplicas(replicas: readonly Replica[]): Text | null {
  const others = replicas.filter(({ isOwn }) => !isOwn).map(({ bucketArn }) => bucketArn);
  if (others.length === 0) return null;
  const to = together(others);
  return {
    en: `copies its objects to a bucket that is not of this account, ${to}`,
    ko: `이 계정에 없는 버킷으로 객체를 복제함, ${to}`,
  };
}

export function silenced(filters: readonly string[]): Text | null {
  if (filters.length === 0) return null;
  const number = filters.length;
  return {
    en: `${number} ${number === 1 ? 'rule archives' : 'rules archive'} findings unseen`,
    ko: `규칙 ${number}개가 결과를 저절로 보관함`,
  };
}

export function trusting(lists: readonly string[]): Text | null {
  if (lists.length === 0) return null;
  const number = lists.length;
  return {
    en: `${number} ${number === 1 ? 'list' : 'lists'} of addresses that it never reports`,
    ko: `알리지 않는 주소 목록 ${number}개`,
  };
}

export function muted(actions: 'on' | 'muted'): Text | null {
  return actions === 'muted' ? { en: 'rings and tells nobody', ko: '울려도 아무에게도 알리지 않음' } : null;
}
