/**
 * Turns an inventory into findings. Pure. Holds the product's first rule: what was not read is `unknown`, never `pass`;
 * and every control answers at least once, so that nothing disappears in silence.
 */
import { hash } from 'node:crypto';
import type { Account, Inventory, Listing, Resource } from '../inventory/inventory.ts';
import type { Reading, Unread } from '../kernel/reading.ts';
import { sentences, type Text } from '../kernel/text.ts';
import { withAsOf } from './as-of.ts';
import { consolePage } from './console-page.ts';
import type { AnyControl, Circumstances, Settings, Verdict } from './control.ts';
import type { Finding, Missing } from './finding.ts';

interface Subject {
  readonly id: string;
  readonly arn?: string;
  readonly region: string;
}

export function judge(
  inventory: Inventory,
  controls: readonly AnyControl[],
  settings: Settings,
): readonly Finding[] {
  const resources = Map.groupBy(inventory.resources, (resource) => resource.type);
  const listings = Map.groupBy(inventory.listings, (listing) => listing.type);
  return controls.flatMap((control) => {
    const { type, scope } = control.resource;
    const found = resources.get(type) ?? [];
    const findings = found.map((resource) => judgeResource(control, resource, inventory, settings));
    if (scope === 'listed') findings.push(...unlisted(control, listings.get(type) ?? [], inventory));
    if (findings.length > 0) return findings;
    return [
      scope === 'listed'
        ? noneFound(control, listings.get(type) ?? [], inventory)
        : notCollected(control, inventory),
    ];
  });
}

function judgeResource(
  control: AnyControl,
  resource: Resource,
  inventory: Inventory,
  settings: Settings,
): Finding {
  const missing: Missing[] = [];
  const gaps: Missing[] = [];
  const fields: Record<string, unknown> = {};
  for (const name of control.reads) {
    const reading = resource.fields[name] ?? notSupplied(control, name);
    if (reading.state === 'known') {
      fields[name] = reading.value;
      gaps.push(...(reading.gaps ?? []).map((gap) => missingFrom(gap, gap.region)));
    } else missing.push(missingFrom(reading, resource.region));
  }
  if (missing.length > 0) return unknown(control, resource, [...missing, ...gaps], inventory.account);
  const at: Circumstances = {
    account: inventory.account,
    resource,
    regions: inventory.regions,
    now: inventory.startedAt,
    settings,
  };
  const readings = control.reads.flatMap((name) => resource.fields[name] ?? []);
  const judged = attemptVerdict(control, fields, at);
  if (judged === undefined) return broken(control, resource, inventory.account);
  const verdict = withAsOf(judged, readings);
  if (gaps.length > 0 && verdict.status !== 'fail') {
    return unknown(control, resource, gaps, inventory.account);
  }
  return { ...finding(control, resource, verdict, inventory.account), missing: gaps };
}

/** `undefined` where the control itself fails: a mistake of ours must not cost the owner the other answers. */
function attemptVerdict(control: AnyControl, fields: object, at: Circumstances): Verdict | undefined {
  try {
    return control.evaluate(fields as never, at);
  } catch {
    return undefined;
  }
}

function broken(control: AnyControl, subject: Subject, account: Account): Finding {
  const because: Text = {
    en: `Could not check: the check itself failed, a mistake in Jikimi. Please report it with the name ${control.id}.`,
    ko: `확인하지 못했습니다: 점검 항목 자체에 오류가 있습니다(Jikimi의 문제). ${control.id} 이름과 함께 알려 주세요.`,
  };
  return { ...unknown(control, subject, [], account), because };
}

/** One `unknown` per region whose listing was not read, or was never asked for. */
function unlisted(control: AnyControl, listings: readonly Listing[], inventory: Inventory): Finding[] {
  if (listings.length === 0) return [notCollected(control, inventory)];
  return listings.flatMap(({ region, result }) =>
    result.state === 'known'
      ? []
      : [unknown(control, { id: '*', region }, [missingFrom(result, region)], inventory.account)],
  );
}

