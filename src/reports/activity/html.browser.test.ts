import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { crowded, renamed, sampleActivity } from '../../../test/activity-of.ts';
import { type Opened, type PageOpener, startBrowser } from '../../../test/open-page.ts';
import {
  EVIL,
  expectBothLanguages,
  expectNamesOnly,
  expectNoBarriers,
  expectToFit,
  expectWholeOnPaper,
} from '../../../test/page-laws.ts';
import { isSerious } from '../../incident/incident.ts';
import type { Language } from '../../kernel/text.ts';
import { activityHtml } from './html.ts';
import type { ActivityAccount } from './report.ts';

let activity: ActivityAccount;
let browser: PageOpener;
beforeAll(async () => {
  activity = await sampleActivity();
  browser = await startBrowser();
}, 120_000);
afterAll(() => browser.close());

async function open(
  shown: ActivityAccount,
  { language = 'en', ...context }: BrowserContextOptions & { language?: Language } = {},
): Promise<Opened> {
  const page = activityHtml(shown, { language, timeZone: 'Asia/Seoul', version: '0.0.0' });
  return browser.open(page, context);
}

test('names of an attacker run nothing, load nothing, and are shown as they are', async () => {
  const opened = await open(renamed(activity, EVIL));
  await expectNamesOnly(opened);
  await opened.page.close();
});

test('one button changes every word', async () => {
  const opened = await open(activity, { language: 'ko' });
  await expectBothLanguages(opened, {
    says: '확인할 사건',
    never: /incident|Do now|way back|session of|signed in|removed/i,
  });
  await opened.page.close();
});

test('every serious incident is a story with its pictures and its steps', async () => {
  const { page } = await open(activity);
  const serious = activity.incidents.filter(isSerious);
  expect(await page.locator('section.incident').count()).toBe(serious.length);
  for (const [index, incident] of serious.entries()) {
    const section = page.locator('section.incident').nth(index);
    expect(await section.locator('.todo ol > li').count()).toBe(incident.next.length);
    const story = activity.stories.get(incident.id);
    expect(story?.hours.length).toBeGreaterThan(0);
    const drawn = await section.locator('.days g title').count();
    expect(drawn).toBeGreaterThan(0);
    expect(await section.locator('.regions tbody tr').count()).toBe(story?.regions.length);
  }
  await page.click('.contents li:last-child a');
  expect(page.url()).toMatch(new RegExp(`#incident-${serious.length}$`));
  await page.close();
});

test('the chart and its table hold the calls of the records', async () => {
  const { page } = await open(activity);
  for (const [index, incident] of activity.incidents.filter(isSerious).entries()) {
    const table = page.locator('section.incident').nth(index).locator('figure:has(.days) tbody tr');
    const cells = await table.locator('td:nth-child(3)').allTextContents();
    const hours = activity.stories.get(incident.id)?.hours ?? [];
    expect(cells.reduce((sum, cell) => sum + Number(cell), 0)).toBe(
      hours.reduce((sum, { calls }) => sum + calls, 0),
    );
  }
  await page.close();
});

test('a log without incidents says what it holds, and what is missing', async () => {
  const unread = [{ place: `logs/${EVIL}`, why: { en: 'denied', ko: '거부됨' } }];
  const { page } = await open({ ...activity, incidents: [], unread });
  expect(await page.innerText('h1')).toBe('Nothing in this log looks like an intruder');
  expect(await page.locator('.verdict.unseen').count()).toBe(1);
  expect(await page.locator('#unread + p + ul li').count()).toBe(1);
  await page.close();
});

test('of very many incidents the worst are told, and the rest is said to be there', async () => {
  const { page } = await open(crowded(activity, 60));
  expect(await page.locator('section.incident').count()).toBe(30);
  expect(await page.locator('.contents + p').innerText()).toContain('30 more');
  await page.close();
});

describe('everyone can read it', () => {
  test.for(['light', 'dark'] as const)('axe finds nothing, %s', { timeout: 120_000 }, async (colorScheme) => {
    for (const shown of [activity, renamed(activity, EVIL), crowded(activity, 2)]) {
      const { page } = await open(shown, { colorScheme, language: 'ko' });
      await expectNoBarriers(page);
      await page.close();
    }
  });

  test.for([320, 360, 768])(
    'nothing runs over the edge at %i pixels',
    { timeout: 120_000 },
    async (width) => {
      for (const shown of [activity, renamed(activity, EVIL), crowded(activity, 2)]) {
        const { page } = await open(shown, { viewport: { width, height: 800 } });
        await expectToFit(page, width);
        await page.close();
      }
    },
  );

  test('without scripts everything is there', async () => {
    const { page } = await open(activity, { javaScriptEnabled: false, language: 'ko' });
    expect(await page.locator('section.incident').count()).toBe(activity.incidents.filter(isSerious).length);
    await page.close();
  });

  test('paper gets every fold', async () => {
    const { page } = await open(activity);
    await expectWholeOnPaper(page);
    await page.close();
  });
});
