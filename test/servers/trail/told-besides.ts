/** What CloudTrail writes of a call beside what the API knows of it. */
import type { Json } from '../../../src/kernel/json.ts';
import type { JsonObject } from './trail-record.ts';

interface Besides {
  readonly request?: JsonObject;
  readonly response?: JsonObject;
}

/** By service and operation; what the call says itself comes first. */
const BESIDES: Readonly<Record<string, Besides>> = {
  'ec2:CreateSecurityGroup': { response: { _return: true } },
  'ssm:SendCommand': {
    request: { interactive: false },
    response: {
      command: {
        alarmConfiguration: { alarms: [], ignorePollAlarmFailure: false },
        clientName: '',
        clientSourceId: '',
        cloudWatchOutputConfig: { cloudWatchLogGroupName: '', cloudWatchOutputEnabled: false },
        documentVersion: '$DEFAULT',
        hasCancelCommandSignature: false,
        hasSendCommandSignature: false,
        interactive: false,
        triggeredAlarms: [],
      },
    },
  },
};

export function withBesides(call: string, part: keyof Besides, told: JsonObject | null): JsonObject | null {
  const besides = BESIDES[call]?.[part];
  return besides ? merged(besides, told ?? {}) : told;
}

function merged(besides: JsonObject, told: JsonObject): JsonObject {
  const both: Record<string, Json> = { ...besides };
  for (const [key, value] of Object.entries(told)) {
    const beside = both[key];
    both[key] = isObject(beside) && isObject(value) ? merged(beside, value) : value;
  }
  return both;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
