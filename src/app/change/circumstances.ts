/** Who can do everything here: what an action must know before it takes anybody's rights away. */
import type { Circumstances } from '../../change/action.ts';
import type { Collected, Inventory } from '../../inventory/inventory.ts';
import type { ResourceType } from '../../inventory/resource-type.ts';
import { IamRole } from '../../inventory/resources/iam-role.ts';
import { IamUser } from '../../inventory/resources/iam-user.ts';
import type { Reading } from '../../kernel/reading.ts';
import type { AdminRights } from '../../policy/grants.ts';
import type { whatToRead } from '../selection.ts';

type ToRead = ReturnType<typeof whatToRead>;

const HOLDERS: readonly ResourceType[] = [IamUser, IamRole];

/** What is read of an account in which nothing else is looked at. */
export const ADMINISTRATORS: ToRead = {
  types: HOLDERS,
  wanted: new Map(HOLDERS.map(({ type }) => [type, new Set(['admin'])])),
  derivations: [],
};

export function circumstancesIn(inventory: Pick<Inventory, 'account' | 'caller'> & Collected): Circumstances {
  return {
    account: inventory.account.id,
    callerArn: inventory.caller.arn,
    administrators: administratorsIn(inventory),
  };
}

/** `undefined` unless all users and roles were listed and every one's rights are known: some of them are not all. */
function administratorsIn({ listings, resources }: Collected): readonly string[] | undefined {
  for (const { type } of HOLDERS) {
    const ofType = listings.filter((listing) => listing.type === type);
    if (ofType.length === 0 || ofType.some(({ result }) => result.state !== 'known')) return undefined;
  }
  const arns: string[] = [];
  for (const { type, arn, id, fields } of resources) {
    if (!HOLDERS.some((holder) => holder.type === type)) continue;
    const admin = fields['admin'] as Reading<AdminRights> | undefined;
    if (admin?.state !== 'known') return undefined;
    // Under conditions that cannot be judged is no way back in to count on.
    if (admin.value.granted === 'yes') arns.push(arn ?? id);
  }
  return arns;
}
