import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allDenied } from '../../test/checkups/all-denied.ts';
import { compromisedStartUp } from '../../test/checkups/compromised-start-up.ts';
import { hostile } from '../../test/checkups/hostile.ts';
import { huge } from '../../test/checkups/huge.ts';
import { quiet } from '../../test/checkups/quiet.ts';
import { type Opened, type PageOpener, startBrowser } from '../../test/open-page.ts';
import { expectNoBarriers, expectToFit, expectWholeOnPaper } from '../../test/page-laws.ts';
import { rendered } from '../../test/rendered.ts';
import type { Language } from '../kernel/text.ts';
import type { Checkup } from '../posture/checkup.ts';
import { report } from './html.ts';

let browser: PageOpener;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

async function open(
  checkup: Checkup,
  { language = 'en', ...context }: BrowserContextOptions & { language?: Language } = {},
): Promise<Opened> {
  return browser.open(rendered(report, checkup, { language, timeZone: 'Asia/Seoul' }), context);
}

const shown = (page: Page): Promise<number> => page.locator('tr[data-s]:not([hidden])').count();

describe('names of an attacker', () => {
  test('run nothing, load nothing, and are shown as they are', async () => {
    const { page, trouble } = await open(hostile);
    await page.click('#open');
    await page.click('#language');
    await page.fill('[name=q]', '<script>');
    expect(await page.evaluate('window.hacked')).toBeUndefined();
    expect(await page.evaluate("document.querySelectorAll('img, iframe, b, script').length")).toBe(1);
    expect(
      await page.locator('bdi', { hasText: '<script>window.hacked=1</script>' }).count(),
    ).toBeGreaterThan(0);
    expect(trouble).toEqual([]);
    await page.close();
  });

  test('could not run even if one slipped through', async () => {
    const { page, trouble } = await open(quiet);
    await page.evaluate(
      "document.querySelector('main').innerHTML = '<img src=x onerror=\"window.hacked=1\">'",
    );
    await page.waitForTimeout(100);
    expect(await page.evaluate('window.hacked')).toBeUndefined();
    expect(trouble.join()).toMatch(/Content Security Policy/);
    await page.close();
  });
});

describe('language', () => {
  test('one button, no reload, every word', async () => {
    const { page, trouble } = await open(compromisedStartUp, { language: 'ko' });
    await page.evaluate('window.stayed = true');
    await page.click('#open');
    const korean = await page.locator('body').innerText();
    expect(korean).toContain('지금 할 일');
    expect(korean).not.toContain('Do now');
    await page.click('#language');
    const english = await page.locator('body').innerText();
    expect(english).toContain('Do now');
    expect(english.replaceAll(/지킴이|한국어/g, '')).not.toMatch(/[가-힣]/);
    expect(await page.title()).toBe('AWS account checkup 482915037746');
    expect(await page.getAttribute('[name=q]', 'placeholder')).toBe('Search by name or word');
    expect(await page.locator('[name=r] option').first().innerText()).toBe('All regions');
    expect(await page.evaluate('[document.documentElement.lang, window.stayed]')).toEqual(['en', true]);
    expect(trouble).toEqual([]);
    await page.close();
  });

  test.for([
    ['compromised-start-up', compromisedStartUp],
    ['all-denied', allDenied],
    ['quiet', quiet],
  ] as const)('%s reads well in both', async ([name, checkup]) => {
    for (const language of ['en', 'ko'] as const) {
      const { page } = await open(checkup, { language });
      await page.click('#open');
      // Empty lines differ between versions of Chromium.
      const lines = (await page.locator('body').innerText()).split('\n').map((line) => line.trim());
      await expect(`${lines.filter(Boolean).join('\n')}\n`).toMatchFileSnapshot(
        `../../test/golden/html/${name}.${language}.txt`,
      );
      await page.close();
    }
  });
});

