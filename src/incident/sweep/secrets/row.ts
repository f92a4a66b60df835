import { source } from '../../../inventory/derivation.ts';
import { Secret } from '../../../inventory/resources/secret.ts';
import { SsmParameter } from '../../../inventory/resources/systems-manager.ts';
import { defineSweepRow } from '../../sweep-row.ts';

export const row = defineSweepRow({
  number: 33,
  title: {
    en: 'Secrets and parameters read, or opened to others',
    ko: '읽거나 남에게 열어 준 보안 암호와 파라미터',
  },
  look: {
    en: 'Secrets Manager: each secret’s Resource permissions; the log shows who read them',
    ko: 'Secrets Manager: 각 보안 암호의 리소스 권한; 누가 읽었는지는 로그에 있음',
  },
  normal: {
    en: 'Read by your programs, all day, with the same roles. What a stranger read must be changed.',
    ko: '프로그램이 늘 같은 역할로 읽습니다. 낯선 사람이 읽은 것은 교체해야 합니다.',
  },
  makes: [
    'secretsmanager:GetSecretValue',
    'secretsmanager:BatchGetSecretValue',
    'ssm:GetParameter',
    'ssm:GetParameters',
    'ssm:GetParametersByPath',
    'secretsmanager:CreateSecret',
    'ssm:PutParameter',
  ],
  changes: [
    'secretsmanager:PutResourcePolicy',
    'secretsmanager:PutSecretValue',
    'secretsmanager:UpdateSecret',
    'secretsmanager:DeleteSecret',
    'secretsmanager:CancelRotateSecret',
    'secretsmanager:ReplicateSecretToRegions',
  ],
  live: [source(Secret, 'policy'), { ...source(SsmParameter, 'modifiedAt'), date: 'modifiedAt' }],
  created: ['AWS::SecretsManager::Secret', 'AWS::SSM::Parameter'],
  controls: ['secretsmanager-secret-public', 'secretsmanager-secret-shared-with-foreign-account'],
});
