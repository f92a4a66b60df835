import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCredentialReport } from './parse.ts';

const AS_OF = '2026-11-20T00:00:00.000Z';
const COLUMNS =
  'user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,password_next_rotation,mfa_active,access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,access_key_1_last_used_region,access_key_1_last_used_service,access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date,access_key_2_last_used_region,access_key_2_last_used_service,cert_1_active,cert_1_last_rotated,cert_2_active,cert_2_last_rotated';
const ROOT =
  '<root_account>,arn:aws:iam::111122223333:root,2019-05-05T00:00:00+00:00,not_supported,2026-11-01T09:00:00+00:00,not_supported,not_supported,true,false,N/A,N/A,N/A,N/A,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A';
const ALICE =
  'alice,arn:aws:iam::111122223333:user/alice,2024-01-01T00:00:00Z,true,no_information,2024-01-01T00:00:00Z,N/A,false,true,2024-01-01T00:00:00Z,2026-11-10T00:00:00Z,N/A,s3,false,2023-01-01T00:00:00Z,N/A,N/A,N/A,true,2024-01-01T00:00:00Z,false,N/A';

const parse = (...lines: readonly string[]) => parseCredentialReport(lines.join('\n'), AS_OF);
const swap = (row: string, column: string, value: string) =>
  row
    .split(',')
    .map((cell, index) => (COLUMNS.split(',')[index] === column ? value : cell))
    .join(',');
const value = (reading: { state: string; value?: unknown } | undefined) =>
  reading?.state === 'known' ? reading.value : reading?.state;

describe('the two rows of a small account', () => {
  const report = parse(COLUMNS, ROOT, ALICE);
  const alice = report?.users[0];

  test('root is apart from the users', () => {
    expect(report?.root?.user).toBe('<root_account>');
    expect(report?.users.map((row) => row.user)).toEqual(['alice']);
    expect(report?.whole).toBe(true);
  });
  test('every value says how old it is', () => {
    expect(alice?.mfaActive).toEqual({ state: 'known', value: false, asOf: AS_OF });
    expect(alice?.accessKeys).toMatchObject({ asOf: AS_OF });
  });
  test('root password_enabled not_supported is not said, rather than no', () => {
    expect(value(report?.root?.passwordEnabled)).toBe(null);
  });
  test('both forms of a date are one', () => {
    expect(value(report?.root?.createdAt)).toBe('2019-05-05T00:00:00.000Z');
    expect(value(alice?.createdAt)).toBe('2024-01-01T00:00:00.000Z');
  });
  test('no_information: a password never used', () => expect(value(alice?.passwordLastUsedAt)).toBe(null));
  test('N/A region is not "never used"; an inactive key keeps its date', () => {
    expect(value(alice?.accessKeys)).toEqual([
      {
        slot: 1,
        active: true,
        rotatedAt: '2024-01-01T00:00:00.000Z',
        lastUsedAt: '2026-11-10T00:00:00.000Z',
        lastUsedService: 's3',
      },
      {
        slot: 2,
        active: false,
        rotatedAt: '2023-01-01T00:00:00.000Z',
        lastUsedAt: null,
        lastUsedService: null,
      },
    ]);
  });
  test('certificates', () => expect(value(alice?.signingCertificates)).toEqual([{ slot: 1, active: true }]));
});

describe('spellings', () => {
  test.for([
    ['true', true],
    ['TRUE', true],
    ['false', false],
    ['FALSE', false],
    ['not_supported', null],
    ['maybe', 'failed'],
    ['', 'failed'],
  ] as const)('root password_enabled %s', ([text, expected]) => {
    expect(value(parse(COLUMNS, swap(ROOT, 'password_enabled', text))?.root?.passwordEnabled)).toBe(expected);
  });
  test('an unheard-of value is unread and named', () => {
    expect(parse(COLUMNS, ROOT, swap(ALICE, 'mfa_active', 'perhaps'))?.users[0]?.mfaActive).toMatchObject({
      state: 'failed',
      action: 'iam:GetCredentialReport',
      fault: { code: 'ReportValueUnknown', message: expect.stringContaining('perhaps') },
    });
  });
  test('a date that is none is unread', () => {
    const row = swap(ALICE, 'access_key_1_last_used_date', '2026-13-45T00:00:00Z');
    expect(value(parse(COLUMNS, ROOT, row)?.users[0]?.accessKeys)).toBe('failed');
  });
});

