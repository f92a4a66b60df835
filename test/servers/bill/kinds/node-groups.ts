/** Nodes of EKS's managed groups. moto starts none: each gets the id it would have had, for as long as the group is that large. */
import { createHash } from 'node:crypto';
import type { BilledCall, Facts, Find, Kind } from '../kind.ts';
import { number, text, texts } from '../reading.ts';
import { ROOT_VOLUME } from '../root-volume.ts';
import { instance, volume } from './ec2.ts';

/** EKS's own where a node group says nothing. */
const NODE = { type: 't3.medium', diskGb: 20, count: 2 };

function groupId({ input, region }: BilledCall): string {
  return `node group ${region} ${text(input, 'clusterName')} ${text(input, 'nodegroupName')}`;
}

function sized(arn: string, facts: Facts, wanted: number): Facts {
  const [ids, started] = [words(facts['ids']), Number(facts['started'] ?? 0)];
  const added = Array.from({ length: Math.max(0, wanted - ids.length) }, (_, index) => {
    const hash = createHash('sha256')
      .update(`${arn} ${started + index}`)
      .digest('hex');
    return hash.slice(0, 17);
  });
  return {
    ids: [...ids.slice(0, wanted), ...added].join(' '),
    came: added.join(' '),
    gone: ids.slice(wanted).join(' '),
    started: started + added.length,
  };
}

function words(value: Facts[string]): string[] {
  return String(value ?? '')
    .split(' ')
    .filter((word) => word !== '');
}

/** Costs nothing by itself; whoever made it made its nodes. */
export const nodeGroup: Kind = {
  begins: {
    'eks:CreateNodegroup': (call) => {
      const { input, output } = call;
      const arn = text(output, 'nodegroup', 'nodegroupArn') ?? '';
      return [
        {
          id: groupId(call),
          facts: {
            ...sized(arn, {}, number(input, 'scalingConfig', 'desiredSize') ?? NODE.count),
            arn,
            type: texts(input, 'instanceTypes')[0] ?? NODE.type,
            size: number(input, 'diskSize') ?? NODE.diskGb,
            spot: text(input, 'capacityType') === 'SPOT',
          },
        },
      ];
    },
  },
  changes: {
    'eks:UpdateNodegroupConfig': (call, find) => {
      const known = find(groupId(call));
      const wanted = number(call.input, 'scalingConfig', 'desiredSize');
      if (!known || wanted === undefined) return [];
      return [{ id: known.id, facts: sized(String(known.facts['arn']), known.facts, wanted) }];
    },
  },
  ends: { 'eks:DeleteNodegroup': (call) => [groupId(call)] },
};

function partsOf(prefix: 'i' | 'vol', factsOf: (group: Facts) => Facts): Kind {
  const came = (call: BilledCall, find: Find) => {
    const facts = find(groupId(call))?.facts ?? {};
    return words(facts['came']).map((id) => ({
      id: `${prefix}-${id}`,
      facts: { ...factsOf(facts), goesWith: facts['arn'] },
      madeFor: groupId(call),
      tags: {
        'eks:cluster-name': text(call.input, 'clusterName') ?? '',
        'eks:nodegroup-name': text(call.input, 'nodegroupName') ?? '',
      },
    }));
  };
  const gone = (which: 'gone' | 'ids') => (call: BilledCall, find: Find) =>
    words(find(groupId(call))?.facts[which]).map((id) => `${prefix}-${id}`);
  return {
    begins: {
      'eks:CreateNodegroup': came,
      'eks:UpdateNodegroupConfig': (call, find) =>
        number(call.input, 'scalingConfig', 'desiredSize') === undefined ? [] : came(call, find),
    },
    ends: { 'eks:UpdateNodegroupConfig': gone('gone'), 'eks:DeleteNodegroup': gone('ids') },
  };
}

/** `nodeGroup` stands first in this file: a group is known before its nodes. */
export const nodeInstance: Kind = {
  ...partsOf('i', ({ type, spot }) => ({ running: true, type, spot })),
  ...(instance.meters && { meters: instance.meters }),
};

export const nodeVolume: Kind = {
  ...partsOf('vol', ({ size }) => ({ type: ROOT_VOLUME.type, size })),
  ...(volume.meters && { meters: volume.meters }),
};
