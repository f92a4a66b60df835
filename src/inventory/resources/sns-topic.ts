import type { PolicyDocument } from '../../policy/document.ts';
import { defineResource, field } from '../resource-type.ts';

export const SnsTopic = defineResource({
  type: 'AWS::SNS::Topic',
  name: { en: 'SNS topic', ko: 'SNS 주제' },
  scope: 'listed',
  listing: ['sns:ListTopics'],
  fields: {
    /** AWS gives every topic one; `null` should not occur. */
    policy: field<PolicyDocument | null>('sns:GetTopicAttributes'),
  },
});
