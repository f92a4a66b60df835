import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { FILE_PROBLEM_CODES, type FileProblemCode, fileProblemText } from './file-problem.ts';
import { type RecordsRead, readRecords } from './read-records.ts';

const record = (id: number) => ({
  eventVersion: '1.11',
  userIdentity: { type: 'IAMUser', userName: '지킴이 "quoted"', accessKeyId: 'AKIAIOSFODNN7EXAMPLE' },
  eventTime: '2026-03-01T01:02:03Z',
  eventSource: 'iam.amazonaws.com',
  eventName: 'CreateUser',
  awsRegion: 'us-east-1',
  sourceIPAddress: '192.0.2.1',
  requestParameters: { userName: 'back\\slash', big: 12 },
  responseElements: null,
  eventID: `id-${id}`,
  eventType: 'AwsApiCall',
  recipientAccountId: '111122223333',
  eventCategory: 'Management',
});
const three = [record(1), record(2), record(3)];
const strings = three.map((one) => JSON.stringify(one));
const json = JSON.stringify;
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

const read = (content: string | Uint8Array, limits?: Parameters<typeof readRecords>[2]): RecordsRead =>
  readRecords(Buffer.from(content), 'given.json', limits);
const parsed = ({ lines }: RecordsRead): readonly Record<string, unknown>[] =>
  Buffer.from(lines)
    .toString()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
const codes = ({ problems }: RecordsRead): readonly FileProblemCode[] => problems.map(({ code }) => code);

const logEvents = strings.map((message, index) => ({ id: `${index}`, timestamp: 1, message }));
const SAME: readonly (readonly [string, string, string | Uint8Array])[] = [
  ['a log file', 'records', json({ Records: three })],
  ['laid out', 'records', json({ Records: three }, undefined, 4)],
  ['with other members around', 'records', json({ a: [1], Records: three, b: '}' })],
  ['with a byte order mark', 'records', `\ufeff${json({ Records: three })}`],
  ['in UTF-16', 'records', Buffer.from(`\ufeff${json({ Records: three })}`, 'utf16le')],
  ['packed', 'records', gzipSync(json({ Records: three }))],
  ['packed twice', 'records', gzipSync(gzipSync(json({ Records: three })))],
  [
    'of two members',
    'records',
    Buffer.concat([
      gzipSync(json({ Records: three.slice(0, 1) })),
      gzipSync(json({ Records: three.slice(1) }, undefined, 1)),
    ]),
  ],
  ['an array', 'array', json(three)],
  ['an array of batches', 'array', json([{ Records: three.slice(0, 2) }, { Records: three.slice(2) }])],
  ['lines', 'record', `${strings.join('\n')}\n`],
  ['lines ended by CR LF', 'record', strings.join('\r\n')],
  ['lines of batches', 'records', three.map((one) => json({ Records: [one] })).join('\n')],
  [
    'lookup-events',
    'event-history',
    json({ Events: strings.map((one) => ({ CloudTrailEvent: one })) }, undefined, 4),
  ],
  ['an array of strings', 'array', json(strings, undefined, 4)],
  ['lines of strings', 'event-string', strings.map((one) => json(one)).join('\n')],
  [
    'EventBridge',
    'event-envelope',
    three
      .map((detail) => json({ 'detail-type': 'AWS API Call via CloudTrail', source: 'aws.iam', detail }))
      .join('\n'),
  ],
  ['filter-log-events', 'cloudwatch-logs', json({ events: logEvents, searchedLogStreams: [] })],
  [
    'a subscription through Firehose',
    'cloudwatch-logs',
    gzipSync(
      json({
        messageType: 'CONTROL_MESSAGE',
        logEvents: [{ id: '', timestamp: 1, message: 'CWL CONTROL MESSAGE' }],
      }) + json({ messageType: 'DATA_MESSAGE', logGroup: 'g', logEvents }),
    ),
  ],
  [
    'Logs Insights',
    'cloudwatch-logs',
    json({
      results: strings.map((value) => [
        { field: '@timestamp', value: '2026-03-01' },
        { field: '@message', value },
      ]),
    }),
  ],
  [
    'an export of CloudWatch Logs',
    'cloudwatch-export',
    strings.map((one) => `2026-03-01T01:02:03.000Z ${one}\n`).join(''),
  ],
  [
    'the tail of a log group',
    'cloudwatch-export',
    strings.map((one) => `2026-03-01T01:02:03Z stream ${one}\n`).join(''),
  ],
  [
    'CloudTrail Lake',
    'csv-of-records',
    `eventID,eventJson\r\n${strings.map((one) => `x,${quoted(one)}`).join('\r\n')}`,
  ],
  [
    'Lake with headings in quotes',
    'csv-of-records',
    `"eventJson","n"\n${strings.map((one) => `${quoted(one)},1`).join('\n')}\n`,
  ],
  [
    'results of CloudTrail Lake',
    'lake-query',
    json({
      QueryStatus: 'FINISHED',
      QueryResultRows: strings.map((eventJson) => [{ eventID: 'x' }, { eventJson }]),
    }),
  ],
  [
    'Logstash',
    'elastic',
    three
      .map(({ eventTime, ...rest }) => json({ '@timestamp': eventTime, '@version': '1', ...rest }))
      .join('\n'),
  ],
  [
    'a search in Elasticsearch',
    'elastic',
    json({
      hits: {
        total: 3,
        hits: strings.map((original) => ({ _source: { '@timestamp': 'x', event: { original } } })),
      },
    }),
  ],
];

