import type {
  AttachedPermissionsBoundary,
  CreateUserResponse,
  DeleteUserPermissionsBoundaryRequest,
  GetAccountAuthorizationDetailsResponse,
  GetUserResponse,
  PutUserPermissionsBoundaryRequest,
} from '@aws-sdk/client-iam';
import { userBoundaries } from '../../boundaries.ts';
import type { CallContext } from '../../call-context.ts';
import { AwsRefusal, answer, mendOutput, type ServiceAnswers } from '../../service-answers.ts';

export const boundaryAnswers: ServiceAnswers['answers'] = {
  PutUserPermissionsBoundary: answer<PutUserPermissionsBoundaryRequest, object>(
    async ({ UserName = '', PermissionsBoundary = '' }, at) => {
      const { GetPolicyCommand, IAMClient } = await import('@aws-sdk/client-iam');
      await userMustExist(UserName, at);
      await at
        .moto(IAMClient)
        .send(new GetPolicyCommand({ PolicyArn: PermissionsBoundary }))
        .catch(() => {
          throw new AwsRefusal('NoSuchEntity', `Policy ${PermissionsBoundary} does not exist.`, 404);
        });
      userBoundaries(at).value.set(UserName, PermissionsBoundary);
      return {};
    },
  ),
  DeleteUserPermissionsBoundary: answer<DeleteUserPermissionsBoundaryRequest, object>(
    async ({ UserName = '' }, at) => {
      await userMustExist(UserName, at);
      if (!userBoundaries(at).value.delete(UserName)) {
        throw new AwsRefusal('NoSuchEntity', `User ${UserName} has no permissions boundary.`, 404);
      }
      return {};
    },
  ),
};

export const boundaryMends = {
  CreateUser: mendOutput<CreateUserResponse>((output, at, input) => {
    const boundary = input['PermissionsBoundary'];
    const name = input['UserName'] as string;
    if (typeof boundary === 'string') userBoundaries(at).value.set(name, boundary);
    return { ...output, User: output.User && withBoundary(output.User, at) };
  }),
  DeleteUser: mendOutput<object>((output, at, input) => {
    userBoundaries(at).value.delete(input['UserName'] as string);
    return output;
  }),
  GetUser: mendOutput<GetUserResponse>((output, at) => ({
    ...output,
    User: output.User && withBoundary(output.User, at),
  })),
  GetAccountAuthorizationDetails: mendOutput<GetAccountAuthorizationDetailsResponse>((output, at) => ({
    ...output,
    UserDetailList: output.UserDetailList?.map((user) => withBoundary(user, at)),
  })),
} satisfies ServiceAnswers['mends'];

/** @throws {AwsRefusal} */
export async function userMustExist(UserName: string, at: CallContext): Promise<void> {
  const { GetUserCommand, IAMClient } = await import('@aws-sdk/client-iam');
  await at
    .moto(IAMClient)
    .send(new GetUserCommand({ UserName }))
    .catch(() => {
      throw new AwsRefusal('NoSuchEntity', `The user with name ${UserName} cannot be found.`, 404);
    });
}

function withBoundary<
  U extends {
    UserName?: string | undefined;
    PermissionsBoundary?: AttachedPermissionsBoundary | undefined;
  },
>(user: U, at: CallContext): U {
  const arn = userBoundaries(at).value.get(user.UserName ?? '');
  if (arn === undefined) return user;
  return {
    ...user,
    PermissionsBoundary: { PermissionsBoundaryType: 'Policy', PermissionsBoundaryArn: arn },
  };
}
