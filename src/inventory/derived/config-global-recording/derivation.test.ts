import { expect, test } from 'vitest';
import { known, type Reading } from '../../../kernel/reading.ts';
import { ConfigRecorder, type RecorderState } from '../../resources/config-recorder.ts';
import { derivation } from './derivation.ts';

const working: RecorderState = {
  name: 'default',
  recording: true,
  lastStatus: 'SUCCESS',
  lastError: null,
  allKinds: true,
  iam: true,
};
const denied: Reading<never> = { state: 'denied', action: 'config:DescribeConfigurationRecorders' };

function derive(recorders: Readonly<Record<string, Reading<RecorderState | null>>>) {
  const resources = Object.entries(recorders).map(([region, recorder]) => ({
    type: ConfigRecorder.type,
    id: region,
    region,
    fields: { recorder },
  }));
  return derivation.derive({ resources, listings: [] }).regions;
}

test('the regions whose working recorders take in IAM', () => {
  const seen = derive({
    'us-east-1': known(working),
    'ap-northeast-2': known({ ...working, iam: false }),
    'eu-west-1': known({ ...working, recording: false }),
    'eu-north-1': known({ ...working, lastStatus: 'FAILURE' }),
    'eu-west-3': known(null),
  });
  expect(seen).toEqual(known(['us-east-1']));
});

test('an unread region does not matter beside one that takes it in, and is all that counts where none does', () => {
  expect(derive({ 'us-east-1': known(working), 'eu-west-1': denied })).toEqual(known(['us-east-1']));
  expect(derive({ 'us-east-1': known(null), 'eu-west-1': denied })).toEqual(denied);
});