describe('every form gives the same records', () => {
  test.for(SAME)('%s', ([, form, content]) => {
    const answer = read(content);
    expect(answer.problems).toEqual([]);
    expect(parsed(answer)).toEqual(three);
    expect(answer).toMatchObject({ form, count: 3 });
  });
});

test('a record keeps its bytes: large numbers and names given twice are evidence', () => {
  const line = '{"eventVersion":"1.08","eventName":"A","eventSource":"s","n":12345678901234567890,"n":1.50}';
  const spaced = line.replaceAll('":', '": ');
  const laidOut = line.replaceAll(',"', ',\n  "').replaceAll('":', '": ');
  for (const text of [
    line,
    `{"Records":[${line}]}`,
    `{"Records":[${spaced}]}`,
    `{ "Records" : [ ${laidOut} ] }`,
  ]) {
    expect(Buffer.from(read(text).lines).toString()).toBe(`${line}\n`);
  }
});

describe('the CSV of the console is read and said to be lossy', () => {
  const english =
    'User name,AWS access key,Event time,Event source,Event name,AWS region,Source IP address,Event ID,Read-only';
  const korean =
    '이벤트 이름,이벤트 시간,사용자 이름,이벤트 소스,AWS 액세스 키,AWS 리전,소스 IP 주소,이벤트 ID,읽기 전용';
  test.for([
    [
      english,
      'dev,AKIAIOSFODNN7EXAMPLE,2026-03-01T01:02:03Z,iam.amazonaws.com,CreateUser,us-east-1,192.0.2.1,id-1,false',
    ],
    [
      english,
      'dev,AKIAIOSFODNN7EXAMPLE,"March 1, 2026, 10:02:03 (UTC+09:00)",iam.amazonaws.com,CreateUser,us-east-1,192.0.2.1,id-1,No',
    ],
    [
      korean,
      'CreateUser,"2026년 3월 1일, 10:02:03 (UTC+09:00)",dev,iam.amazonaws.com,AKIAIOSFODNN7EXAMPLE,us-east-1,192.0.2.1,id-1,아니요',
    ],
    [
      korean,
      'CreateUser,"2026년 3월 1일, 오전 10:02:03 (UTC+09:00)",dev,iam.amazonaws.com,AKIAIOSFODNN7EXAMPLE,us-east-1,192.0.2.1,id-1,false',
    ],
  ])('%s: %s', ([headings, row]) => {
    const answer = read(`\ufeff${headings}\r\n${row}\r\n`);
    expect(codes(answer)).toEqual(['lossy']);
    expect(parsed(answer)).toEqual([
      {
        eventTime: '2026-03-01T01:02:03Z',
        eventSource: 'iam.amazonaws.com',
        eventName: 'CreateUser',
        awsRegion: 'us-east-1',
        sourceIPAddress: '192.0.2.1',
        eventID: 'id-1',
        readOnly: false,
        userIdentity: { userName: 'dev', accessKeyId: 'AKIAIOSFODNN7EXAMPLE' },
        readFrom: 'console-csv',
      },
    ]);
  });

  test('a row whose time has no zone, and a row cut in a cell, are named', () => {
    const answer = read(
      'Event name,Event time,Event source\nA,03/01/2026 10:02,s\nB,2026-03-01T00:00:00Z,s\nC,"2026-03',
    );
    expect(answer.count).toBe(1);
    expect(answer.problems.find(({ code }) => code === 'invalid-part')).toMatchObject({
      count: 2,
      detail: 'row 2',
    });
  });
});

