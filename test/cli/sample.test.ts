import { describe, expect, test } from 'vitest';
import { controls } from '../../src/app/controls.generated.ts';
import { LANGUAGES } from '../../src/kernel/text.ts';
import type { Checkup } from '../../src/posture/checkup.ts';
import { LABELS } from '../../src/reports/wording/words.ts';
import { newDesk, transcript } from './jikimi.ts';

describe('the sample account', () => {
  test.for(LANGUAGES)('is told in %s', async (language) => {
    const desk = newDesk(language);
    const ran = await desk.run(['checkup', '--sample']);
    await expect(transcript(['checkup', '--sample'], ran, desk)).toMatchFileSnapshot(
      `golden/sample.${language}.txt`,
    );
    // What was not seen in the sample is shown, too.
    expect(ran.code).toBe(3);
  });

  test('has five things to do now, and its failures first', async () => {
    const { stdout, code } = await newDesk().run([
      'checkup',
      '--sample',
      '--format',
      'json',
      '--fail-on',
      'low',
    ]);
    expect(code).toBe(1);
    const { findings, doNow } = JSON.parse(stdout) as Checkup;
    expect(doNow).toHaveLength(5);
    expect(findings.findLastIndex(({ status }) => status === 'fail')).toBeLessThan(
      findings.findIndex(({ status }) => status !== 'fail'),
    );
  });
});

describe('what the checkup checks', () => {
  test.for(LANGUAGES)('is listed in %s, every control once', async (language) => {
    const { code, stdout } = await newDesk(language).run(['controls']);
    expect(code).toBe(0);
    for (const { id, title, onRequest } of controls) {
      const note = onRequest ? ` (${LABELS.onRequest[language]})` : '';
      expect(stdout).toMatch(new RegExp(`^${id} +${escape(title[language] + note)}$`, 'm'));
    }
  });

  test('can be narrowed', async () => {
    const { stdout } = await newDesk().run([
      'controls',
      '--severity',
      'critical',
      '--framework',
      'cis-aws-7.0',
    ]);
    const wanted = controls.filter(
      ({ severity, frameworks }) => severity === 'critical' && frameworks['cis-aws-7.0'],
    );
    expect(stdout.match(/^[a-z0-9-]+ {2}/gm)).toHaveLength(wanted.length);
  });

  test.for(LANGUAGES)('is explained in %s', async (language) => {
    const desk = newDesk(language);
    const args = ['controls', 'show', 'sqs-queue-public'];
    await expect(transcript(args, await desk.run(args), desk)).toMatchFileSnapshot(
      `golden/controls-show.${language}.txt`,
    );
  });
});

describe('the policy of the checkup', () => {
  const actionsOf = async (...args: string[]): Promise<string[]> => {
    const { code, stdout, stderr } = await newDesk().run(['policy', 'checkup', ...args]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const policy = JSON.parse(stdout) as { Statement: [{ Action: string[] }] };
    expect(policy).toMatchObject({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Resource: '*' }] });
    // What a managed policy may have, white space not counted.
    expect(JSON.stringify(policy).length).toBeLessThan(6144);
    return policy.Statement[0].Action;
  };

  test('names each action once, in order, and none that changes anything', async () => {
    const actions = await actionsOf();
    expect(actions).toEqual([...new Set(actions)].toSorted());
    expect(
      actions.filter((action) => !/^[a-z0-9-]+:(Get|List|Describe|Generate)[A-Za-z0-9]+$/.test(action)),
    ).toEqual([]);
  });

  test('has less in it for fewer controls', async () => {
    expect(await actionsOf('--control', 'sqs-queue-public')).toEqual([
      'account:ListRegions',
      'ec2:DescribeRegions',
      'iam:ListAccountAliases',
      'sqs:GetQueueAttributes',
      'sqs:ListQueues',
      'sts:GetCallerIdentity',
    ]);
  });
});

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
