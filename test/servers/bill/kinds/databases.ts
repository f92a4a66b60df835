import type { BilledCall, Kind } from '../kind.ts';
import { PRODUCTS } from '../products.ts';
import { list, number, part, tagsOf, text } from '../reading.ts';

/** AWS's numbers of the engines, as they stand after `CreateDBInstance:`. */
const ENGINES: Readonly<Record<string, string>> = {
  mysql: '0002',
  postgres: '0014',
  mariadb: '0018',
  'aurora-mysql': '0016',
  'aurora-postgresql': '0021',
};

const STORAGE: Readonly<Record<string, string>> = { gp2: 'GP2', gp3: 'GP3', io1: 'PIOPS', io2: 'PIOPS' };

const arn = ({ output }: BilledCall): string => text(output, 'DBInstance', 'DBInstanceArn') ?? '';

export const databaseInstance: Kind = {
  begins: {
    'rds:CreateDBInstance': (call) => [
      {
        id: arn(call),
        tags: tagsOf(part(call.input, 'Tags')),
        facts: {
          running: true,
          class: text(call.input, 'DBInstanceClass'),
          engine: text(call.input, 'Engine'),
          size: number(call.input, 'AllocatedStorage') ?? 0,
          storage: STORAGE[text(call.input, 'StorageType') ?? 'gp2'] ?? 'GP2',
          twoZones: part(call.input, 'MultiAZ') === true,
        },
      },
    ],
  },
  changes: {
    'rds:StopDBInstance': (call) => [{ id: arn(call), facts: { running: false } }],
    'rds:StartDBInstance': (call) => [{ id: arn(call), facts: { running: true } }],
    'rds:ModifyDBInstance': (call) => {
      const [name, size] = [text(call.input, 'DBInstanceClass'), number(call.input, 'AllocatedStorage')];
      return [{ id: arn(call), facts: { ...(name && { class: name }), ...(size && { size }) } }];
    },
    'rds:AddTagsToResource': ({ input }) => [
      { id: text(input, 'ResourceName') ?? '', tags: tagsOf(part(input, 'Tags')) },
    ],
    'rds:RemoveTagsFromResource': ({ input }) => [
      { id: text(input, 'ResourceName') ?? '', untag: list(input, 'TagKeys').map(String) },
    ],
  },
  ends: { 'rds:DeleteDBInstance': (call) => [arn(call)] },
  meters: ({ facts }) => {
    const operation = `CreateDBInstance:${ENGINES[String(facts['engine'])] ?? '0002'}`;
    const meter = { product: PRODUCTS.rds, operation };
    const hours = {
      ...meter,
      usage: `${facts['twoZones'] ? 'Multi-AZUsage' : 'InstanceUsage'}:${facts['class']}`,
    };
    const size = Number(facts['size']) * (facts['twoZones'] ? 2 : 1);
    return [
      // RDS bills at least ten minutes of every start.
      ...(facts['running'] ? [{ ...hours, quantity: 1, per: 'hour', leastSeconds: 600 } as const] : []),
      ...(size > 0
        ? [{ ...meter, usage: `RDS:${facts['storage']}-Storage`, quantity: size, per: 'month' } as const]
        : []),
    ];
  },
};
