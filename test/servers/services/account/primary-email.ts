/** Only the management account reads and changes the address that a member's root user signs in with. */
import type {
  AcceptPrimaryEmailUpdateRequest,
  AcceptPrimaryEmailUpdateResponse,
  GetPrimaryEmailRequest,
  GetPrimaryEmailResponse,
  StartPrimaryEmailUpdateRequest,
  StartPrimaryEmailUpdateResponse,
} from '@aws-sdk/client-account';
import { type CallContext, memory } from '../../call-context.ts';
import { randomInt } from '../../chance.ts';
import { AwsRefusal, answer, type ServiceAnswers } from '../../service-answers.ts';

/** By member account. */
const changed = memory('account', () => new Map<string, string>());

export const primaryEmailAnswers: ServiceAnswers['answers'] = {
  GetPrimaryEmail: answer<GetPrimaryEmailRequest, GetPrimaryEmailResponse>(async ({ AccountId }, at) => ({
    PrimaryEmail: await emailOf(at, AccountId),
  })),
  StartPrimaryEmailUpdate: answer<StartPrimaryEmailUpdateRequest, StartPrimaryEmailUpdateResponse>(
    async ({ AccountId, PrimaryEmail = '' }, at) => {
      const old = await emailOf(at, AccountId);
      if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(PrimaryEmail)) throw invalid('Invalid e-mail address');
      if (PrimaryEmail === old) throw new AwsRefusal('ConflictException', 'The address is in use', 409);
      at.account.facts.oneTimeCodes.set(PrimaryEmail, String(100_000 + randomInt(900_000)));
      return { Status: 'PENDING' };
    },
  ),
  AcceptPrimaryEmailUpdate: answer<AcceptPrimaryEmailUpdateRequest, AcceptPrimaryEmailUpdateResponse>(
    async ({ AccountId = '', Otp, PrimaryEmail = '' }, at) => {
      await emailOf(at, AccountId);
      const sent = at.account.facts.oneTimeCodes.get(PrimaryEmail);
      if (sent === undefined)
        throw new AwsRefusal('ResourceNotFoundException', `No change to ${PrimaryEmail} was started`, 404);
      if (Otp !== sent) throw invalid('The one-time password is wrong');
      at.account.facts.oneTimeCodes.delete(PrimaryEmail);
      changed(at).value.set(AccountId, PrimaryEmail);
      return { Status: 'ACCEPTED' };
    },
  ),
};

async function emailOf(at: CallContext, AccountId = ''): Promise<string> {
  const { DescribeAccountCommand, DescribeOrganizationCommand, OrganizationsClient } = await import(
    '@aws-sdk/client-organizations'
  );
  const organizations = at.moto(OrganizationsClient);
  const { Organization } = await organizations
    .send(new DescribeOrganizationCommand())
    .catch(() => ({ Organization: undefined }));
  if (Organization?.MasterAccountId !== at.account.id || AccountId === at.account.id)
    throw new AwsRefusal('AccessDeniedException', 'Only for members, from the management account', 403);
  const { Account } = await organizations
    .send(new DescribeAccountCommand({ AccountId }))
    .catch(() => ({ Account: undefined }));
  if (!Account)
    throw new AwsRefusal('ResourceNotFoundException', `Account ${AccountId} is not in the organization`, 404);
  return changed(at).value.get(AccountId) ?? Account.Email ?? '';
}

function invalid(message: string): AwsRefusal {
  return new AwsRefusal('ValidationException', message);
}
