/** What holds of every page that Jikimi writes, whatever it tells. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { barriersOf, type Opened } from './open-page.ts';

/** A name that an attacker chose. */
export const EVIL = '"><script>window.hacked=1</script><img src=x onerror="window.hacked=1">\u202e';

/** Nothing is folded, as for somebody who reads it all. */
function unfold(page: Page): Promise<unknown> {
  return page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })");
}

/** Of a page full of `EVIL`. */
export async function expectNamesOnly({ page, trouble }: Opened): Promise<void> {
  await unfold(page);
  await page.click('#language');
  expect(await page.evaluate('window.hacked')).toBeUndefined();
  expect(await page.evaluate("document.querySelectorAll('img, script').length")).toBe(1);
  const shown = page.locator('bdi', { hasText: '<script>window.hacked=1</script>' });
  expect(await shown.count()).toBeGreaterThan(9);
  expect(await page.content()).not.toContain('\u202e');
  expect(trouble).toEqual([]);
}

/** Of a page in Korean: the button makes every word English, and Korean again, those in pictures as well. */
export async function expectBothLanguages(
  { page, trouble }: Opened,
  korean: { readonly says: string; readonly never: RegExp },
): Promise<void> {
  await unfold(page);
  await page.click('#language');
  const english = (await page.locator('body').innerText()).replaceAll(/지킴이|한국어/g, '');
  expect(english).not.toMatch(/[가-힣]/);
  const hints = await page.locator('svg title').allTextContents();
  expect(hints.filter((words) => /[가-힣]/.test(words))).toEqual([]);
  await page.click('#language');
  const words = await page.locator('body').innerText();
  expect(words).toContain(korean.says);
  expect(words).not.toMatch(korean.never);
  expect(trouble).toEqual([]);
}

export async function expectNoBarriers(page: Page): Promise<void> {
  await unfold(page);
  expect(await barriersOf(page)).toEqual([]);
}

export async function expectToFit(page: Page, width: number): Promise<void> {
  await unfold(page);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
}

/** Paper gets every fold. */
export async function expectWholeOnPaper(page: Page): Promise<void> {
  await page.evaluate(
    "addEventListener('beforeprint', () => { window.folded = document.querySelectorAll('details:not([open])').length })",
  );
  expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(20_000);
  expect(await page.evaluate('window.folded')).toBe(0);
}
