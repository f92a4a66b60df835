import {
  DescribeVpcBlockPublicAccessOptionsCommand,
  EC2Client,
  GetAllowedImagesSettingsCommand,
  GetEbsEncryptionByDefaultCommand,
  GetImageBlockPublicAccessStateCommand,
  GetInstanceMetadataDefaultsCommand,
  GetSerialConsoleAccessStatusCommand,
  GetSnapshotBlockPublicAccessStateCommand,
} from '@aws-sdk/client-ec2';
import { attempt } from '../../../aws/attempt.ts';
import { defineCollector } from '../../collector.ts';
import { regionIdentity } from '../../recorder.ts';
import type { FieldName, FieldValues } from '../../resource-type.ts';
import { Ec2RegionDefaults, type ManagedBy } from '../../resources/ec2-region-defaults.ts';
import { told } from '../../told.ts';

type Setting = FieldName<typeof Ec2RegionDefaults>;
type Values = FieldValues<typeof Ec2RegionDefaults>;

const SHARING_STATES = ['block-all-sharing', 'block-new-sharing', 'unblocked'] as const;
const IMAGE_STATES = ['enabled', 'audit-mode', 'disabled'] as const;
const BLOCK_MODES = ['off', 'block-ingress', 'block-bidirectional'] as const;

const ASK: { readonly [S in Setting]: (ec2: EC2Client) => Promise<Values[S]> } = {
  ebsEncryptionByDefault: async (ec2) => {
    const { EbsEncryptionByDefault } = await ec2.send(new GetEbsEncryptionByDefaultCommand({}));
    return EbsEncryptionByDefault === true;
  },
  snapshotSharing: async (ec2) => {
    const { State, ManagedBy } = await ec2.send(new GetSnapshotBlockPublicAccessStateCommand({}));
    return { state: oneOf(SHARING_STATES, State, 'state of sharing'), managedBy: managedBy(ManagedBy) };
  },
  imageSharing: async (ec2) => {
    const answer = await ec2.send(new GetImageBlockPublicAccessStateCommand({}));
    return {
      state: oneOf(SHARING_STATES, answer.ImageBlockPublicAccessState, 'state of sharing'),
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
  serialConsole: async (ec2) => {
    const answer = await ec2.send(new GetSerialConsoleAccessStatusCommand({}));
    return {
      enabled: told(answer.SerialConsoleAccessEnabled, 'serialConsoleAccessEnabled'),
      managedBy: managedBy(answer.ManagedBy),
    };
  },
  allowedImages: async (ec2) => {
    const { State, ManagedBy } = await ec2.send(new GetAllowedImagesSettingsCommand({}));
    return { state: oneOf(IMAGE_STATES, State, 'allowed images'), managedBy: managedBy(ManagedBy) };
  },
  vpcInternetAccess: async (ec2) => {
    const answer = await ec2.send(new DescribeVpcBlockPublicAccessOptionsCommand({}));
    const { InternetGatewayBlockMode, ManagedBy } = answer.VpcBlockPublicAccessOptions ?? {};
    return {
      mode: oneOf(BLOCK_MODES, InternetGatewayBlockMode, 'block mode'),
      managedBy: managedBy(ManagedBy),
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

/** @throws TypeError on anything else: an unknown state is no answer. */
function oneOf<T extends string>(states: readonly T[], answer: string | undefined, what: string): T {
  const state = states.find((one) => one === answer);
  if (state === undefined) throw new TypeError(`Unknown ${what}: ${answer}`);
  return state;
}
