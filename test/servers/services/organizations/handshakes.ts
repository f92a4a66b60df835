import type {
  CancelHandshakeRequest,
  CancelHandshakeResponse,
  DeclineHandshakeRequest,
  DeclineHandshakeResponse,
  DescribeHandshakeRequest,
  DescribeHandshakeResponse,
  Handshake,
  InviteAccountToOrganizationRequest,
  InviteAccountToOrganizationResponse,
  ListHandshakesForAccountRequest,
  ListHandshakesForAccountResponse,
  ListHandshakesForOrganizationResponse,
} from '@aws-sdk/client-organizations';
import { type CallContext, memory } from '../../call-context.ts';
import { randomBytes } from '../../chance.ts';
import { AwsRefusal, answer, type ServiceAnswers } from '../../service-answers.ts';

/** Those this account's organisation sent. Those it received are the test's to say. */
const sent = memory('account', (): Handshake[] => []);
const DAYS_OPEN = 15;

export const handshakeAnswers: ServiceAnswers['answers'] = {
  InviteAccountToOrganization: answer<
    InviteAccountToOrganizationRequest,
    InviteAccountToOrganizationResponse
  >(async ({ Notes, Target }, at) => {
    const { DescribeOrganizationCommand, OrganizationsClient } = await import(
      '@aws-sdk/client-organizations'
    );
    const { Organization } = await at.moto(OrganizationsClient).send(new DescribeOrganizationCommand());
    if (Organization?.MasterAccountId !== at.account.id)
      throw new AwsRefusal('AccessDeniedException', 'Only the management account invites');
    const twice = current(at, sent(at).value).some(
      (one) => one.State === 'OPEN' && one.Parties?.some((party) => party.Id === Target?.Id),
    );
    if (twice) throw new AwsRefusal('DuplicateHandshakeException', 'The account was invited already');
    const id = `h-${randomBytes(5).toString('hex')}`;
    const now = at.account.clock.now();
    const organization = (Organization.Id ?? '').replace(/^o-/, '');
    const handshake: Handshake = {
      Id: id,
      Arn: `arn:aws:organizations::${at.account.id}:handshake/${Organization.Id}/invite/${id}`,
      Parties: [
        { Id: organization, Type: 'ORGANIZATION' },
        { Id: Target?.Id, Type: Target?.Type },
      ],
      State: 'OPEN',
      RequestedTimestamp: now,
      ExpirationTimestamp: new Date(now.getTime() + DAYS_OPEN * 86_400_000),
      Action: 'INVITE',
      Resources: [
        { Type: 'ORGANIZATION', Value: Organization.Id },
        { Type: Target?.Type === 'EMAIL' ? 'EMAIL' : 'ACCOUNT', Value: Target?.Id },
        ...(Notes ? [{ Type: 'NOTES' as const, Value: Notes }] : []),
      ],
    };
    sent(at).value.push(handshake);
    return { Handshake: handshake };
  }),
  ListHandshakesForOrganization: answer<object, ListHandshakesForOrganizationResponse>((_input, at) => ({
    Handshakes: current(at, sent(at).value),
  })),
  ListHandshakesForAccount: answer<ListHandshakesForAccountRequest, ListHandshakesForAccountResponse>(
    ({ Filter }, at) => ({
      Handshakes: current(at, at.account.facts.handshakes).filter(
        (one) => !Filter?.ActionType || one.Action === Filter.ActionType,
      ),
    }),
  ),
  DescribeHandshake: answer<DescribeHandshakeRequest, DescribeHandshakeResponse>(({ HandshakeId }, at) => ({
    Handshake: find(at, [...sent(at).value, ...at.account.facts.handshakes], HandshakeId),
  })),
  CancelHandshake: answer<CancelHandshakeRequest, CancelHandshakeResponse>(({ HandshakeId }, at) => ({
    Handshake: close(at, sent(at).value, HandshakeId, 'CANCELED'),
  })),
  DeclineHandshake: answer<DeclineHandshakeRequest, DeclineHandshakeResponse>(({ HandshakeId }, at) => ({
    Handshake: close(at, at.account.facts.handshakes, HandshakeId, 'DECLINED'),
  })),
};

function close(
  at: CallContext,
  among: Handshake[],
  id: string | undefined,
  State: 'CANCELED' | 'DECLINED',
): Handshake {
  const handshake = find(at, among, id);
  if (handshake.State === State)
    throw new AwsRefusal('HandshakeAlreadyInStateException', `The handshake is ${State} already`);
  if (handshake.State !== 'OPEN')
    throw new AwsRefusal('InvalidHandshakeTransitionException', `The handshake is ${handshake.State}`);
  const closed = { ...handshake, State };
  among.splice(
    among.findIndex((one) => one.Id === id),
    1,
    closed,
  );
  return closed;
}

function find(at: CallContext, among: readonly Handshake[], id: string | undefined): Handshake {
  const handshake = current(at, among).find((one) => one.Id === id);
  if (!handshake) throw new AwsRefusal('HandshakeNotFoundException', `No handshake ${id}`);
  return handshake;
}

/** As they are by now: an invitation nobody took runs out. */
function current({ account }: CallContext, all: readonly Handshake[]): Handshake[] {
  const now = account.clock.now();
  return all.map((one) =>
    one.State === 'OPEN' && one.ExpirationTimestamp && one.ExpirationTimestamp <= now
      ? { ...one, State: 'EXPIRED' }
      : one,
  );
}
