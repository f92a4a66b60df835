/** A small account in good order, looked at in full. */
import type { Checkup } from '../../src/posture/checkup.ts';
import { worstFirst } from '../../src/posture/order.ts';
import { ACCOUNT, DEFAULT_REGIONS, findings } from './build.ts';
import * as subjects from './subjects.ts';

export const quiet: Checkup = {
  account: { id: ACCOUNT, alias: null, partition: 'aws' },
  caller: { arn: `arn:aws:iam::${ACCOUNT}:user/minji`, userId: 'AIDAEXAMPLEMINJI0001' },
  startedAt: '2026-11-23T05:05:12.000Z',
  durationMs: 9_400,
  coverage: {
    regions: DEFAULT_REGIONS.map((name) => ({ name, state: 'checked' })),
    denied: [],
    failed: [],
  },
  doNow: [],
  findings: [
    ...findings(subjects.rootMfa, [
      {
        id: ACCOUNT,
        status: 'pass',
        because: { en: 'The root user has 2 MFA devices.', ko: '루트 사용자에 MFA 디바이스가 2개 있습니다.' },
      },
    ]),
    ...findings(
      subjects.ebsEncryption,
      DEFAULT_REGIONS.map((region) => ({
        id: region,
        region,
        status: 'pass',
        because: { en: 'The setting is on.', ko: '설정이 켜져 있습니다.' },
      })),
    ),
    ...findings(subjects.snapshotPublic, [
      {
        id: '*',
        status: 'not-applicable',
        because: { en: 'There is none in the account.', ko: '계정에 해당 리소스가 없습니다.' },
      },
    ]),
  ].toSorted(worstFirst),
  accepted: {},
  since: { at: '2026-11-16T01:30:00.000Z', appeared: [], gone: [] },
  apiCalls: { total: 340, byService: { ec2: 136, iam: 9, rds: 51 } },
};