describe('filters', () => {
  test('each narrows, together they narrow further, reset shows everything', async () => {
    const { page, trouble } = await open(compromisedStartUp);
    const { findings } = compromisedStartUp;
    expect(await shown(page)).toBe(findings.length);

    await page.selectOption('[name=r]', 'us-east-1');
    const inVirginia = findings.filter(({ resource }) => resource.region === 'us-east-1').length;
    expect(await shown(page)).toBe(inVirginia);
    expect(await page.innerText('#shown')).toBe(String(inVirginia));

    await page.selectOption('[name=service]', 'EC2');
    await page.getByRole('checkbox', { name: 'high' }).uncheck();
    expect(await page.locator('details.group:not([hidden]) .title').allInnerTexts()).toEqual([]);
    expect(await page.isVisible('#nothing')).toBe(true);

    await page.click('[type=reset]');
    await expect.poll(() => shown(page)).toBe(findings.length);

    for (const standing of ['problem', 'accepted', 'passed', 'not applicable']) {
      await page.getByRole('checkbox', { name: standing, exact: true }).uncheck();
    }
    expect(await shown(page)).toBe(findings.filter(({ status }) => status === 'unknown').length);
    expect(await page.locator('section.standing:not([hidden])').count()).toBe(1);
    expect(trouble).toEqual([]);
    await page.close();
  });

  test('a search finds names, words and controls, and opens what it found', async () => {
    const { page } = await open(compromisedStartUp);
    await page.fill('[name=q]', 'haru-backup');
    expect(await shown(page)).toBe(1);
    expect(await page.isVisible('text=haru-backup-2024 >> nth=-1')).toBe(true);
    await page.fill('[name=q]', 'GUARDDUTY ap-north');
    expect(await shown(page)).toBe(3);
    await page.fill('[name=q]', '격리한');
    expect(await shown(page)).toBe(2);
    await page.close();
  });

  test('a card leads to all its places', async () => {
    const { page } = await open(compromisedStartUp);
    await page.getByRole('checkbox', { name: 'problem' }).uncheck();
    await page.getByRole('link', { name: 'All 9 places' }).click();
    await expect.poll(() => page.locator('#c-ec2-instance-in-unused-region').getAttribute('open')).toBe('');
    await expect.poll(() => page.locator('text=i-04c3b2a1908f7e6d2').isVisible()).toBe(true);
    await page.close();
  });

  test('five thousand findings open and filter at once', async () => {
    const { page, trouble } = await open(huge(5_000));
    const elapsed = await page.evaluate(`(() => {
      const start = performance.now();
      const search = document.querySelector('[name=q]');
      search.value = 'thing-7-10';
      search.dispatchEvent(new Event('input', { bubbles: true }));
      document.body.offsetHeight;
      return performance.now() - start;
    })()`);
    // thing-7-10, and thing-7-100 to thing-7-109.
    expect(await shown(page)).toBe(11);
    expect(elapsed).toBeLessThan(1500);
    expect(trouble).toEqual([]);
    await page.close();
  });
});

describe('everyone can read it', () => {
  test.for([
    ['light', compromisedStartUp],
    ['dark', compromisedStartUp],
    ['light', hostile],
  ] as const)('axe finds nothing, %s', async ([colorScheme, checkup]) => {
    const { page } = await open(checkup, { colorScheme, language: 'ko' });
    await expectNoBarriers(page);
    await page.close();
  });

  test('with the keyboard alone', async () => {
    const { page } = await open(compromisedStartUp);
    const focused = (): Promise<string> =>
      page.evaluate('document.activeElement.id || document.activeElement.className');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('skip');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('language');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.documentElement.lang')).toBe('ko');
    await page.locator('details.group summary').first().focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('details.group[open]').count()).toBe(1);
    await page.close();
  });

  test.for([320, 390, 768])('nothing runs over the edge at %i pixels', async (width) => {
    for (const checkup of [compromisedStartUp, hostile]) {
      const { page } = await open(checkup, { viewport: { width, height: 800 } });
      await expectToFit(page, width);
      await page.close();
    }
  });

  test('paper gets every finding, and afterwards the page is as it was', async () => {
    const { page } = await open(compromisedStartUp);
    await expectWholeOnPaper(page);
    expect(await page.locator('details[open]').count()).toBe(0);
    await page.close();
  });

  test('without scripts everything is there, in the chosen language', async () => {
    const { page } = await open(compromisedStartUp, { javaScriptEnabled: false, language: 'ko' });
    expect(await page.isVisible('#filters')).toBe(false);
    expect(await page.innerText('h1')).toBe('다른 사람이 이 계정에 들어와 있을 수 있는 흔적이 보입니다.');
    expect(await page.locator('tr[data-s]').count()).toBe(compromisedStartUp.findings.length);
    await page.close();
  });
});