describe('what cannot be read is named', () => {
  const packed = gzipSync(json({ Records: Array.from({ length: 200 }, (_, id) => record(id)) }));
  const spoilt = Buffer.from(packed);
  spoilt[packed.length - 6] = (spoilt[packed.length - 6] as number) ^ 0xff;
  const s3Event = { eventVersion: '2.1', eventSource: 'aws:s3', eventName: 'ObjectCreated:Put', s3: {} };
  const aggregate = {
    eventVersion: '1.0',
    eventId: 'x',
    eventCategory: 'Aggregated',
    eventType: 'AwsAggregatedEvent',
  };

  test.for<[string, string | Uint8Array, readonly FileProblemCode[], number]>([
    ['nothing', '', ['empty'], 0],
    ['white space', ' \n\t\r\n', ['empty'], 0],
    ['gzip of nothing', gzipSync(''), ['empty'], 0],
    ['a page', '<html>AccessDenied</html>', ['foreign'], 0],
    ['other JSON', '{"hello":[1,2,3]}', ['foreign'], 0],
    ['other CSV', 'a,b\n1,2\n', ['foreign'], 0],
    ['a bare word', 'null', ['foreign'], 0],
    ['what S3 tells', json({ Records: [s3Event, s3Event] }), ['foreign'], 0],
    ['a foreign thing among records', json({ Records: [three[0], null, 7, three[1]] }), ['foreign'], 2],
    ['aggregates among records', json({ Records: [...three, aggregate] }), ['aggregated'], 3],
    [
      'a line cut in a string',
      `${strings[0]}\n{"eventVersion":"1.08","na\n${strings[1]}\n`,
      ['invalid-part'],
      2,
    ],
    [
      'a line cut between tokens',
      `${strings[0]}\n{"eventVersion":"1.08",\n${strings[1]}\n`,
      ['invalid-part'],
      2,
    ],
    ['a line of words', `${strings[0]}\nhello\n${strings[1]}\n`, ['invalid-part'], 2],
    ['the last line cut', `${strings[0]}\n${strings[1]?.slice(0, 50)}`, ['truncated'], 1],
    [
      'a batch cut in its line',
      `${json({ Records: three }).slice(0, -20)}\n${strings[0]}\n`,
      ['invalid-part'],
      3,
    ],
    ['no comma between records', `{"Records":[${strings[0]} ${strings[1]}]}`, ['invalid-part'], 1],
    ['a record that is no JSON', `[${strings[0]},{"eventVersion":"1","eventType":x}]`, ['invalid-part'], 1],
    [
      'an event without its record',
      json({ Events: [{ CloudTrailEvent: strings[0]?.slice(0, 99) }] }),
      ['invalid-part'],
      0,
    ],
    [
      'gzip of a method unknown behind',
      Buffer.concat([packed, Buffer.from([0x1f, 0x8b, 7, 0])]),
      ['damaged'],
      200,
    ],
    ['gzip with a false checksum', spoilt, ['bad-checksum'], 200],
    ['gzip with more behind', Buffer.concat([packed, Buffer.from('more')]), ['trailing-bytes'], 200],
    ['gzip of ten bytes', packed.subarray(0, 10), ['truncated'], 0],
  ])('%s', ([, content, expected, count]) => {
    const answer = read(content);
    expect(codes(answer)).toEqual(expected);
    expect(answer.count).toBe(count);
    expect(parsed(answer)).toHaveLength(answer.count);
    for (const problem of answer.problems) {
      expect(problem.file).toBe('given.json');
      expect(fileProblemText(problem).ko).toMatch(/[가-힣]/);
    }
  });

  test('gzip cut or spoilt in the middle gives what was before', () => {
    const middle = packed.length >> 1;
    const hole = Buffer.from(packed).fill(0xff, middle, middle + 20);
    for (const [content, code] of [
      [packed.subarray(0, middle), 'truncated'],
      [hole, expect.stringMatching(/damaged|bad-checksum/)],
    ] as const) {
      const answer = read(content);
      expect(codes(answer)[0]).toEqual(code);
      expect(answer.count).toBeGreaterThan(10);
      expect(answer.count).toBeLessThan(200);
      expect(parsed(answer)).toHaveLength(answer.count);
    }
  });

  test('by the place where it begins', () => {
    const head = `${strings[0]}\n`;
    const { problems } = read(`${head}{"eventVersion":"1.0\n${strings[1]}`);
    expect(problems).toEqual([
      { code: 'invalid-part', file: 'given.json', offset: Buffer.byteLength(head), count: 1 },
    ]);
  });

  test('a thousand lines without an end take no thousand searches of the whole', () => {
    const many = Array.from({ length: 20_000 }, () => '{"eventVersion":').join('\n');
    const answer = read(`${many}\n${strings[0]}\n`);
    expect(answer.count).toBe(1);
    expect(codes(answer)).toEqual(['invalid-part']);
  });
});

