import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { findings } from '../../test/checkups/build.ts';
import { hostile } from '../../test/checkups/hostile.ts';
import { quiet } from '../../test/checkups/quiet.ts';
import { publicBucket } from '../../test/checkups/subjects.ts';
import { rendered } from '../../test/rendered.ts';
import type { Checkup } from '../posture/checkup.ts';
import { report } from './markdown.ts';
import { visible } from './view/visible.ts';

/** As GitHub renders it, but with HTML let through: nothing may rely on the sanitiser. */
function onGitHub(checkup: Checkup): string {
  return micromark(rendered(report, checkup), {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
    allowDangerousHtml: true,
  });
}

const OURS = /^\/?(?:h[1-3]|p|br|ul|ol|li|strong|code|details|summary|table|thead|tbody|tr|t[hd]|a)$/;

function elements(html: string): string[] {
  return [...html.matchAll(/<(\/?[a-z][a-z0-9]*)/gi)].map(([, name = '']) => name);
}

describe('names', () => {
  test('make no element, and no link but to the console', () => {
    const html = onGitHub(hostile);
    expect(elements(html).filter((name) => !OURS.test(name))).toEqual([]);
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, address]) => address);
    expect(links.filter((address) => !address?.startsWith('https://s3.console.aws.amazon.com/'))).toEqual([]);
  });

  test('are read as they are, whatever they are', () => {
    fc.assert(
      fc.property(
        fc
          .string({ unit: fc.constantFrom(...Array.from('ab1 `*_[]()<>|~$&#+-=.:/@!\\{}"\'')), minLength: 1 })
          .filter((name) => name !== '*'),
        (name) => {
          const all = findings(publicBucket, [
            { id: name, region: 'us-east-1', status: 'fail', because: { en: `Seen on ${name}!`, ko: name } },
          ]);
          const html = onGitHub({ ...quiet, findings: all, doNow: all.map(({ id }) => id) });
          const item = /<li>S3 bucket <code>(.*?)<\/code> \(us-east-1\): Seen on (.*?)!<\/li>/s.exec(html);
          expect(item?.slice(1).map(spoken)).toEqual([visible(name), visible(name)].map(spoken));
        },
      ),
    );
  });
});

/** Runs of spaces count once, as in any rendering. */
function spoken(html: string): string {
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll('\u200b', '')
    .replaceAll(/ +/g, ' ')
    .trim();
}
