import { assume } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'sts-assume-role',
  title: { en: 'Assume a role', ko: '역할 수임(AssumeRole)' },
  tactic: 'lateral-movement',
  listedAs: ['sts-001'],
  upon: 'role',
  gives: 'target',
  needs: [assume],
});