describe('columns', () => {
  const MORE = `${COLUMNS},additional_credentials_info`;
  const gaps = (info: string) => {
    const keys = parse(MORE, `${ROOT},`, `${ALICE},${info}`)?.users[0]?.accessKeys;
    return keys?.state === 'known' ? keys.gaps?.length : 'unread';
  };

  test.for(['', 'N/A', 'not_supported'])('23 columns, nothing in the last: "%s"', (info) => {
    expect(gaps(info)).toBe(undefined);
  });
  test.for(['1 additional access key, use ListAccessKeys', '"1 additional access key, use ListAccessKeys"'])(
    'more than two keys leave a gap: %s',
    (info) => expect(gaps(info)).toBe(1),
  );
  test('unknown and reordered columns change nothing', () => {
    const [head, row] = [COLUMNS, ALICE].map((line) => {
      const [user, arn, ...rest] = line.split(',');
      return [user, arn, 'x', ...rest.reverse()].join(',');
    });
    expect(parse(head ?? '', row ?? '')?.users).toEqual(parse(COLUMNS, ALICE)?.users);
  });
  test('a missing column is unread, not false', () => {
    const [head = '', row = ''] = [COLUMNS, ALICE].map((line) => line.split(',').toSpliced(7, 1).join(','));
    expect(value(parse(head, row)?.users[0]?.mfaActive)).toBe('failed');
  });
  test('CRLF and a byte order mark', () => {
    expect(parseCredentialReport(`\uFEFF${COLUMNS}\r\n${ROOT}\r\n${ALICE}\r\n`, AS_OF)?.users).toHaveLength(
      1,
    );
  });
});

describe('names', () => {
  const rest = ALICE.split(',').slice(2).join(',');
  const NAMES = ['a,b=c+d@e', 'a,b,c', '=cmd()', '+1', '-x', '@SUM(A1)', '지킴이🔑', '\u001b[31mred'];

  test.for(NAMES.flatMap((name) => [[name, ''] as const, [name, '"'] as const]))(
    '%s in quotes: %s',
    ([name, quote]) => {
      const arn = `arn:aws:iam::111122223333:user/${name}`;
      const user = parse(COLUMNS, ROOT, `${quote}${name}${quote},${quote}${arn}${quote},${rest}`)?.users[0];
      expect(user).toMatchObject({ user: name, arn });
      expect(value(user?.mfaActive)).toBe(false);
    },
  );
});

describe('reports that are not whole', () => {
  test('root alone is whole', () => expect(parse(COLUMNS, ROOT)?.whole).toBe(true));
  test('no root row: something is missing', () => expect(parse(COLUMNS, ALICE)?.whole).toBe(false));
  test('a quote that never ends swallows users', () => {
    const report = parse(COLUMNS, ROOT, `"${ALICE}`);
    expect(report?.users).toEqual([]);
    expect(report?.whole).toBe(false);
  });
  test('cut in the middle of a row', () => {
    const report = parse(COLUMNS, ROOT, ALICE.slice(0, 90));
    expect(report?.whole).toBe(false);
    expect(value(report?.users[0]?.mfaActive)).toBe('failed');
  });
  test.for(['', 'user', '<html>denied</html>', 'a,b\n1,2', '{"user":1}'])('no report at all: %j', (text) => {
    expect(parseCredentialReport(text, AS_OF)).toBe(undefined);
  });
});

describe('whatever the rows say', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      'true',
      'FALSE',
      'N/A',
      'no_information',
      'not_supported',
      '2026-01-01T00:00:00Z',
      '"',
      '""',
      '',
    ),
    fc.string({ unit: 'binary' }),
  );

  test('parsing never throws', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 30 }), { maxLength: 6 }), (rows) => {
        parse(COLUMNS, ROOT, ...rows.map((row) => row.join(',')));
      }),
    );
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseCredentialReport(text, AS_OF)));
  });
  test('what is known was said', () => {
    fc.assert(
      fc.property(cell, (text) => {
        const mfa = parse(COLUMNS, ROOT, swap(ALICE, 'mfa_active', text))?.users[0]?.mfaActive;
        const said = ['true', 'false'].includes(text.toLowerCase());
        expect(mfa === undefined || mfa.state !== 'known' || said).toBe(true);
      }),
    );
  });
});
