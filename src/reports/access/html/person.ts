/** What is inside one fold: credentials, MFA, doors, and the ways up. */
import { html } from 'hono/html';
import type { EscalationPath } from '../../../access/escalation/path.ts';
import type { Credential, Principal, Trusted } from '../../../access/principal.ts';
import type { Reading } from '../../../kernel/reading.ts';
import { sameInBoth, type Text } from '../../../kernel/text.ts';
import { both, type Markup } from '../../html/markup.ts';
import { timeIn } from '../../html/time.ts';
import { visible } from '../../view/visible.ts';
import { lastUseText, statusText } from '../phrases.ts';
import { CAPABILITY_WORDS, CREDENTIAL_WORDS, TRUSTED_WORDS, UNKNOWN } from '../words.ts';
import { pathId } from './graph.ts';
import { AS_OF, ACCESS_PAGE_WORDS as WORDS } from './words.ts';

export function personBody(principal: Principal, paths: readonly EscalationPath[], timeZone: string): Markup {
  const { arn, type, createdAt, mfa, boundary, credentials, trusted, lastUsed } = principal;
  const made = told(createdAt, (at) => (at === null ? UNKNOWN : sameInBoth(at.slice(0, 10))));
  return html`<dl class="facts">
<div><dt>${both(WORDS.capability)}</dt><dd>${both(told(principal.class, (one) => CAPABILITY_WORDS[one]))}</dd></div>
<div><dt>ARN</dt><dd class="code"><bdi>${visible(arn)}</bdi></dd></div>
<div><dt>${both(WORDS.made)}</dt><dd>${both(made)}</dd></div>
${type === 'role' ? '' : html`<div><dt>${both(WORDS.mfa)}</dt><dd>${both(mfaText(mfa))}</dd></div>`}
${type === 'root' ? '' : html`<div><dt>${both(WORDS.boundary)}</dt><dd>${both(told(boundary, (one) => (one === null ? WORDS.none : sameInBoth(one))))}</dd></div>`}
${type === 'role' ? html`<div><dt>${both(WORDS.lastUse)}</dt><dd>${both(lastUseText(lastUsed, timeZone))}</dd></div>` : ''}
</dl>
${type === 'role' ? doors(trusted) : credentialTable(credentials, timeZone)}
${services(principal, timeZone)}${paths.length > 0 ? waysUp(paths) : ''}`;
}

function credentialTable(credentials: readonly Credential[], timeZone: string): Markup {
  if (credentials.length === 0) return html`<p class="muted">${both(WORDS.noCredentials)}</p>`;
  const rows = credentials.map(({ kind, id, status, createdAt, lastUsed }) => {
    const since = told(createdAt, (at) => (at === null ? UNKNOWN : sameInBoth(at.slice(0, 10))));
    return html`<tr><td>${both(CREDENTIAL_WORDS[kind])} <span class="code">${visible(id)}</span></td><td>${both(statusText(status))}</td><td>${both(since)}</td><td>${lastUse(lastUsed, timeZone)}</td></tr>`;
  });
  return html`<table class="rows credentials"><thead><tr><th scope="col">${both(WORDS.credential)}</th><th scope="col">${both(WORDS.status)}</th><th scope="col">${both(WORDS.since)}</th><th scope="col">${both(WORDS.lastUse)}</th></tr></thead>
<tbody>${rows}</tbody></table>`;
}

/** With the time at which AWS knew it. */
function lastUse(reading: Credential['lastUsed'], timeZone: string): Markup {
  if (reading.state !== 'known' || reading.value === null) return both(lastUseText(reading, timeZone));
  const { at, service, region } = reading.value;
  const where = [service, region].filter((one) => one !== null).join(', ');
  const asOf =
    reading.asOf === undefined
      ? ''
      : html`<br><span class="muted">${both(AS_OF.before)}${timeIn(reading.asOf, timeZone)}${both(AS_OF.after)}</span>`;
  return html`${timeIn(at, timeZone)}${where ? html` <span class="muted">${visible(where)}</span>` : ''}${asOf}`;
}

function doors(trusted: readonly Trusted[]): Markup {
  const items = trusted.map(({ kind, who, conditions }) => {
    const name = kind === 'everyone' ? '' : html` <bdi class="code">${visible(who)}</bdi>`;
    const only =
      conditions.length === 0
        ? ''
        : html` <span class="muted">${both(WORDS.onlyIf)}: ${visible(conditions.join(', '))}</span>`;
    const isOutside = kind === 'everyone' || kind === 'foreign-account';
    return html`<li><span class="tag ${isOutside ? 'high' : 'plain'}">${both(TRUSTED_WORDS[kind])}</span>${name}${only}</li>`;
  });
  return html`<h3>${both(WORDS.trusted)}</h3><ul class="doors">${items}</ul>`;
}

/** Nothing where nobody asked: what is left out is said once, below. */
function services({ services: used }: Principal, timeZone: string): Markup {
  if (used.state !== 'known') {
    const isUnasked = used.state === 'failed' && used.fault.kind === 'not-collected';
    return isUnasked ? '' : html`<h3>${both(WORDS.services)}</h3><p class="muted">${both(UNKNOWN)}</p>`;
  }
  const tried = used.value.flatMap(({ at, ...rest }) => (at === null ? [] : [{ at, ...rest }]));
  const items = tried.map(
    ({ at, name, region }) =>
      html`<li>${visible(name)} <span class="muted">${timeIn(at, timeZone)}${region === null ? '' : ` ${region}`}</span></li>`,
  );
  const count = {
    en: `${tried.length} of the ${used.value.length} it may use; AWS remembers some 400 days`,
    ko: `쓸 수 있는 ${used.value.length}개 가운데 ${tried.length}개(AWS는 약 400일을 기억)`,
  };
  const asOf =
    used.asOf === undefined
      ? ''
      : html`, ${both(AS_OF.before)}${timeIn(used.asOf, timeZone)}${both(AS_OF.after)}`;
  return html`<h3>${both(WORDS.services)}</h3><p class="muted">${both(count)}${asOf}</p><ul class="doors">${items}</ul>`;
}

function waysUp(paths: readonly EscalationPath[]): Markup {
  const items = paths.map(
    (path) =>
      html`<li><a href="#${pathId(path)}">${visible(path.id)}</a> <span class="muted">${both(WORDS[path.certainty])}</span></li>`,
  );
  return html`<h3>${both(WORDS.wayUp)}</h3><ul class="doors">${items}</ul>`;
}

function mfaText(mfa: Principal['mfa']): Text {
  return told(mfa, (devices) =>
    devices.length === 0 ? WORDS.none : sameInBoth(devices.map(({ kind }) => kind).join(', ')),
  );
}

function told<T>(reading: Reading<T>, words: (value: T) => Text): Text {
  return reading.state === 'known' ? words(reading.value) : UNKNOWN;
}
