import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { afterEach, expect, test, vi } from 'vitest';
import { openConnection } from './connection.ts';
import { faultFrom } from './fault.ts';

afterEach(() => vi.unstubAllEnvs());

test('HTTPS_PROXY is asked for the way, and may refuse it', async () => {
  const wanted: (string | undefined)[] = [];
  const proxy = createServer().on('connect', (request, socket) => {
    wanted.push(request.url);
    socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  vi.stubEnv('HTTPS_PROXY', `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`);
  const connection = openConnection();
  const sts = new STSClient({
    region: 'eu-west-1',
    credentials: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'x' },
    maxAttempts: 1,
    ...connection,
  });
  const error = await sts.send(new GetCallerIdentityCommand({})).catch((thrown: unknown) => thrown);
  expect(wanted).toEqual(['sts.eu-west-1.amazonaws.com:443']);
  expect(faultFrom(error)).toMatchObject({ kind: 'network', code: 'ProxyRefused' });
  connection.close();
  proxy.closeAllConnections();
  proxy.close();
});
