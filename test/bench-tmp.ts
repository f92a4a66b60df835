import { useMoto } from './servers/moto.ts';
import { motoCaller } from './servers/moto-caller.ts';
import { AccountState } from './servers/account-state.ts';
const moto = await useMoto(1);
const ask = motoCaller(moto.port);
const account = new AccountState('123456789012');
const req: any = (host: string, body: string, scope: string, method = 'POST', path = '/') => ({ method, path, query: new URLSearchParams(), headers: { host, 'content-type': 'application/x-www-form-urlencoded', authorization: `AWS4-HMAC-SHA256 Credential=AKIAABCDEFGHIJKLMNOP/20261120/us-east-1/${scope}/aws4_request, SignedHeaders=host, Signature=x` }, body: Buffer.from(body) });
const kinds: [string, any][] = [
  ['sts', req('sts.us-east-1.amazonaws.com', 'Action=GetCallerIdentity&Version=2011-06-15', 'sts')],
  ['ec2', req('ec2.us-east-1.amazonaws.com', 'Action=DescribeInstances&Version=2016-11-15', 'ec2')],
  ['iam', req('iam.amazonaws.com', 'Action=ListRoles&Version=2010-05-08', 'iam')],
  ['s3', req('localhost', '', 's3', 'GET')],
];
for (const [name, r] of kinds) {
  await ask(r, account);
  const t = performance.now();
  for (let i = 0; i < 300; i++) await ask(r, account);
  console.log(name, ((performance.now() - t) / 300).toFixed(2), 'ms');
}
const t = performance.now();
for (let i = 0; i < 300; i++) await (await fetch(`http://127.0.0.1:${moto.port}/jikimi/deposits`, { method: 'POST', headers: { 'x-moto-account-id': '123456789012' }, body: '[]' })).json();
console.log('deposit', ((performance.now() - t) / 300).toFixed(2), 'ms');
await moto.close();
