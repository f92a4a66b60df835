import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { compromisedStartUp } from '../../test/checkups/compromised-start-up.ts';
import { hostile } from '../../test/checkups/hostile.ts';
import { huge } from '../../test/checkups/huge.ts';
import { rendered } from '../../test/rendered.ts';
import type { Checkup } from '../posture/checkup.ts';
import { report } from './html.ts';

const render = (checkup: Checkup): string =>
  rendered(report, checkup, { language: 'ko', timeZone: 'Asia/Seoul' });

describe('the file', () => {
  test('allows its own style and script by hash, and nothing else', () => {
    const page = render(compromisedStartUp);
    const policy =
      /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]?.replaceAll('&#39;', "'") ?? '';
    for (const [element, directive] of [
      ['style', 'style-src'],
      ['script', 'script-src'],
    ] as const) {
      const content = new RegExp(`<${element}>(.*?)</${element}>`, 's').exec(page)?.[1] ?? '';
      const hash = createHash('sha256').update(content).digest('base64');
      expect(policy).toContain(`${directive} 'sha256-${hash}'`);
    }
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
  });

  test('loads nothing and has no inline handler or style', () => {
    const page = render(hostile);
    const tags = page.replace(/<(script|style)>.*?<\/\1>/gs, '').match(/<[a-z][^>]*>/gi) ?? [];
    for (const tag of tags) expect(tag).not.toMatch(/\s(?:src|srcset|style|on\w+)=/i);
    expect(page.match(/<script\b/gi)).toHaveLength(1);
  });

  test('links only to the AWS console and within itself', () => {
    const [first] = hostile.findings;
    if (!first) throw new Error('no finding');
    const forged = {
      ...first,
      fix: { ...first.fix, console: 'javascript:alert(1)//.console.aws.amazon.com/' },
    };
    const page = render({ ...hostile, findings: [forged, ...hostile.findings.slice(1)] });
    const links = [...page.matchAll(/href="([^"]*)"/g)].map(([, address = '']) => address);
    expect(links.length).toBeGreaterThan(20);
    for (const link of links)
      expect(link).toMatch(/^(?:#|data:,$|https:\/\/[a-z0-9.-]+\.aws\.amazon\.com\/)/);
  });

  test('five thousand findings stay a file that a browser takes', () => {
    expect(Buffer.byteLength(render(huge(5_000)))).toBeLessThan(8_000_000);
  });
});
