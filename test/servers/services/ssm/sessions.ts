/** Session Manager: shells without keys, which leave a history of 30 days. */
import type {
  DescribeSessionsRequest,
  DescribeSessionsResponse,
  Session,
  StartSessionRequest,
  StartSessionResponse,
  TerminateSessionRequest,
  TerminateSessionResponse,
} from '@aws-sdk/client-ssm';
import { randomBytes } from '../../chance.ts';
import { collection } from '../../collection.ts';
import { AwsRefusal, answer, type ServiceAnswers } from '../../service-answers.ts';
import { managedInstances } from './managed.ts';

const sessions = collection<Session>(
  'region',
  (id) => new AwsRefusal('DoesNotExistException', `Session ${id} does not exist.`),
);
const HISTORY_MS = 30 * 86_400_000;

export const sessionAnswers: ServiceAnswers['answers'] = {
  StartSession: answer<StartSessionRequest, StartSessionResponse>(
    async ({ Target, DocumentName = 'SSM-SessionManagerRunShell', Reason }, at) => {
      const managed = await managedInstances(at);
      if (!managed.some((instance) => instance.InstanceId === Target)) {
        throw new AwsRefusal('TargetNotConnected', `${Target} is not connected.`);
      }
      const name = at.principal.arn.split('/').at(-1) ?? 'root';
      const SessionId = `${name}-0${randomBytes(8).toString('hex')}`;
      sessions.put(
        SessionId,
        {
          SessionId,
          Target,
          Status: 'Connected',
          StartDate: at.account.clock.now(),
          DocumentName,
          Owner: at.principal.arn,
          Reason,
          AccessType: 'Standard',
        },
        at,
      );
      return {
        SessionId,
        TokenValue: randomBytes(96).toString('base64'),
        StreamUrl: `wss://ssmmessages.${at.region}.amazonaws.com/v1/data-channel/${SessionId}?role=publish_subscribe`,
      };
    },
  ),
  DescribeSessions: answer<DescribeSessionsRequest, DescribeSessionsResponse>(
    ({ State, Filters = [] }, at) => {
      const since = at.account.clock.nowMs() - HISTORY_MS;
      return {
        Sessions: sessions
          .all(at)
          .filter((one) => (one.Status === 'Connected') === (State === 'Active'))
          .filter((one) => (one.StartDate?.getTime() ?? 0) >= since)
          .filter((one) =>
            Filters.every(({ key, value }) => {
              if (key === 'Target') return one.Target === value;
              if (key === 'Owner') return one.Owner === value;
              throw new AwsRefusal('InvalidFilterKey', `The test server filters no sessions by ${key}.`);
            }),
          ),
      };
    },
  ),
  TerminateSession: answer<TerminateSessionRequest, TerminateSessionResponse>(({ SessionId = '' }, at) => {
    const session = sessions.get(SessionId, at);
    sessions.put(SessionId, { ...session, Status: 'Terminated', EndDate: at.account.clock.now() }, at);
    return { SessionId };
  }),
};
