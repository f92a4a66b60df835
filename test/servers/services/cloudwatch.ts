/** What moto's CloudWatch lacks: alarms' history, composite alarms, anomaly detectors, metric streams. */
import type {
  AnomalyDetector,
  DeleteAlarmsInput,
  DeleteMetricStreamInput,
  DescribeAnomalyDetectorsInput,
  DescribeAnomalyDetectorsOutput,
  ListMetricStreamsOutput,
  MetricStreamEntry,
  PutAnomalyDetectorInput,
  PutMetricStreamInput,
  PutMetricStreamOutput,
} from '@aws-sdk/client-cloudwatch';
import { memory } from '../call-context.ts';
import { collection } from '../collection.ts';
import { AwsRefusal, answer, mendOutput, type ServiceAnswers } from '../service-answers.ts';
import { alarmAnswers, alarmMends, forgetAlarms } from './cloudwatch/alarms.ts';
import { billingMetricMends } from './cloudwatch/billing-metric.ts';

const streams = collection<MetricStreamEntry>(
  'region',
  (name) => new AwsRefusal('ResourceNotFoundException', `Metric stream ${name} does not exist.`, 404),
);
const detectors = memory<AnomalyDetector[]>('region', () => []);

export const service: ServiceAnswers = {
  answers: {
    ...alarmAnswers,
    PutMetricStream: answer<PutMetricStreamInput, PutMetricStreamOutput>(
      ({ Name = '', FirehoseArn, OutputFormat }, at) => {
        const now = at.account.clock.now();
        const Arn = `arn:aws:cloudwatch:${at.region}:${at.account.id}:metric-stream/${Name}`;
        const CreationDate = streams.has(Name, at) ? streams.get(Name, at).CreationDate : now;
        const entry = { Arn, CreationDate, LastUpdateDate: now, Name, FirehoseArn, OutputFormat };
        streams.put(Name, { ...entry, State: 'running' }, at);
        return { Arn };
      },
    ),
    ListMetricStreams: answer<object, ListMetricStreamsOutput>((_input, at) => ({
      Entries: streams.all(at),
    })),
    /** AWS deletes one that is not there without a word. */
    DeleteMetricStream: answer<DeleteMetricStreamInput, object>(({ Name = '' }, at) => {
      if (streams.has(Name, at)) streams.remove(Name, at);
      return {};
    }),

    PutAnomalyDetector: answer<PutAnomalyDetectorInput, object>((input, at) => {
      const wanted = metricOf(input);
      const others = detectors(at).value.filter((one) => !isSame(one, wanted));
      detectors(at).value = [...others, { ...wanted, StateValue: 'PENDING_TRAINING' }];
      return {};
    }),
    DescribeAnomalyDetectors: answer<DescribeAnomalyDetectorsInput, DescribeAnomalyDetectorsOutput>(
      ({ Namespace, MetricName }, at) => ({
        AnomalyDetectors: detectors(at)
          .value.filter((one) => !Namespace || one.SingleMetricAnomalyDetector?.Namespace === Namespace)
          .filter((one) => !MetricName || one.SingleMetricAnomalyDetector?.MetricName === MetricName),
      }),
    ),
    DeleteAnomalyDetector: answer<PutAnomalyDetectorInput, object>((input, at) => {
      const others = detectors(at).value.filter((one) => !isSame(one, metricOf(input)));
      if (others.length === detectors(at).value.length) {
        throw new AwsRefusal('ResourceNotFoundException', 'The anomaly detector does not exist.', 404);
      }
      detectors(at).value = others;
      return {};
    }),
  },
  mends: {
    ...alarmMends,
    ...billingMetricMends,
    DeleteAlarms: mendOutput<object>((output, at, input) => {
      forgetAlarms((input as unknown as DeleteAlarmsInput).AlarmNames ?? [], at);
      return output;
    }),
  },
};

/** A detector is told both ways: the members of old, and those of a single metric. */
function metricOf(input: PutAnomalyDetectorInput): AnomalyDetector {
  const metric = input.SingleMetricAnomalyDetector ?? {
    Namespace: input.Namespace,
    MetricName: input.MetricName,
    Dimensions: input.Dimensions ?? [],
    Stat: input.Stat,
  };
  return { ...metric, SingleMetricAnomalyDetector: metric };
}

function isSame(a: AnomalyDetector, b: AnomalyDetector): boolean {
  return JSON.stringify(a.SingleMetricAnomalyDetector) === JSON.stringify(b.SingleMetricAnomalyDetector);
}
