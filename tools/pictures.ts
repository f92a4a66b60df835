/** `npm run pictures`: the pictures of the README, taken from the real program on the sample account. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AnsiUp } from 'ansi_up';
import { chromium } from 'playwright-core';
import { CHROMIUM } from './browser.mjs';

const ROOT = resolve(import.meta.dirname, '..');
const IMAGES = join(ROOT, 'docs/images');
/** The terminal picture ends here: it shows the verdict and what to do first, not everything. */
const LINES = 44;
const LANGUAGES = ['en', 'ko'] as const;

mkdirSync(IMAGES, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'jikimi-pictures-'));
const browser = await chromium.launch({
  executablePath: CHROMIUM,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
  ],
});
try {
  for (const language of LANGUAGES) {
    const { stdout } = jikimi('checkup', '--no-history', '--lang', language, '--format', 'terminal');
    await photograph(terminalPage(stdout), `checkup-${language}.png`, '.terminal');
    const page = join(folder, `${language}.html`);
    jikimi('access', '--lang', language, '--format', 'html', '--out', page);
    await photographAccess(page, `access-${language}.png`);
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}

function jikimi(command: string, ...options: readonly string[]): { readonly stdout: string } {
  return spawnSync(process.execPath, ['bin/jikimi.mjs', command, '--sample', ...options], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: '1', COLUMNS: '80', TZ: 'Asia/Seoul' },
  });
}

/** A page that looks like a terminal window with this output. */
function terminalPage(output: string): string {
  const lines = output.split('\n').slice(0, LINES).join('\n');
  return `<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; padding: 16px; background: #fff; }
    .terminal { width: max-content; padding: 14px 18px; border-radius: 8px; background: #16181d; color: #d8dee9;
      font: 14px/1.45 "DejaVu Sans Mono", NanumGothicCoding, monospace; white-space: pre; }
  </style><div class="terminal">${new AnsiUp().ansi_to_html(lines)}</div>`;
}

async function photograph(html: string, name: string, part: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 1000 }, deviceScaleFactor: 2 });
  await page.setContent(html);
  await page.locator(part).screenshot({ path: join(IMAGES, name) });
  await page.close();
}

/** From who can get in, one of them open, to who has been in by day. */
async function photographAccess(file: string, name: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 1400 }, deviceScaleFactor: 2 });
  await page.goto(String(pathToFileURL(file)));
  await page.locator('details.person summary').nth(1).click();
  const top = await page.locator('#people').boundingBox();
  const bottom = await page.locator('[aria-labelledby=timeline] figure').boundingBox();
  if (!top || !bottom) throw new Error('The page has no people or no chart');
  const height = bottom.y + bottom.height - top.y + 32;
  await page.screenshot({
    path: join(IMAGES, name),
    fullPage: true,
    clip: { x: 0, y: top.y - 16, width: 1000, height },
  });
  await page.close();
}
