import { bucketPolicy } from '../../policy-holders/s3-bucket.ts';
import { removeStatements } from '../../resource-policy.ts';

export const action = removeStatements('s3-remove-foreign-statements', 'foreign', bucketPolicy);
