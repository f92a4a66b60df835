/** Calls that are no management events: recorded only where a trail asks for them, and never found by `LookupEvents`. */
import type { Called } from '../identify.ts';

const DATA: Readonly<Record<string, RegExp>> = {
  lambda: /^Invoke/,
  dynamodb:
    /^(GetItem|PutItem|UpdateItem|DeleteItem|BatchGetItem|BatchWriteItem|TransactGetItems|TransactWriteItems|Query|Scan|ExecuteStatement|BatchExecuteStatement|ExecuteTransaction)$/,
  sns: /^Publish/,
  sqs: /^(SendMessage|ReceiveMessage|DeleteMessage|ChangeMessageVisibility)/,
  kinesis: /^(PutRecord|PutRecords|GetRecords|GetShardIterator|SubscribeToShard)$/,
  cloudwatch: /^(PutMetricData|GetMetricData|GetMetricStatistics|GetMetricWidgetImage|ListMetrics)$/,
  logs: /^(PutLogEvents|GetLogEvents|FilterLogEvents)$/,
  ses: /^Send/,
  sesv2: /^Send/,
  xray: /^Put/,
};

const S3_ON_BUCKETS = /^(ListObjects|ListObjectsV2|ListObjectVersions|DeleteObjects|ListMultipartUploads)$/;

export function isDataEvent({ service, operation }: Called): boolean {
  const { name } = operation;
  if (service.id === 's3') return S3_ON_BUCKETS.test(name) || operation.http.requestUri.includes('{Key+}');
  return DATA[service.id]?.test(name) ?? false;
}
