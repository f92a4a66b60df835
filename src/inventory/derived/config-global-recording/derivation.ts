import { known, type Unread } from '../../../kernel/reading.ts';
import { defineDerivation, source } from '../../derivation.ts';
import { ConfigGlobalRecording } from '../../resources/config-global-recording.ts';
import { ConfigRecorder, isRecording, type RecorderState } from '../../resources/config-recorder.ts';

export const derivation = defineDerivation({
  id: 'config-global-recording',
  provides: ConfigGlobalRecording,
  from: [source(ConfigRecorder, 'recorder')],
  derive: ({ resources }) => {
    const regions: string[] = [];
    const unread: Unread[] = [];
    for (const { type, region, fields } of resources) {
      if (type !== ConfigRecorder.type) continue;
      const { recorder } = fields;
      if (recorder?.state === 'known') {
        const state = recorder.value as RecorderState | null;
        if (state !== null && state.iam && isRecording(state)) regions.push(region);
      } else if (recorder) unread.push(recorder);
    }
    const [first] = unread;
    return { regions: first && regions.length === 0 ? first : known(regions.toSorted()) };
  },
});
