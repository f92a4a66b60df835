import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { crowded, renamed, sampleAccess, techniqueTitles } from '../../../test/access-of.ts';
import { type Opened, type PageOpener, startBrowser } from '../../../test/open-page.ts';
import {
  EVIL,
  expectBothLanguages,
  expectNamesOnly,
  expectNoBarriers,
  expectToFit,
  expectWholeOnPaper,
} from '../../../test/page-laws.ts';
import type { Access } from '../../access/access.ts';
import type { Language } from '../../kernel/text.ts';
import { accessHtml } from './html.ts';

const access = await sampleAccess();
const titles = await techniqueTitles();
let browser: PageOpener;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

async function open(
  shown: Access,
  { language = 'en', ...context }: BrowserContextOptions & { language?: Language } = {},
): Promise<Opened> {
  const page = accessHtml(shown, {
    language,
    timeZone: 'Asia/Seoul',
    version: '0.0.0',
    titles,
    isSample: true,
  });
  return browser.open(page, context);
}

test('names of an attacker run nothing, load nothing, and are shown as they are', async () => {
  const opened = await open(renamed(access, EVIL));
  await expectNamesOnly(opened);
  await opened.page.close();
});

test('one button changes every word', async () => {
  const opened = await open(access, { language: 'ko' });
  await opened.page.click('#open');
  expect(await opened.page.locator('details.person:not([open])').count()).toBe(0);
  await expectBothLanguages(opened, {
    says: '들어올 수 있는 대상',
    never: /Who can get in|last used|could not be read|certain/,
  });
  await opened.page.close();
});

describe('filters', () => {
  test('of people: by words, by class, by kind', async () => {
    const { page } = await open(access);
    const shown = page.locator('details.person:not([hidden])');
    const people = access.principals.filter(({ isServiceLinked }) => !isServiceLinked);
    expect(await shown.count()).toBe(people.length);
    await page.fill('#filter-people [name=q]', 'DEPLOY-bot');
    expect(await shown.count()).toBe(1);
    expect(await shown.getAttribute('open')).toBe('');
    await page.click('#filter-people [type=reset]');
    await page.getByRole('checkbox', { name: 'IAM role' }).uncheck();
    expect(await shown.count()).toBe(people.filter(({ type }) => type !== 'role').length);
    expect(await page.innerText('#people-shown')).toBe(String(await shown.count()));
    await page.getByRole('checkbox', { name: 'administrator', exact: true }).uncheck();
    const left = people.filter(
      ({ type, class: own }) => type !== 'role' && own.state === 'known' && own.value !== 'full-admin',
    );
    expect(await shown.count()).toBe(left.length);
    await page.close();
  });

  test('of moments: by who, by kind, by time', async () => {
    const { page } = await open(access);
    const shown = page.locator('.moments tr[data-k]:not([hidden])');
    const { timeline, now } = access;
    await page.selectOption('#filter-moments [name=k]', 'signed-in');
    expect(await shown.count()).toBe(timeline.filter(({ kind }) => kind === 'signed-in').length);
    await page.selectOption('#filter-moments [name=d]', '7');
    const week = timeline.filter(
      ({ kind, at }) => kind === 'signed-in' && Date.parse(now) - Date.parse(at) <= 7 * 86_400_000,
    );
    expect(await shown.count()).toBe(week.length);
    await page.fill('#filter-moments [name=q]', 'minji');
    expect(await shown.count()).toBe(week.filter(({ who }) => who?.endsWith('minji')).length);
    await page.close();
  });
});

test('a number in the picture leads to what the step rests on', async () => {
  const { page } = await open(access);
  await page.locator('svg.graph a').first().click();
  expect(await page.locator('.step:target .evidence li').count()).toBeGreaterThan(0);
  await page.close();
});

describe('everyone can read it', () => {
  test.for([
    ['light', access],
    ['dark', access],
    ['light', renamed(access, EVIL)],
    ['dark', crowded(access, 30)],
  ] as const)('axe finds nothing, %s', async ([colorScheme, shown]) => {
    const { page } = await open(shown, { colorScheme, language: 'ko' });
    await expectNoBarriers(page);
    await page.close();
  });

  test.for([320, 360, 768])('nothing runs over the edge at %i pixels', async (width) => {
    for (const shown of [access, renamed(access, EVIL), crowded(access, 30)]) {
      const { page } = await open(shown, { viewport: { width, height: 800 } });
      await expectToFit(page, width);
      await page.close();
    }
  });

  test('two thousand who can act open and filter at once', async () => {
    const { page, trouble } = await open(crowded(access, 2000));
    const elapsed = await page.evaluate(`(() => {
      const start = performance.now();
      const search = document.querySelector('#filter-people [name=q]');
      search.value = 'minji-';
      search.dispatchEvent(new Event('input', { bubbles: true }));
      document.body.offsetHeight;
      return performance.now() - start;
    })()`);
    expect(await page.locator('details.person:not([hidden])').count()).toBeGreaterThan(50);
    expect(elapsed).toBeLessThan(1500);
    expect(trouble).toEqual([]);
    await page.close();
  });

  test('without scripts everything is there', async () => {
    const { page } = await open(access, { javaScriptEnabled: false, language: 'ko' });
    expect(await page.isVisible('#filter-people')).toBe(false);
    expect(await page.locator('.moments tr[data-k]').count()).toBe(access.timeline.length);
    await page.close();
  });

  test('paper gets every fold', async () => {
    const { page } = await open(access);
    await expectWholeOnPaper(page);
    await page.close();
  });
});
