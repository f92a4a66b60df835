import {
  type ChangeAction,
  ChangeResourceRecordSetsCommand,
  CreateHostedZoneCommand,
  DeleteHostedZoneCommand,
  Route53Client,
} from '@aws-sdk/client-route-53';
import { proveRefusals } from '../prove-refusals.ts';
import { refuses } from './route53.ts';

proveRefusals(refuses, {
  'DeleteHostedZone: records other than its own are in it': async (account) => {
    const route53 = account.client(Route53Client, 'us-east-1');
    const { HostedZone } = await route53.send(
      new CreateHostedZoneCommand({ Name: 'example.com', CallerReference: 'once' }),
    );
    const Id = HostedZone?.Id;
    const ResourceRecordSet = {
      Name: 'www.example.com',
      Type: 'A' as const,
      TTL: 300,
      ResourceRecords: [{ Value: '198.51.100.7' }],
    };
    const change = (Action: ChangeAction) =>
      route53.send(
        new ChangeResourceRecordSetsCommand({
          HostedZoneId: Id,
          ChangeBatch: { Changes: [{ Action, ResourceRecordSet }] },
        }),
      );
    await change('CREATE');
    return {
      call: () => route53.send(new DeleteHostedZoneCommand({ Id })),
      cure: () => change('DELETE'),
    };
  },
});
