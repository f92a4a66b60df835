/** A page in a real Chromium, and everything that should not have happened there. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const FLAGS =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

export interface Opened {
  readonly page: Page;
  /** Messages, errors, dialogs and requests. */
  readonly trouble: readonly string[];
}

export interface PageOpener {
  readonly open: (html: string, context?: BrowserContextOptions) => Promise<Opened>;
  readonly close: () => Promise<void>;
}

export async function startBrowser(): Promise<PageOpener> {
  const folder = mkdtempSync(join(tmpdir(), 'jikimi-html-'));
  const executablePath = process.env['JIKIMI_CHROMIUM'] ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: FLAGS.split(' ') });
  return {
    open: async (html, context) => {
      const file = join(folder, `${crypto.randomUUID()}.html`);
      writeFileSync(file, html);
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...context });
      const trouble: string[] = [];
      page.on('console', (message) => trouble.push(`console: ${message.text()}`));
      page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
      page.on('dialog', (dialog) => {
        trouble.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on('request', (request) => {
        const address = new URL(request.url());
        address.hash = '';
        if (String(address) !== String(pathToFileURL(file))) trouble.push(`request: ${request.url()}`);
      });
      await page.goto(String(pathToFileURL(file)));
      return { page, trouble };
    },
    close: async () => {
      await browser.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** What axe-core finds wrong: the rule, and where. */
export async function barriersOf(page: Page): Promise<readonly (readonly [string, readonly string[]])[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  return violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map((node) => node.html)] as const);
}
