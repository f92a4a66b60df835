import { defineResource, field } from '../resource-type.ts';
import { ConfigRecorder } from './config-recorder.ts';

/** IAM has no region: one recorder that takes it in is enough, and every further one is paid for again. */
export const ConfigGlobalRecording = defineResource({
  type: 'Jikimi::Config::GlobalRecording',
  name: { en: 'AWS Config record of IAM', ko: 'AWS Config의 IAM 기록' },
  scope: 'account',
  fields: {
    /** Regions whose working recorder takes in IAM. Unread only while none is known and some region was not read. */
    regions: field<readonly string[]>(...ConfigRecorder.fields.recorder.needs),
  },
});
