import type {
  AnomalyMonitor,
  CreateAnomalyMonitorRequest,
  CreateAnomalyMonitorResponse,
  DeleteAnomalyMonitorRequest,
  GetAnomaliesRequest,
  GetAnomaliesResponse,
  GetAnomalyMonitorsRequest,
  GetAnomalyMonitorsResponse,
  ProvideAnomalyFeedbackRequest,
  ProvideAnomalyFeedbackResponse,
  UpdateAnomalyMonitorRequest,
  UpdateAnomalyMonitorResponse,
} from '@aws-sdk/client-cost-explorer';
import { type CallContext, memory } from '../../call-context.ts';
import { randomUUID } from '../../chance.ts';
import { AwsRefusal, answer, type ServiceAnswers } from '../../service-answers.ts';
import { setTags } from './tags.ts';

const monitors = memory('account', () => new Map<string, AnomalyMonitor>());
const MAX_CUSTOM = 500;
const DAY_MS = 86_400_000;
const KEPT_DAYS = 90;

export const monitorAnswers: ServiceAnswers['answers'] = {
  CreateAnomalyMonitor: answer<CreateAnomalyMonitorRequest, CreateAnomalyMonitorResponse>((input, at) => {
    const wanted = input.AnomalyMonitor;
    const { MonitorName = '', MonitorType, MonitorDimension, MonitorSpecification } = wanted ?? {};
    if (!wanted || MonitorName.trim() === '') throw invalid('A monitor needs a name');
    const others = [...monitorsOf(at).values()].filter((one) => one.MonitorType === MonitorType);
    if (MonitorType === 'DIMENSIONAL') {
      if (!MonitorDimension) throw invalid('A dimensional monitor needs a dimension');
      if (others.some((one) => one.MonitorDimension === MonitorDimension))
        throw invalid('Limit exceeded on dimensional spend monitor creation');
    } else if (!MonitorSpecification || MonitorDimension) {
      throw invalid('A custom monitor needs a specification, and no dimension');
    } else if (others.length >= MAX_CUSTOM) {
      throw new AwsRefusal('LimitExceededException', 'Limit exceeded on custom spend monitor creation');
    }
    const MonitorArn = add(at, wanted);
    setTags(at, MonitorArn, input.ResourceTags ?? []);
    return { MonitorArn };
  }),
  UpdateAnomalyMonitor: answer<UpdateAnomalyMonitorRequest, UpdateAnomalyMonitorResponse>(
    ({ MonitorArn = '', MonitorName }, at) => {
      const monitor = monitorOf(at, MonitorArn);
      monitorsOf(at).set(MonitorArn, {
        ...monitor,
        ...(MonitorName && { MonitorName }),
        LastUpdatedDate: stamp(at),
      });
      return { MonitorArn };
    },
  ),
  DeleteAnomalyMonitor: answer<DeleteAnomalyMonitorRequest, object>(({ MonitorArn = '' }, at) => {
    monitorOf(at, MonitorArn);
    monitorsOf(at).delete(MonitorArn);
    return {};
  }),
  GetAnomalyMonitors: answer<GetAnomalyMonitorsRequest, GetAnomalyMonitorsResponse>((input, at) => {
    refuseToken(input.NextPageToken);
    return {
      AnomalyMonitors: input.MonitorArnList?.map((arn) => monitorOf(at, arn)) ?? [...monitorsOf(at).values()],
    };
  }),
  /** Unlike everywhere else in Cost Explorer the last day counts. */
  GetAnomalies: answer<GetAnomaliesRequest, GetAnomaliesResponse>((input, at) => {
    refuseToken(input.NextPageToken);
    const { StartDate = '', EndDate = '9999-12-31' } = input.DateInterval ?? {};
    if (StartDate > EndDate) throw invalid('Start date must not be after end date');
    const oldest = new Date(at.account.clock.nowMs() - KEPT_DAYS * DAY_MS).toISOString().slice(0, 10);
    const { NumericOperator, StartValue = 0, EndValue = Infinity } = input.TotalImpact ?? {};
    const big = (impact: number): boolean => {
      switch (NumericOperator) {
        case 'EQUAL':
          return impact === StartValue;
        case 'GREATER_THAN':
          return impact > StartValue;
        case 'GREATER_THAN_OR_EQUAL':
          return impact >= StartValue;
        case 'LESS_THAN':
          return impact < StartValue;
        case 'LESS_THAN_OR_EQUAL':
          return impact <= StartValue;
        case 'BETWEEN':
          return impact >= StartValue && impact <= EndValue;
        default:
          return true;
      }
    };
    return {
      Anomalies: at.account.facts.anomalies
        .filter(({ AnomalyStartDate = '' }) => AnomalyStartDate >= oldest)
        .filter(
          ({ AnomalyStartDate = '', AnomalyEndDate = AnomalyStartDate }) =>
            AnomalyEndDate.slice(0, 10) >= StartDate && AnomalyStartDate.slice(0, 10) <= EndDate,
        )
        .filter((one) => !input.MonitorArn || one.MonitorArn === input.MonitorArn)
        .filter((one) => !input.Feedback || one.Feedback === input.Feedback)
        .filter((one) => big(one.Impact?.TotalImpact ?? 0)),
    };
  }),
  ProvideAnomalyFeedback: answer<ProvideAnomalyFeedbackRequest, ProvideAnomalyFeedbackResponse>(
    ({ AnomalyId = '', Feedback }, at) => {
      const { anomalies } = at.account.facts;
      const index = anomalies.findIndex((one) => one.AnomalyId === AnomalyId);
      const known = anomalies[index];
      // The model gives the operation no error of its own; the message is a guess.
      if (!known) throw invalid(`Anomaly ${AnomalyId} does not exist`);
      anomalies[index] = { ...known, Feedback };
      return { AnomalyId };
    },
  ),
};

/** With the monitor that AWS makes by itself for everyone who comes to Cost Explorer since March 2023. */
export function monitorsOf(at: CallContext): Map<string, AnomalyMonitor> {
  const { facts } = at.account;
  if (facts.hasDefaultAnomalyMonitor) {
    facts.hasDefaultAnomalyMonitor = false;
    add(at, {
      MonitorName: 'Default-Services-Monitor',
      MonitorType: 'DIMENSIONAL',
      MonitorDimension: 'SERVICE',
    });
  }
  return monitors(at).value;
}

function add(at: CallContext, monitor: AnomalyMonitor): string {
  const MonitorArn = `arn:aws:ce::${at.account.id}:anomalymonitor/${randomUUID()}`;
  monitors(at).value.set(MonitorArn, {
    ...monitor,
    MonitorArn,
    CreationDate: stamp(at),
    LastUpdatedDate: stamp(at),
    DimensionalValueCount: 0,
  });
  return MonitorArn;
}

function monitorOf(at: CallContext, arn: string): AnomalyMonitor {
  const monitor = monitorsOf(at).get(arn);
  if (!monitor) throw new AwsRefusal('UnknownMonitorException', `Anomaly monitor ${arn} does not exist`);
  return monitor;
}

/** As AWS stamps monitors: to the second. */
function stamp(at: CallContext): string {
  return at.account.clock.now().toISOString().replace(/\.\d+/, '');
}

export function refuseToken(token: string | undefined): void {
  if (token) throw new AwsRefusal('InvalidNextTokenException', 'Next token is not valid');
}

export function invalid(message: string): AwsRefusal {
  return new AwsRefusal('ValidationException', message);
}
