import { spawnSync } from 'node:child_process';
import { basename, join, resolve } from 'node:path';
import type { Command } from 'commander';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { buildProgram } from '../../src/cli/program.ts';
import { LANGUAGES } from '../../src/kernel/text.ts';
import { newDesk, transcript } from './jikimi.ts';

const ROOT = resolve(import.meta.dirname, '../..');

const PAGES: Readonly<Record<string, readonly string[]>> = {
  help: ['--help'],
  'help-checkup': ['checkup', '--help'],
  'help-accept': ['checkup', 'accept', '--help'],
  'help-answer': ['checkup', 'answer', '--help'],
  'help-policy': ['policy', '--help'],
  'help-policy-checkup': ['policy', 'checkup', '--help'],
  'help-harden': ['harden', '--help'],
  'help-changes': ['changes', '--help'],
  'help-undo': ['undo', '--help'],
  'help-controls': ['controls', '--help'],
  'help-controls-show': ['controls', 'show', '--help'],
  'help-access-keys-scan': ['access', 'keys', 'scan', '--help'],
  'help-activity': ['activity', '--help'],
  'help-activity-show': ['activity', 'show', '--help'],
  'help-activity-mark': ['activity', 'mark', '--help'],
  'help-activity-fetch': ['activity', 'fetch', '--help'],
  'help-guard': ['guard', '--help'],
  'help-guard-apply': ['guard', 'apply', '--help'],
};

describe.for(LANGUAGES)('help in %s', (language) => {
  test.for(Object.entries(PAGES))('%s', async ([name, args]) => {
    const desk = newDesk(language);
    const ran = await desk.run(args);
    await expect(transcript(args, ran, desk)).toMatchFileSnapshot(`golden/${name}.${language}.txt`);
    expect(ran.stdout.split('\n').filter((line) => stringWidth(line) > 80)).toEqual([]);
    // Whatever commander says by itself is English.
    if (language === 'ko') expect(ran.stdout).not.toMatch(/Options|Usage|Commands|default|display|choices/);
  });
});

describe.for(LANGUAGES)('every command of the program in %s', (language) => {
  const program = buildProgram({
    ...process,
    language,
    clock: () => new Date(),
    say: (text) => text[language],
    exitCode: 0,
  });

  test.for(allOf(program).map((command) => [pathOf(command), command] as const))('%s', ([, command]) => {
    const page = command.helpInformation();
    expect(page.split('\n').filter((line) => stringWidth(line) > 80)).toEqual([]);
    const about = command.description() || command.summary();
    expect(about).not.toBe('');
    const isKorean = /[가-힣]/;
    for (const words of [about, ...command.options.map(({ description }) => description)]) {
      // Names of formats are the same in both.
      if (language === 'en') expect(words).not.toMatch(isKorean);
      else if (!/^[a-z, -]+$/.test(words)) expect(words).toMatch(isKorean);
    }
    if (language === 'ko') expect(page).not.toMatch(/Options|Usage|Commands|Arguments|default|choices/);
  });
});

function allOf(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap((one) => allOf(one))];
}

function pathOf(command: Command): string {
  return command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();
}

describe('at the start', () => {
  test('no argument shows the questions in both languages, whatever the locale', async () => {
    const [en, ko] = [newDesk('en'), newDesk('ko')];
    const ran = await en.run([]);
    await expect(transcript([], ran, en)).toMatchFileSnapshot('golden/questions.txt');
    expect(await ko.run([])).toEqual(ran);
    expect(await en.run(['--lang', 'ko'])).toEqual(ran);
  });

  test('the version is the package’s', async () => {
    const { version } = (await import('../../package.json', { with: { type: 'json' } })).default;
    expect(await newDesk().run(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  test('--lang wins over the locale, wherever it stands', async () => {
    const desk = newDesk('en');
    for (const args of [
      ['--lang', 'ko', 'checkup', '--help'],
      ['checkup', '--help', '--lang=ko'],
    ]) {
      expect((await desk.run(args)).stdout).toContain('사용법');
    }
    expect((await newDesk('ko').run(['--help', '--lang', 'en'])).stdout).toContain('Usage');
  });

  test('--help loads commander and nothing else', () => {
    const hook = `import { registerHooks } from 'node:module';
      registerHooks({ resolve(name, context, next) { process.stderr.write(name + '\\n'); return next(name, context); } });`;
    const args = ['--import', `data:text/javascript,${encodeURIComponent(hook)}`];
    const { stderr } = spawnSync(process.execPath, [...args, join(ROOT, 'src/cli/main.ts'), '--help'], {
      encoding: 'utf8',
      env: { LANG: 'ko_KR.UTF-8' },
    });
    const loaded = stderr.trim().split('\n');
    expect([...new Set(loaded.filter((name) => !/^(\.|node:|file:)/.test(name)))]).toEqual(['commander']);
    // Of each command what it is called and takes: what it does is loaded when it is run.
    const files = loaded.filter((name) => name.startsWith('.') && name.endsWith('.ts'));
    const others = files.filter((name) => !/(command|options?|option-values|text)\.ts$/.test(name));
    expect(new Set(others.map((name) => basename(name))).size).toBeLessThan(25);
  });
});
