import {
  EC2Client,
  GetEbsEncryptionByDefaultCommand,
  GetImageBlockPublicAccessStateCommand,
  GetInstanceMetadataDefaultsCommand,
  GetSnapshotBlockPublicAccessStateCommand,
} from '@aws-sdk/client-ec2';
import { attempt } from '../../../aws/attempt.ts';
import { defineCollector } from '../../collector.ts';
import { regionIdentity } from '../../recorder.ts';
import type { FieldName, FieldValues } from '../../resource-type.ts';
import {
  type BlockPublicAccess,
  Ec2RegionDefaults,
  type ManagedBy,
} from '../../resources/ec2-region-defaults.ts';

type Setting = FieldName<typeof Ec2RegionDefaults>;
type Values = FieldValues<typeof Ec2RegionDefaults>;

const ASK: { readonly [S in Setting]: (ec2: EC2Client) => Promise<Values[S]> } = {
  ebsEncryptionByDefault: async (ec2) => {
    const { EbsEncryptionByDefault } = await ec2.send(new GetEbsEncryptionByDefaultCommand({}));
    return EbsEncryptionByDefault === true;
  },
  snapshotSharing: async (ec2) => {
    const { State, ManagedBy } = await ec2.send(new GetSnapshotBlockPublicAccessStateCommand({}));
    return { state: sharingState(State), managedBy: managedBy(ManagedBy) };
  },
  imageSharing: async (ec2) => {
    const answer = await ec2.send(new GetImageBlockPublicAccessStateCommand({}));
    return {
      state: sharingState(answer.ImageBlockPublicAccessState),
      managedBy: managedBy(answer.ManagedBy),
    };
  },
  metadataDefaults: async (ec2) => {
    const { AccountLevel } = await ec2.send(new GetInstanceMetadataDefaultsCommand({}));
    return {
      tokens: AccountLevel?.HttpTokens ?? null,
      hopLimit: AccountLevel?.HttpPutResponseHopLimit ?? null,
      enforced: AccountLevel?.HttpTokensEnforced === 'enabled',
      managedBy: managedBy(AccountLevel?.ManagedBy),
    };
  },
};

export const collector = defineCollector({
  id: 'ec2-region-defaults',
  scope: 'region',
  provides: [Ec2RegionDefaults],
  run: async (aws, place, shelf) => {
    const ec2 = aws.client(EC2Client, place.region);
    const settings = (Object.keys(ASK) as Setting[]).filter((name) => shelf.wants(Ec2RegionDefaults, name));
    await Promise.all(
      settings.map(async (name) => {
        const [action] = Ec2RegionDefaults.fields[name].needs;
        if (action === undefined) throw new TypeError(`${name} names no action`);
        const reading = await attempt<Values[Setting]>(action, () => ASK[name](ec2));
        shelf.put(Ec2RegionDefaults, regionIdentity(place), { [name]: reading });
      }),
    );
  },
});

function managedBy(answer: string | undefined): ManagedBy {
  return answer === 'declarative-policy' ? 'declarative-policy' : 'account';
}

/** @throws TypeError on anything but the three states: an unknown state is no answer. */
function sharingState(answer: string | undefined): BlockPublicAccess['state'] {
  if (answer === 'block-all-sharing' || answer === 'block-new-sharing' || answer === 'unblocked')
    return answer;
  throw new TypeError(`Unknown state of block public access: ${answer}`);
}
