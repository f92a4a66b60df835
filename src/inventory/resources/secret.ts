import type { PolicyDocument } from '../../policy/document.ts';
import { defineResource, field } from '../resource-type.ts';

export const Secret = defineResource({
  type: 'AWS::SecretsManager::Secret',
  name: { en: 'Secrets Manager secret', ko: 'Secrets Manager 보안 암호' },
  scope: 'listed',
  listing: ['secretsmanager:ListSecrets'],
  fields: {
    /** `null`: the secret has no resource policy. */
    policy: field<PolicyDocument | null>('secretsmanager:GetResourcePolicy'),
  },
});
