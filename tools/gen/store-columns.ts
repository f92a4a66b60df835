/** `docs/activity-store.md` and its Korean twin: where the log lies, its columns, and how other engines read it. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EVENT_COLUMNS, type EventColumn } from '../../src/activity/event-columns.ts';
import { LANGUAGES, type Language, type Text } from '../../src/kernel/text.ts';
import { ROOT } from './entries.ts';

const PATHS: Readonly<Record<Language, string>> = {
  en: 'docs/activity-store.md',
  ko: 'docs/activity-store.ko.md',
};
const PARTITIONS = new Set(['account', 'region', 'day']);

const columns: readonly EventColumn[] = EVENT_COLUMNS;

export function storePages(): readonly { path: string; text: string; isStale: boolean }[] {
  return LANGUAGES.map((language) => {
    const text = page(language);
    const file = join(ROOT, PATHS[language]);
    return {
      path: PATHS[language],
      text,
      isStale: !existsSync(file) || readFileSync(file, 'utf8') !== text,
    };
  });
}

export function writeStorePages(): readonly string[] {
  const stale = storePages().filter(({ isStale }) => isStale);
  for (const { path, text } of stale) writeFileSync(join(ROOT, path), text);
  return stale.map(({ path }) => path);
}

function page(language: Language): string {
  const say = (text: Text): string => text[language];
  const head = [WORDS.column, WORDS.type, WORDS.path, WORDS.about].map(say);
  const rows = columns.map(({ name, type, path, about, derived }) => {
    const where = path === undefined ? '' : `\`${path}\``;
    const note = [about ? say(about) : '', derived ? say(WORDS.derived) : '']
      .filter((one) => one !== '')
      .join('; ');
    return `| \`${name}\` | ${type} | ${where} | ${note} |`;
  });
  return `${[
    `# ${say(WORDS.title)}`,
    say(WORDS.other),
    say(WORDS.intro),
    `## ${say(WORDS.where)}`,
    say(WORDS.layout),
    LAYOUT,
    say(WORDS.rules),
    `## ${say(WORDS.columns)}`,
    [`| ${head.join(' | ')} |`, '| --- | --- | --- | --- |', ...rows].join('\n'),
    `## ${say(WORDS.ask)}`,
    say(WORDS.askAbout),
    fence(
      'sh',
      `jikimi activity sql "select name, count(*) n from events where error_code is not null group by name order by n desc"`,
    ),
    '### DuckDB',
    fence('sql', DUCKDB),
    '### Athena, Trino',
    say(WORDS.athena),
    fence('sql', athena()),
    '### Spark',
    fence('python', SPARK),
  ].join('\n\n')}\n`;
}

const fence = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\``;

const LAYOUT = fence(
  'text',
  `cases/CASE/events/account=111122223333/region=us-east-1/day=2026-11-09/*.parquet`,
);

const DUCKDB = `select event_time, name, actor, source_address
from read_parquet('events/account=*/region=*/day=*/*.parquet', hive_partitioning = true, hive_types_autocast = false)
where day between '2026-11-09' and '2026-11-12' and json_extract_string(request, '$.userName') = 'backup'
order by event_time;`;

const SPARK = `events = spark.read.option("basePath", "events").parquet("events/account=*")
events.where("day >= '2026-11-09' and error_code is not null").groupBy("actor", "name").count().show()`;

function athena(): string {
  const list = columns
    .filter(({ name, derived }) => !derived && !PARTITIONS.has(name))
    .map(({ name, type }) => `  ${name} ${ATHENA_TYPES[type]}`);
  return `CREATE EXTERNAL TABLE events (
${list.join(',\n')}
)
PARTITIONED BY (account string, region string, day string)
STORED AS PARQUET
LOCATION 's3://BUCKET/events/';

MSCK REPAIR TABLE events;

SELECT event_time, name, actor, json_extract_scalar(request, '$.userName') AS on_user
FROM events WHERE day >= '2026-11-09' AND name = 'CreateAccessKey';`;
}

const ATHENA_TYPES: Readonly<Record<EventColumn['type'], string>> = {
  VARCHAR: 'string',
  JSON: 'string',
  BOOLEAN: 'boolean',
  TIMESTAMP: 'timestamp',
};

const WORDS = {
  title: { en: 'The store of a log', ko: '로그 저장소' },
  other: { en: '[한국어](activity-store.ko.md)', ko: '[English](activity-store.md)' },
  intro: {
    en: 'Written by `npm run gen` from `src/activity/event-columns.ts`; do not edit.',
    ko: '`npm run gen`이 `src/activity/event-columns.ts`에서 만듭니다. 직접 고치지 마세요.',
  },
  where: { en: 'Where it lies', ko: '위치' },
  layout: {
    en: 'Every case is a folder below `JIKIMI_HOME`. Its records are Parquet (zstd), partitioned as Hive does by account, region and day of UTC:',
    ko: '사건마다 `JIKIMI_HOME` 아래에 폴더가 하나 있습니다. 기록은 Parquet(zstd)이며, 계정, 리전, UTC 날짜로 Hive 방식의 파티션을 나눕니다:',
  },
  rules: {
    en: 'A record is there once, however often it was read: its `event_id` and account decide. The files are yours and may be copied elsewhere; Jikimi only adds files. Logs hold names and addresses of people: keep the folder private, as Jikimi does.',
    ko: '같은 기록은 여러 번 읽어도 한 번만 저장됩니다(`event_id`와 계정으로 구분). 파일은 다른 곳으로 복사해도 됩니다. Jikimi는 파일을 추가하기만 합니다. 로그에는 사람의 이름과 주소가 들어 있으므로 폴더를 비공개로 유지하세요.',
  },
  columns: { en: 'Columns', ko: '열' },
  column: { en: 'Column', ko: '열' },
  type: { en: 'Type', ko: '형식' },
  path: { en: 'In the record', ko: '기록 안의 위치' },
  about: { en: 'Note', ko: '설명' },
  derived: {
    en: 'not in the file: taken out of `raw` by the view',
    ko: '파일에는 없고 뷰가 `raw`에서 꺼냄',
  },
  ask: { en: 'Asking it', ko: '질의하기' },
  askAbout: {
    en: 'In Jikimi the table is `events`, with every column above; nothing can be changed through it:',
    ko: 'Jikimi에서는 테이블 이름이 `events`이고 위의 열을 모두 쓸 수 있습니다. 이를 통해 아무것도 바꿀 수 없습니다:',
  },
  athena: {
    en: 'Copy the folder `events` to a bucket. JSON is text there: ask it with `json_extract_scalar`.',
    ko: '`events` 폴더를 버킷에 복사하세요. 그곳에서 JSON은 텍스트이므로 `json_extract_scalar`로 꺼냅니다.',
  },
} as const satisfies Readonly<Record<string, Text>>;
