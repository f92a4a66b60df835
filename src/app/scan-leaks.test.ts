/** The scan on real folders and real repositories. Needs `git`, as whoever works here has. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { ACCOUNT, CredentialMaker } from '../../test/leaks/made-credentials.ts';
import { renderLeaks } from '../cli/terminal/leaks.ts';
import type { LeakScan } from '../leaks/leak.ts';
import { report as csv } from '../reports/leaks/csv.ts';
import { report as json } from '../reports/leaks/json.ts';
import { report as sarif } from '../reports/leaks/sarif.ts';
import type { Reporter } from './reporter.ts';
import { type LeakScanRequest, scanLeaks } from './scan-leaks.ts';

if (spawnSync('git', ['--version']).status !== 0) throw new Error('These tests need git on the PATH.');

const make = new CredentialMaker(44);
const pair = (): { id: string; secret: string; text: string } => {
  const id = make.keyId();
  const secret = make.secret();
  return { id, secret, text: `AWS_ACCESS_KEY_ID=${id}\nAWS_SECRET_ACCESS_KEY=${secret}\n` };
};

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'jikimi-leaks-')));
});

function put(path: string, content: string | Buffer): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

function git(...args: readonly string[]): string {
  const identity = [
    '-c',
    'user.name=Minji',
    '-c',
    'user.email=minji@example.com',
    '-c',
    'commit.gpgsign=false',
  ];
  return execFileSync('git', ['-C', folder, ...identity, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: devNull,
      GIT_AUTHOR_DATE: '2026-11-02T09:00:00+09:00',
      GIT_COMMITTER_DATE: '2026-11-02T09:00:00+09:00',
    },
  });
}

function commit(message: string): string {
  git('add', '--all');
  git('commit', '--quiet', '--allow-empty', '--message', message);
  return git('rev-parse', 'HEAD').trim();
}

async function scan(
  options: Partial<LeakScanRequest> = {},
  env: Readonly<Record<string, string>> = {},
  emit: Reporter['emit'] = () => undefined,
): Promise<LeakScan> {
  return scanLeaks(
    {
      path: folder,
      accounts: [],
      allowPath: undefined,
      history: true,
      gitignore: false,
      maxBytes: undefined,
      signal: new AbortController().signal,
      ...options,
    },
    {
      reporter: { emit },
      clock: () => new Date('2026-11-25T00:00:00Z'),
      env: { PATH: process.env['PATH'], JIKIMI_HOME: join(folder, '..', 'no-home'), ...env },
    },
  );
}

const placesIn = ({ leaks }: LeakScan): string[] =>
  leaks.flatMap(({ places }) =>
    places.map(({ kind, path, line, part }) => `${kind} ${path}:${line} ${part}`),
  );
const skippedIn = ({ coverage }: LeakScan): Record<string, readonly string[]> =>
  Object.fromEntries(coverage.skipped.map(({ reason, examples }) => [reason, examples]));

describe('files', () => {
  test('everything below the folder, what git ignores and hidden files too', async () => {
    const key = pair();
    put('.env', key.text);
    put('.gitignore', '.env\n');
    put('deep/er/state.tfstate', JSON.stringify({ id: key.id, secret: key.secret }, null, 1));
    put('node_modules/x/.env', pair().text);
    const found = await scan();
    expect(placesIn(found)).toEqual([
      'file .env:1 access-key',
      'file deep/er/state.tfstate:2 access-key',
      'file .env:2 secret-access-key',
      'file deep/er/state.tfstate:3 secret-access-key',
    ]);
    expect(found.leaks).toMatchObject([
      { urgency: 'now', account: ACCOUNT, whose: 'unknown', kind: 'access-key' },
    ]);
    expect(skippedIn(found)).toEqual({ 'folder-rule': ['node_modules'] });
    expect(found.coverage.history).toBe('no-repository');
  });

  test('whose account it is', async () => {
    put('a', `${make.keyId(ACCOUNT)} ${make.keyId('308871234511')} ${make.oldKeyId()}`);
    const { leaks } = await scan({ accounts: [ACCOUNT] });
    expect(Object.fromEntries(leaks.map(({ account, whose }) => [String(account), whose]))).toEqual({
      [ACCOUNT]: 'yours',
      '308871234511': 'another',
      undefined: 'unknown',
    });
  });

  test('accounts of earlier checkups are known', async () => {
    put('work/a', make.keyId(ACCOUNT));
    put('home/history/609871234598.jsonl', '');
    const { leaks } = await scan({ path: join(folder, 'work') }, { JIKIMI_HOME: join(folder, 'home') });
    expect(leaks).toMatchObject([{ whose: 'yours' }]);
  });

  test('links are not followed, binaries are not read, loops end', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'jikimi-elsewhere-'));
    writeFileSync(join(outside, 'key'), pair().text);
    symlinkSync(outside, join(folder, 'link'));
    symlinkSync(folder, join(folder, 'loop'));
    symlinkSync(join(outside, 'key'), join(folder, 'file-link'));
    put('program', Buffer.concat([Buffer.from([0, 1, 2, 0, 0]), Buffer.from(pair().text)]));
    const found = await scan();
    expect(found.leaks).toEqual([]);
    expect(skippedIn(found)).toEqual({
      binary: ['program'],
      'link-or-device': ['file-link', 'link', 'loop'],
    });
  });

  test.skipIf(process.getuid?.() === 0)('what cannot be read is told, and the rest is read', async () => {
    put('closed/key', pair().text);
    put('closed-file', pair().text);
    put('open', make.keyId());
    chmodSync(join(folder, 'closed'), 0);
    chmodSync(join(folder, 'closed-file'), 0);
    const found = await scan();
    chmodSync(join(folder, 'closed'), 0o700);
    expect(placesIn(found)).toEqual(['file open:1 access-key']);
    expect(skippedIn(found)).toEqual({ unreadable: ['closed-file', 'closed'] });
  });

  test('larger files are left out where asked, and a stop leaves what was found', async () => {
    put('a-key', make.keyId());
    put('b-large', 'x'.repeat(3000));
    expect(skippedIn(await scan({ maxBytes: 2000 }))).toEqual({ 'too-large': ['b-large'] });
    const found = await scan({ signal: AbortSignal.abort() });
    expect(found.leaks).toEqual([]);
    expect(found.coverage.skipped).toMatchObject([{ reason: 'stopped' }]);
  });

  test('an address is refused: there is no network', async () => {
    for (const path of ['https://example.com/x.git', 'git@github.com:x/y.git', 'ext::sh -c true']) {
      await expect(scan({ path })).rejects.toMatchObject({ name: 'PersonError' });
    }
  });
});

describe('known finds', () => {
  test('by fingerprint, by path, until a day', async () => {
    const key = pair();
    put('.env', key.text);
    put('test/fixtures/a.env', pair().text);
    const { fingerprint = '' } =
      (await scan()).leaks.find(({ places }) => places.some(({ path }) => path === '.env')) ?? {};
    const entry = (what: string, until: string): string =>
      `- ${what}\n  reason: made up\n  until: ${until}\n`;
    put(
      '.jikimi-leaks.yaml',
      entry(`fingerprint: ${fingerprint}`, '2027-01-01') + entry('path: test/**', '2027-01-01'),
    );
    const left = await scan();
    expect(left.leaks).toEqual([]);
    expect(left.left).toEqual({ examples: 0, allowed: 4 });
    put('.jikimi-leaks.yaml', entry(`fingerprint: ${fingerprint}`, '2026-11-24'));
    expect((await scan()).leaks).toHaveLength(2);
  });

  test.for([
    ['no list', 'a: 1', 'list'],
    ['covers everything', '- reason: x\n  until: 2027-01-01', 'fingerprint or path'],
    ['no reason', '- path: a\n  until: 2027-01-01', 'reason'],
    ['no day', '- path: a\n  reason: b\n  until: soon', 'until'],
    ['no YAML', '- path: "a', 'YAML'],
  ] as const)('%s: refused', async ([, text, words]) => {
    put('.jikimi-leaks.yaml', text);
    await expect(scan()).rejects.toMatchObject({
      code: 'AllowFileUnusable',
      message: expect.stringContaining(words) as string,
    });
  });
});

describe('git history', () => {
  test('a key that was removed, one that is there, one on another branch, one in a message', async () => {
    git('init', '--quiet');
    const [removed, there, branch, message] = [pair(), pair(), pair(), pair()];
    put('config/app.env', `# first\n${removed.text}`);
    put('there.env', there.text);
    const first = commit('begin');
    put('config/app.env', '# removed\n');
    put('there.env', `# moved down\n${there.text}`);
    commit('take the key out');
    git('checkout', '--quiet', '-b', 'side');
    put('side.env', branch.text);
    commit('side');
    git('checkout', '--quiet', '-');
    const said = commit(`note\n\nuse ${message.id}`);
    const found = await scan();
    expect(found.coverage).toMatchObject({ history: 'read', commits: 4, versions: 5 });
    const byPath = new Map(
      found.leaks.flatMap((leak) =>
        leak.places.map((place) => [`${place.kind} ${place.path}`, { leak, place }]),
      ),
    );
    expect([...byPath.keys()].toSorted()).toEqual([
      'commit-message ',
      // Where git keeps the last message.
      'file .git/COMMIT_EDITMSG',
      'file there.env',
      'history config/app.env',
      'history side.env',
      'history there.env',
    ]);
    expect(byPath.get('history config/app.env')?.place).toMatchObject({
      commit: first,
      authoredAt: '2026-11-02T09:00:00+09:00',
      inHead: false,
      line: 3,
      moreVersions: 0,
    });
    expect(byPath.get('history there.env')?.place).toMatchObject({
      commit: first,
      inHead: true,
      moreVersions: 1,
    });
    expect(byPath.get('history side.env')?.place).toMatchObject({ inHead: false });
    expect(byPath.get('commit-message ')?.place).toMatchObject({ commit: said, line: 3 });
    expect(byPath.get('file there.env')?.leak.fingerprint).toBe(
      byPath.get('history there.env')?.leak.fingerprint,
    );
    expect((await scan({ history: false })).coverage).toMatchObject({ history: 'not-asked', commits: 0 });
  });

  test('what a merge alone brought, what was amended away, names with signs', async () => {
    git('init', '--quiet');
    put('a', '1');
    commit('a');
    git('checkout', '--quiet', '-b', 'side');
    put('b', '1');
    commit('b');
    git('checkout', '--quiet', '-');
    put('c', '1');
    commit('c');
    git('merge', '--quiet', '--no-commit', 'side');
    put('evil merge "\n한국어', make.keyId());
    commit('merge');
    put('amended', make.keyId());
    commit('oops');
    rmSync(join(folder, 'amended'));
    git('commit', '--quiet', '--all', '--amend', '--message', 'better', '--allow-empty');
    expect(placesIn(await scan()).toSorted()).toEqual([
      'file evil merge "\n한국어:1 access-key',
      'history amended:1 access-key',
      'history evil merge "\n한국어:1 access-key',
    ]);
  });

  test('bare, shallow and damaged repositories', async () => {
    put('source/key', pair().text);
    git('init', '--quiet', 'source');
    const inSource = (...args: string[]): string => git('-C', 'source', ...args);
    inSource('add', '--all');
    inSource('commit', '--quiet', '--message', 'one');
    put('source/key', 'gone');
    put('source/other', make.keyId());
    inSource('add', '--all');
    inSource('commit', '--quiet', '--message', 'two');
    git('clone', '--quiet', '--mirror', 'source', 'bare.git');
    git('clone', '--quiet', '--depth', '1', `file://${join(folder, 'source')}`, 'shallow');
    expect(placesIn(await scan({ path: join(folder, 'bare.git') })).toSorted()).toEqual([
      'history key:1 access-key',
      'history key:2 secret-access-key',
      'history other:1 access-key',
    ]);
    const shallow = await scan({ path: join(folder, 'shallow') });
    expect(shallow.coverage).toMatchObject({ history: 'shallow', commits: 1 });
    const outer = await scan();
    expect(outer.coverage).toMatchObject({
      history: 'no-repository',
      innerRepositories: ['shallow', 'source'],
    });
    // A blob is lost.
    const blob = inSource('rev-parse', 'HEAD~1:key').trim();
    rmSync(join(folder, 'source/.git/objects', blob.slice(0, 2), blob.slice(2)), { force: true });
    const damaged = await scan({ path: join(folder, 'source') });
    expect(skippedIn(damaged)['unreadable']).toEqual([expect.stringMatching(/:key$/)]);
    expect(placesIn(damaged)).toContain('history other:1 access-key');
    // Nothing of it makes sense to git any more.
    writeFileSync(join(folder, 'source/.git/HEAD'), 'nonsense');
    const broken = await scan({ path: join(folder, 'source') });
    expect(broken.coverage).toMatchObject({ history: 'git-failed' });
    expect(placesIn(broken)).toEqual(['file other:1 access-key']);
  });

  test('stopped in the middle of the history: what was found is shown, and that it is not all', {
    timeout: 60_000,
  }, async () => {
    git('init', '--quiet');
    for (let nth = 0; nth < 12; nth += 1) {
      put('key', `${make.keyId()}\n${'filler\n'.repeat(20_000)}`);
      commit(`${nth}`);
    }
    const stop = new AbortController();
    const found = await scan({ signal: stop.signal }, {}, (message) => {
      if (message.code === 'Progress' && message.total === 12 && message.done === 5) stop.abort();
    });
    expect(found.coverage).toMatchObject({ history: 'partly-read', commits: 5, versions: 5 });
    expect(found.leaks).toHaveLength(6);
  });

  test('the message of a tag', async () => {
    git('init', '--quiet');
    commit('one');
    git('tag', '--annotate', 'v1', '--message', `first\n\ndeployed with ${make.keyId()}`);
    git('tag', 'light');
    const [{ kind, line } = { kind: '', line: 0 }] = (await scan()).leaks.flatMap(({ places }) =>
      places.filter(({ path }) => path === ''),
    );
    expect({ kind, line }).toEqual({ kind: 'commit-message', line: 3 });
  });

  test('without git the files are read, and what is missing is told', async () => {
    git('init', '--quiet');
    put('key', make.keyId());
    commit('one');
    const found = await scan({}, { PATH: folder });
    expect(found.coverage.history).toBe('git-missing');
    expect(placesIn(found)).toEqual(['file key:1 access-key']);
  });

  test('only what git does not ignore, where asked', async () => {
    git('init', '--quiet');
    put('.gitignore', 'ignored\n');
    put('ignored', make.keyId());
    put('new', make.keyId());
    expect(placesIn(await scan({ gitignore: true }))).toEqual(['file new:1 access-key']);
  });

  test('a hostile repository starts nothing', async () => {
    git('init', '--quiet');
    const touched = join(folder, '..', `touched-${process.pid}-${Date.now()}`);
    const harm = `touch ${touched};`;
    put('key', make.keyId());
    put('.gitattributes', '* diff=evil filter=evil merge=evil\n');
    commit('one');
    put('key', `${make.keyId()} changed`);
    commit('two');
    for (const hook of [
      'post-checkout',
      'pre-auto-gc',
      'reference-transaction',
      'fsmonitor-watchman',
      'post-index-change',
    ]) {
      put(`.git/hooks/${hook}`, `#!/bin/sh\n${harm}\n`);
      chmodSync(join(folder, '.git/hooks', hook), 0o755);
    }
    appendFileSync(
      join(folder, '.git/config'),
      `
[core]
	fsmonitor = "${harm}"
	pager = "${harm} cat"
	sshCommand = "${harm}"
	gitProxy = "${harm}"
	alternateRefsCommand = "${harm}"
	hooksPath = .git/hooks
	editor = "${harm}"
	askPass = "${harm}"
[pager]
	log = "${harm} cat"
	rev-list = "${harm} cat"
[diff]
	external = "${harm}"
[diff "evil"]
	textconv = "${harm} cat"
	command = "${harm}"
[filter "evil"]
	clean = "${harm} cat"
	smudge = "${harm} cat"
	process = "${harm}"
	required = true
[log]
	showSignature = true
[gpg]
	program = "${harm}"
[alias]
	log = "!${harm}"
	cat-file = "!${harm}"
	rev-parse = "!${harm}"
[credential]
	helper = "!${harm}"
[extensions]
	partialClone = evil
[remote "evil"]
	promisor = true
	partialclonefilter = blob:none
	url = "ext::touch ${touched}"
	uploadpack = "${harm}"
[protocol]
	allow = always
`,
    );
    // What is missing git would fetch, with the remote's command.
    const blob = git('rev-parse', 'HEAD~1:key').trim();
    // The trap works: plain git falls into it.
    const inTrap = (...args: string[]): boolean => {
      spawnSync('git', ['-C', folder, ...args], {
        env: { PATH: process.env['PATH'], GIT_CONFIG_GLOBAL: devNull },
      });
      const isTouched = existsSync(touched);
      rmSync(touched, { force: true });
      return isTouched;
    };
    expect(inTrap('log', '--patch')).toBe(true);
    rmSync(join(folder, '.git/objects', blob.slice(0, 2), blob.slice(2)), { force: true });
    expect(inTrap('cat-file', '-p', blob)).toBe(true);
    expect(inTrap('status')).toBe(true);
    for (const gitignore of [false, true]) {
      const found = await scan({ gitignore });
      expect(placesIn(found)).toContain('file key:1 access-key');
      expect(found.coverage.versions).toBeGreaterThan(0);
      expect(existsSync(touched)).toBe(false);
    }
  });
});

test('no report ever holds a secret, nor a whole id, nor a raw control character', async () => {
  git('init', '--quiet');
  const secrets = Array.from({ length: 30 }, () => make.secret());
  const ids = secrets.map(() => make.keyId());
  const others = [
    make.sessionToken(),
    make.bedrockKey(),
    make.smtpPassword(),
    make.servicePassword(),
    make.shortTermBedrockKey('20261124T230000Z'),
  ];
  const urls = [make.presignedUrl('20261124T230000Z', 604_800), make.presignedUrl('20200101T000000Z', 60)];
  const [token = '', bedrock = '', smtp = '', password = '', short = ''] = others;
  put(
    '\u001b[2Jev\u202eil\n.env',
    secrets
      .map(
        (secret, at) => `AWS_ACCESS_KEY_ID=${ids[at]}\nAWS_SECRET_ACCESS_KEY=${secret}\n${'-\n'.repeat(9)}`,
      )
      .join(''),
  );
  put('=cmd|calc', `aws_session_token=${token}\n${bedrock}\n${short}\n${urls.join('\n')}`);
  put(
    'mail',
    `smtp_password=${smtp}\nhttps://ci-at-${ACCOUNT}:${encodeURIComponent(password)}@git-codecommit.us-east-1.amazonaws.com/x`,
  );
  commit(`add ${ids[0]} ${secrets[0]}`);
  const found = await scan();
  expect(found.leaks.length).toBeGreaterThanOrEqual(36);
  const show = { timeZone: 'Asia/Seoul', version: '0' } as const;
  const texts = (['en', 'ko'] as const).flatMap((language) => [
    renderLeaks(found, { ...show, language, columns: 80, colour: false, everything: true }),
    ...[json, csv, sarif].map((report) => [...report.render(found, { ...show, language })].join('')),
  ]);
  const hidden = [...secrets, ...ids, ...others, ...urls.map((url) => url.slice(-64))];
  for (const text of texts) {
    // Lines may be broken, and signs escaped.
    const flat = text.replaceAll(/\s/g, '');
    for (const secret of hidden) expect(flat).not.toContain(secret.slice(8, 24));
    // oxlint-disable-next-line no-control-regex -- that there is none
    expect(text).not.toMatch(/[\u0000-\u0008\u001b\u202e]/);
  }
});