test('every problem has its words in both languages, with what is known of it', () => {
  for (const code of FILE_PROBLEM_CODES) {
    const text = fileProblemText({ code, file: 'f', offset: 12, count: 3, detail: 'why' });
    expect(text.ko).toMatch(/[가-힣].*3개.*12.*why/);
    expect(text.en).toMatch(/3 parts, from byte 12, why/);
  }
});

describe('time grows with size only', () => {
  const batch = json({ Records: [{ ...record(1), requestParameters: null }] });
  const spaced = batch.replace('"eventName":', '"eventName": ');
  test.for([
    ['batches in lines', batch, '\n'],
    ['batches without a sign between', batch, ''],
    ['the same, with a space', spaced, ''],
    ['aggregates', batch.replace('AwsApiCall', 'AwsAggregatedEvent'), ''],
    ['lines', json(record(1)), '\n'],
  ])('%s', ([, one, between]) => {
    const took = (count: number): number => {
      const bytes = Buffer.from(Array.from({ length: count }, () => one).join(between));
      const from = process.cpuUsage();
      readRecords(bytes, 'f');
      return process.cpuUsage(from).user / 1000;
    };
    took(500);
    // Were it to grow with the square, it would be four hundredfold.
    expect(took(10_000)).toBeLessThan(Math.max(took(500), 2) * 100);
  });
});

describe('bounds', () => {
  const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, ' '));

  test('what unpacks to a thousandfold is not unpacked', () => {
    expect(codes(read(bomb))).toEqual(['bomb']);
  });

  test('a size told falsely is no reason to allocate', () => {
    const lying = Buffer.from(bomb);
    lying.writeUInt32LE(10, bomb.length - 4);
    expect(codes(read(lying))).toEqual(['bomb']);
    const boasting = gzipSync(json({ Records: three }));
    boasting.writeUInt32LE(0xffffffff, boasting.length - 4);
    expect(read(boasting)).toMatchObject({ count: 3, problems: [{ code: 'bad-checksum' }] });
  });

  test('too large is told with the size, packed or not', () => {
    const limits = { maxBytes: 100, maxRatio: 200 };
    for (const content of [json({ Records: three }), gzipSync(json({ Records: three }))]) {
      expect(read(content, limits)).toMatchObject({ count: 0, problems: [{ code: 'too-large' }] });
    }
  });
});

const LABELLED = path.join(import.meta.dirname, '../../../shared/eval/cloudtrail/formats');
describe.skipIf(!existsSync(LABELLED))('labelled files (skipped where ../shared/eval is missing)', () => {
  const { files } = existsSync(LABELLED)
    ? (JSON.parse(readFileSync(path.join(LABELLED, 'labels.json'), 'utf8')) as {
        readonly files: Readonly<Record<string, { readonly records: number }>>;
      })
    : { files: {} };

  test.for(Object.entries(files))('%s', ([name, { records }]) => {
    const answer = readRecords(readFileSync(path.join(LABELLED, name)), name);
    // Whole records of a damaged file are more than the label asks for.
    if (name === 'broken/truncated.json.gz') expect(codes(answer)).toEqual(['truncated']);
    else expect(answer.count).toBe(records);
    if (name.startsWith('broken/') && records === 0 && answer.form === 'unknown') {
      expect(answer.problems).not.toEqual([]);
    }
  });
});
