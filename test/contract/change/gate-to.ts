import { openConnection } from '../../../src/aws/connection.ts';
import { Gate } from '../../../src/aws/gate.ts';
import type { Login } from '../../servers/aws-server.ts';

/** The product's own way to AWS, with its retries and pace, to a test account. */
export function gateTo({ credentials, env }: Pick<Login, 'credentials' | 'env'>): Gate {
  return new Gate({
    credentials: () => Promise.resolve(credentials),
    connection: openConnection(),
    version: '0.0.0',
    profileName: 'default',
    endpointOverride: () => env['AWS_ENDPOINT_URL'],
    pace: () => ({ perSecond: 1000, burst: 1000 }),
  });
}
