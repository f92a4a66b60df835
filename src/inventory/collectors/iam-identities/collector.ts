import { setTimeout } from 'node:timers/promises';
import {
  GenerateCredentialReportCommand,
  GetAccountSummaryCommand,
  GetCredentialReportCommand,
  IAMClient,
  ListServiceSpecificCredentialsCommand,
  paginateListVirtualMFADevices,
  type ServiceSpecificCredentialMetadata,
  type VirtualMFADevice,
} from '@aws-sdk/client-iam';
import { attempt } from '../../../aws/attempt.ts';
import { type IamAction, known, mapReading, type Reading, type Unread } from '../../../kernel/reading.ts';
import { defineCollector, type Shelf } from '../../collector.ts';
import { REPORT_ACTION } from '../../credential-report/cells.ts';
import { accountIdentity } from '../../recorder.ts';
import type { Readings, ResourceType } from '../../resource-type.ts';
import { AwsManagedPolicies } from '../../resources/aws-managed-policies.ts';
import { IamGroup } from '../../resources/iam-group.ts';
import { IamPolicy } from '../../resources/iam-policy.ts';
import { IamRole } from '../../resources/iam-role.ts';
import { IamUser } from '../../resources/iam-user.ts';
import { RootUser } from '../../resources/root-user.ts';
import { readAuthorizationDetails } from './authorization-details.ts';
import { readLiveCredentials } from './live-credentials.ts';
import { DETAILS_ACTION, PolicyBook } from './policy-book.ts';
import { type ReportSource, readCredentialReport } from './report-source.ts';
import { groupsOf, holdersOfAwsPolicies, ownPolicies, roleFields } from './roles-and-policies.ts';
import { joinRoot } from './root-user.ts';
import { joinUsers } from './users.ts';

const TYPES = [IamUser, IamRole, IamGroup, IamPolicy, AwsManagedPolicies, RootUser];

/** Root, users, roles and policies: all of IAM's people in a handful of calls, however many there are. */
export const collector = defineCollector({
  id: 'iam-identities',
  scope: 'global',
  provides: TYPES,
  run: async (aws, place, shelf) => {
    const iam = aws.client(IAMClient, place.region);
    const ask = <T>(action: IamAction, question: () => Promise<T>): Promise<Reading<T>> =>
      isNeeded(shelf, action) ? attempt(action, question) : Promise.resolve(notAsked(action));
    const [walk, report, summary, virtualDevices, serviceCredentials] = await Promise.all([
      ask(DETAILS_ACTION, () => readAuthorizationDetails(iam)),
      isNeeded(shelf, REPORT_ACTION) ? readCredentialReport(reportSource(iam)) : notAsked(REPORT_ACTION),
      ask(
        'iam:GetAccountSummary',
        async () => (await iam.send(new GetAccountSummaryCommand({}))).SummaryMap ?? {},
      ),
      ask('iam:ListVirtualMFADevices', () => listVirtualDevices(iam)),
      ask('iam:ListServiceSpecificCredentials', () => listServiceCredentials(iam)),
    ]);
    const details = mapReading(walk, (all) => ({ ...all, book: new PolicyBook(all.policies, all.groups) }));

    shelf.put(RootUser, accountIdentity(place), joinRoot({ ...place, summary, report, virtualDevices }));
    const users = joinUsers({ details, report, serviceCredentials });
    shelf.listed(IamUser, countOf(users));
    if (users.state === 'known') {
      const live = await readLiveCredentials(iam, users.value, shelf, place.closely?.everyUser ?? false);
      for (const { fields, ...user } of users.value) {
        shelf.put(IamUser, user, { ...wanted(shelf, IamUser, fields), ...live.get(user.id) });
      }
    }

    shelf.put(AwsManagedPolicies, accountIdentity(place), {
      holders: mapReading(details, holdersOfAwsPolicies),
    });
    if (details.state !== 'known') {
      shelf.listed(IamRole, details);
      shelf.listed(IamPolicy, details);
      shelf.listed(IamGroup, details);
      return;
    }
    const { roles, book } = details.value;
    shelf.listed(IamRole, known({ count: roles.length }));
    for (const role of roles) {
      const identity = { id: role.RoleName ?? '', arn: role.Arn ?? '' };
      shelf.put(IamRole, identity, wanted(shelf, IamRole, roleFields(role, book)));
    }
    const groups = groupsOf(details.value, book);
    shelf.listed(IamGroup, known({ count: groups.length }));
    for (const { fields, ...group } of groups) shelf.put(IamGroup, group, wanted(shelf, IamGroup, fields));
    const policies = ownPolicies(details.value, book);
    shelf.listed(IamPolicy, known({ count: policies.length }));
    for (const { fields, ...policy } of policies)
      shelf.put(IamPolicy, policy, wanted(shelf, IamPolicy, fields));
  },
});

function isNeeded(shelf: Shelf, action: IamAction): boolean {
  return TYPES.some((type: ResourceType) => {
    if (type.listing.includes(action)) return shelf.wants(type);
    const fields = Object.keys(type.fields).filter((name) => type.fields[name]?.needs.includes(action));
    return fields.length > 0 && shelf.wants(type, ...fields);
  });
}

/** Policies in full are many bytes: only what somebody reads is kept. */
function wanted<R extends ResourceType>(
  shelf: Shelf,
  type: R,
  fields: Partial<Readings<R>>,
): Partial<Readings<R>> {
  const read = Object.entries(fields).filter(([name]) => shelf.wants(type, name));
  return Object.fromEntries(read) as Partial<Readings<R>>;
}

function notAsked(action: IamAction): Unread {
  const fault = {
    kind: 'not-collected',
    code: 'NotAsked',
    message: 'Nothing that is judged needs it',
  } as const;
  return { state: 'failed', action, fault };
}

function countOf(listing: Reading<readonly unknown[]>): Reading<{ readonly count: number }> {
  return mapReading(listing, (found) => ({ count: found.length }));
}

function reportSource(iam: IAMClient): ReportSource {
  return {
    generate: () => iam.send(new GenerateCredentialReportCommand({})),
    get: () => iam.send(new GetCredentialReportCommand({})),
    wait: setTimeout,
  };
}

async function listVirtualDevices(iam: IAMClient): Promise<readonly VirtualMFADevice[]> {
  const devices: VirtualMFADevice[] = [];
  const pages = paginateListVirtualMFADevices(
    { client: iam, pageSize: 1000 },
    { AssignmentStatus: 'Assigned' },
  );
  for await (const page of pages) devices.push(...(page.VirtualMFADevices ?? []));
  return devices;
}

/** The SDK has no paginator for this one. */
async function listServiceCredentials(iam: IAMClient): Promise<readonly ServiceSpecificCredentialMetadata[]> {
  const found: ServiceSpecificCredentialMetadata[] = [];
  let marker: string | undefined;
  do {
    const page = await iam.send(
      new ListServiceSpecificCredentialsCommand({ AllUsers: true, Marker: marker }),
    );
    found.push(...(page.ServiceSpecificCredentials ?? []));
    marker = page.IsTruncated ? page.Marker : undefined;
  } while (marker !== undefined);
  return found;
}
