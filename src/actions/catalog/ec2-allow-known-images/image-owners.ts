import { EC2Client, paginateDescribeImages, paginateDescribeInstances } from '@aws-sdk/client-ec2';
import type { AwsClients } from '../../../aws/gate.ts';
import type { Target } from '../../../change/action.ts';
import { told } from '../../../inventory/told.ts';

export type ImageOwners = {
  /** `amazon`, `aws-marketplace`, or an account's id. */
  readonly owners: readonly string[];
  /** Instances whose image cannot be seen any more. */
  readonly gone: number;
};

/** AWS takes at most this many values in one filter. */
const VALUES_PER_FILTER = 200;
const ALIASES: ReadonlySet<string> = new Set(['amazon', 'aws-marketplace']);

/** Of the images that the region's instances come from. @throws SDK exceptions */
export async function readOwners(aws: AwsClients, { region }: Target): Promise<ImageOwners> {
  const client = aws.client(EC2Client, region);
  const used: string[] = [];
  for await (const page of paginateDescribeInstances({ client }, { MaxResults: 1000 })) {
    for (const { Instances = [] } of told(page.Reservations, 'reservationSet')) {
      used.push(
        ...Instances.filter(({ State }) => State?.Name !== 'terminated').flatMap((one) => one.ImageId ?? []),
      );
    }
  }
  const ids = [...new Set(used)].toSorted();
  const owners = new Map<string, string>();
  for (let from = 0; from < ids.length; from += VALUES_PER_FILTER) {
    // By filter: one id that is gone would fail the whole call.
    const Filters = [{ Name: 'image-id', Values: ids.slice(from, from + VALUES_PER_FILTER) }];
    const input = { Filters, IncludeDeprecated: true, IncludeDisabled: true, MaxResults: 1000 };
    for await (const page of paginateDescribeImages({ client }, input)) {
      for (const { ImageId = '', OwnerId, ImageOwnerAlias: alias = '' } of told(page.Images, 'imagesSet')) {
        owners.set(ImageId, ALIASES.has(alias) ? alias : told(OwnerId, 'imageOwnerId'));
      }
    }
  }
  return {
    owners: [...new Set(owners.values())].toSorted(),
    gone: used.filter((id) => !owners.has(id)).length,
  };
}
