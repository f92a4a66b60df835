import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

const held = (...grantees: readonly string[]) => ({
  state: 'Enabled',
  grants: grantees.map((grantee, index) => ({
    id: `grant${index}`,
    grantee,
    operations: ['Decrypt', 'DescribeKey'],
    createdAt: '2026-11-09T18:36:00.000Z',
  })),
});

testControl(control, {
  'no grants': [held(), 'pass'],
  'a role of ours': [held('arn:aws:iam::111122223333:role/app'), 'pass'],
  'an AWS service': [held('rds.ap-northeast-2.amazonaws.com'), 'pass'],
  'a role of a stranger': [held('arn:aws:iam::444455556666:role/reader'), 'fail:medium'],
  'the account of a stranger': [held('arn:aws:iam::444455556666:root'), 'fail:medium'],
  'by its number': [held('444455556666'), 'fail:medium'],
  'a stranger among ours': [
    held('arn:aws:iam::111122223333:role/app', 'arn:aws:sts::444455556666:assumed-role/x/y'),
    'fail:medium',
  ],
  'about to be deleted': [{ ...held('444455556666'), state: 'PendingDeletion' }, 'not-applicable'],
});
