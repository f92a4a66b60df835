/** The start-up's checkup, asked for by a framework: some sections were answered by people, one of them long ago. */
import type { Attestation } from '../../src/posture/attestation.ts';
import type { Checkup } from '../../src/posture/checkup.ts';
import { compromisedStartUp } from './compromised-start-up.ts';

const answer = (section: string, about: Partial<Attestation>): Attestation => ({
  framework: 'cis-aws-7.0',
  section,
  answer: 'yes',
  note: 'Looked at every bucket; tagged them.',
  by: 'minji',
  on: '2026-06-01',
  until: '2027-05-31',
  ...about,
});

const alone = (section: string, control: string): Checkup['findings'][number] => {
  const [any] = compromisedStartUp.findings;
  if (!any) throw new Error('no finding');
  return {
    ...any,
    id: `0000000000${section.replaceAll('.', '').padStart(2, '0').slice(-2)}`,
    control,
    status: 'not-applicable',
    resource: { ...any.resource, type: 'AWS::Organizations::Organization', region: 'global' },
    because: { en: 'The account is in no organization.', ko: '이 계정은 조직에 속하지 않습니다.' },
    missing: [],
    remedies: [],
    frameworks: { 'cis-aws-7.0': [section] },
  };
};

export const audited: Checkup = {
  ...compromisedStartUp,
  findings: [
    ...compromisedStartUp.findings,
    alone('2.1.1', 'organizations-root-access-not-central'),
    alone('2.1.2', 'organizations-guardrail-missing'),
  ],
  frameworks: ['cis-aws-7.0'],
  attestations: [
    answer('3.1.3', {}),
    answer('2.2', { until: '2026-06-30', note: 'Called the number.' }),
    answer('6.6', {
      answer: 'no',
      by: 'ju\u202enho',
      note: 'One route is | wide [x](javascript:x)\u001b[31m',
    }),
    answer('6.8', { answer: 'not-applicable', note: 'No VPC holds anything.' }),
  ],
};