function noneFound(control: AnyControl, listings: readonly Listing[], inventory: Inventory): Finding {
  const subject = { id: '*', region: 'global' };
  const { account, regions, regionsFrom } = inventory;
  const none: Text = {
    en: `There is none in the account (${control.resource.name.en}).`,
    ko: `계정에 해당 리소스가 없습니다(${control.resource.name.ko}).`,
  };
  const verdict = control.whenNone ?? { status: 'not-applicable', because: none };
  if (!listings.some(({ region }) => region !== 'global')) return finding(control, subject, verdict, account);
  if (verdict.status === 'pass' && regionsFrom.state !== 'known') {
    return unknown(control, subject, [missingFrom(regionsFrom, 'global')], account);
  }
  const leftOut = regions.filter(({ state }) => state === 'excluded').length;
  if (leftOut === 0) return finding(control, subject, verdict, account);
  const limit: Text = {
    en: `Regions left out of this run: ${leftOut}.`,
    ko: `이번 점검에서 제외한 리전: ${leftOut}개.`,
  };
  return finding(control, subject, { ...verdict, because: sentences(verdict.because, limit) }, account);
}

function notCollected(control: AnyControl, inventory: Inventory): Finding {
  const action = control.resource.listing[0] ?? control.resource.fields[control.reads[0] ?? '']?.needs[0];
  const missing: Missing = {
    action: action ?? 'sts:GetCallerIdentity',
    region: 'global',
    reason: 'failed',
    fault: 'NotCollected',
  };
  return unknown(control, { id: '*', region: 'global' }, [missing], inventory.account);
}

function notSupplied(control: AnyControl, name: string): Unread {
  const action = control.resource.fields[name]?.needs[0] ?? 'sts:GetCallerIdentity';
  return {
    state: 'failed',
    action,
    fault: { kind: 'not-collected', code: 'NotCollected', message: `${name} was not collected` },
  };
}

function missingFrom(reading: Exclude<Reading<unknown>, { state: 'known' }>, region: string): Missing {
  if (reading.state === 'failed') {
    return { action: reading.action, region, reason: 'failed', fault: reading.fault.code };
  }
  return {
    action: reading.action,
    region,
    reason: reading.byOrganization ? 'denied-by-organization' : 'denied',
  };
}

function unknown(
  control: AnyControl,
  subject: Subject,
  missing: readonly Missing[],
  account: Account,
): Finding {
  const actions = [...new Set(missing.map((one) => one.action))].join(', ');
  const denied = missing.every((one) => one.reason !== 'failed');
  const faults = [...new Set(missing.flatMap((one) => one.fault ?? []))].join(', ');
  const because: Text = denied
    ? {
        en: `Could not check: permission ${actions} is missing.`,
        ko: `확인하지 못했습니다: ${actions} 권한이 없습니다.`,
      }
    : {
        en: `Could not check: ${actions} did not answer (${faults}).`,
        ko: `확인하지 못했습니다: ${actions} 호출이 응답하지 않았습니다(${faults}).`,
      };
  return {
    ...finding(control, subject, { status: 'not-applicable', because }, account),
    status: 'unknown',
    missing,
  };
}

function finding(control: AnyControl, subject: Subject, verdict: Verdict, account: Account): Finding {
  return {
    id: findingId(account.id, control.id, subject),
    control: control.id,
    status: verdict.status,
    severity: (verdict.status === 'fail' && verdict.severity) || control.severity,
    risk: (verdict.status === 'fail' && verdict.risk) || control.risk,
    resource: {
      type: control.resource.type,
      name: control.resource.name,
      id: subject.id,
      arn: subject.arn ?? null,
      region: subject.region,
    },
    title: control.title,
    because: verdict.because,
    why: control.why,
    fix: { ...control.fix, console: consolePage(control.fix.console, subject, account.partition) },
    missing: [],
    remedies: control.remedies,
    frameworks: control.frameworks,
  };
}

/** 12 hexadecimal digits: short enough to type, and no name of the account shows in it. */
function findingId(account: string, control: string, { id, arn, region }: Subject): string {
  return hash('sha256', JSON.stringify([account, control, region, arn ?? id])).slice(0, 12);
}
