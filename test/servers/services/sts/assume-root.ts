import type { AssumeRootRequest, AssumeRootResponse } from '@aws-sdk/client-sts';
import type { CallContext } from '../../call-context.ts';
import { issueSession } from '../../identity/sessions.ts';
import { AwsRefusal, answer, type ServiceAnswers } from '../../service-answers.ts';
import { secondsWithin } from './requested.ts';

const TASKS: ReadonlySet<string> = new Set(
  [
    'IAMAuditRootUserCredentials',
    'IAMCreateRootUserPassword',
    'IAMDeleteRootUserCredentials',
    'S3UnlockBucketPolicy',
    'SQSUnlockQueuePolicy',
  ].map((name) => `arn:aws:iam::aws:policy/root-task/${name}`),
);

/** Root of a member account, for one task and 15 minutes. That the organisation has the feature on is the caller's word. */
export const assumeRoot: NonNullable<ServiceAnswers['answers']> = {
  AssumeRoot: answer<AssumeRootRequest, AssumeRootResponse>(async (input, at) => {
    const { TargetPrincipal = '', TaskPolicyArn } = input;
    const id = /^\d{12}$/.test(TargetPrincipal) ? TargetPrincipal : (TargetPrincipal.split(':')[4] ?? '');
    const task = TaskPolicyArn?.arn ?? '';
    const seconds = secondsWithin(input.DurationSeconds, { least: 0, most: 900, usual: 900 });
    if (!TASKS.has(task)) {
      throw new AwsRefusal('ValidationError', `The specified task policy ${task} is not supported.`);
    }
    const { principal } = at;
    const known = at.accounts.some((account) => account.id === id);
    if (principal.type === 'Root' || !known || !(await members(at)).includes(id)) {
      throw new AwsRefusal(
        'AccessDenied',
        `User: ${principal.arn} is not authorized to perform: sts:AssumeRoot on resource: arn:aws:iam::${id}:root`,
        403,
      );
    }
    const arn = `arn:aws:iam::${id}:root`;
    return {
      Credentials: issueSession(at.inAccount(id).account, seconds, {
        account: id,
        arn,
        userId: id,
        type: 'Root',
        inIam: true,
        session: {
          mfaAuthenticated: false,
          policyArns: [task],
          ...(principal.session?.sourceIdentity !== undefined && {
            sourceIdentity: principal.session.sourceIdentity,
          }),
        },
      }),
    };
  }),
};

/** Of the organisation that the caller's account manages. */
async function members(at: CallContext): Promise<readonly string[]> {
  const { DescribeOrganizationCommand, ListAccountsCommand, OrganizationsClient } = await import(
    '@aws-sdk/client-organizations'
  );
  const organizations = at.moto(OrganizationsClient, 'us-east-1');
  try {
    const { Organization } = await organizations.send(new DescribeOrganizationCommand());
    if (Organization?.MasterAccountId !== at.account.id) return [];
    const { Accounts = [] } = await organizations.send(new ListAccountsCommand());
    return Accounts.map(({ Id = '' }) => Id).filter((one) => one !== at.account.id);
  } catch (error) {
    if (error instanceof Error && error.name === 'AWSOrganizationsNotInUseException') return [];
    throw error;
  }
}
