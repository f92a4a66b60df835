import type { PolicyDocument } from '../../policy/document.ts';
import { defineResource, field } from '../resource-type.ts';

/** Private repositories only; those of ECR Public are public by design. */
export const EcrRepository = defineResource({
  type: 'AWS::ECR::Repository',
  name: { en: 'ECR repository', ko: 'ECR 리포지토리' },
  scope: 'listed',
  listing: ['ecr:DescribeRepositories'],
  fields: {
    /** `null`: the repository has no policy. */
    policy: field<PolicyDocument | null>('ecr:GetRepositoryPolicy'),
  },
});
