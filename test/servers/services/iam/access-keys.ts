/** Access keys of users, as the server's own authentication learns of them. */
import type { CreateAccessKeyResponse } from '@aws-sdk/client-iam';
import { mendOutput, type ServiceAnswers } from '../../service-answers.ts';

export const accessKeyMends = {
  CreateAccessKey: mendOutput<CreateAccessKeyResponse>(async (output, at) => {
    const { AccessKeyId: accessKeyId = '', UserName = '' } = output.AccessKey ?? {};
    const { GetUserCommand, IAMClient } = await import('@aws-sdk/client-iam');
    const { User } = await at.moto(IAMClient).send(new GetUserCommand({ UserName }));
    const { account } = at;
    account.keys.add(
      { accessKeyId },
      {
        account: account.id,
        arn: User?.Arn ?? '',
        userId: User?.UserId ?? '',
        type: 'IAMUser',
        inIam: true,
      },
      account.settledMs(),
    );
    return output;
  }),
  UpdateAccessKey: mendOutput<object>((output, { account }, input) => {
    const standing = input['Status'] === 'Active' ? 'active' : 'inactive';
    account.keys.change(input['AccessKeyId'] as string, standing, account.settledMs());
    return output;
  }),
  DeleteAccessKey: mendOutput<object>((output, { account }, input) => {
    account.keys.change(input['AccessKeyId'] as string, 'gone', account.settledMs());
    return output;
  }),
  UpdateUser: mendOutput<object>(async (output, at, input) => {
    const { GetUserCommand, IAMClient } = await import('@aws-sdk/client-iam');
    const UserName = (input['NewUserName'] ?? input['UserName']) as string;
    const { User } = await at.moto(IAMClient).send(new GetUserCommand({ UserName }));
    at.account.keys.rename(User?.UserId ?? '', User?.Arn ?? '');
    return output;
  }),
} satisfies ServiceAnswers['mends'];
