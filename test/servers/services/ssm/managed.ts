/** Which instances Systems Manager reaches, activations that add machines from outside, and associations that keep coming back. */
import type {
  Activation,
  Association,
  CreateActivationRequest,
  CreateActivationResult,
  CreateAssociationRequest,
  CreateAssociationResult,
  DeleteActivationRequest,
  DeleteAssociationRequest,
  DescribeActivationsResult,
  DescribeInstanceInformationRequest,
  DescribeInstanceInformationResult,
  InstanceInformation,
  ListAssociationsResult,
} from '@aws-sdk/client-ssm';
import type { CallContext } from '../../call-context.ts';
import { randomBytes, randomUUID } from '../../chance.ts';
import { collection } from '../../collection.ts';
import { AwsRefusal, answer, type ServiceAnswers } from '../../service-answers.ts';

const activations = collection<Activation>(
  'region',
  (id) => new AwsRefusal('InvalidActivationId', `Activation ${id} does not exist.`),
);
const associations = collection<Association>(
  'region',
  () => new AwsRefusal('AssociationDoesNotExist', 'The association does not exist.'),
);

const DEFAULT_DAYS = 1;

export const managedAnswers: ServiceAnswers['answers'] = {
  DescribeInstanceInformation: answer<DescribeInstanceInformationRequest, DescribeInstanceInformationResult>(
    async ({ Filters = [], InstanceInformationFilterList = [] }, at) => {
      const wanted = [
        ...Filters.map(({ Key, Values = [] }) => [Key, Values] as const),
        ...InstanceInformationFilterList.map(({ key, valueSet = [] }) => [key, valueSet] as const),
      ];
      const unknown = wanted.find(([key]) => key !== 'InstanceIds' && key !== 'PingStatus');
      if (unknown) throw new AwsRefusal('InvalidFilterKey', `The filter key ${unknown[0]} is not valid.`);
      const managed = await managedInstances(at);
      return {
        InstanceInformationList: managed.filter((one) =>
          wanted.every(([key, values]) =>
            values.includes((key === 'InstanceIds' ? one.InstanceId : one.PingStatus) ?? ''),
          ),
        ),
      };
    },
  ),

  CreateActivation: answer<CreateActivationRequest, CreateActivationResult>((input, at) => {
    const ActivationId = randomUUID();
    const now = at.account.clock.now();
    activations.put(
      ActivationId,
      {
        ActivationId,
        Description: input.Description,
        DefaultInstanceName: input.DefaultInstanceName,
        IamRole: input.IamRole,
        RegistrationLimit: input.RegistrationLimit ?? 1,
        RegistrationsCount: 0,
        ExpirationDate: input.ExpirationDate ?? new Date(now.getTime() + DEFAULT_DAYS * 86_400_000),
        CreatedDate: now,
        Tags: input.Tags ?? [],
      },
      at,
    );
    return { ActivationId, ActivationCode: randomBytes(15).toString('base64') };
  }),
  DescribeActivations: answer<object, DescribeActivationsResult>((_input, at) => ({
    ActivationList: activations.all(at).map((one) => ({
      ...one,
      Expired: (one.ExpirationDate ?? at.account.clock.now()) <= at.account.clock.now(),
    })),
  })),
  DeleteActivation: answer<DeleteActivationRequest, object>(({ ActivationId }, at) => {
    activations.remove(ActivationId, at);
    return {};
  }),

  CreateAssociation: answer<CreateAssociationRequest, CreateAssociationResult>((input, at) => {
    const AssociationId = randomUUID();
    const association: Association = {
      Name: input.Name,
      AssociationId,
      AssociationVersion: '1',
      AssociationName: input.AssociationName,
      Targets: input.Targets ?? [{ Key: 'InstanceIds', Values: [input.InstanceId ?? ''] }],
      ScheduleExpression: input.ScheduleExpression,
      Overview: { Status: 'Pending', DetailedStatus: 'Creating' },
    };
    associations.put(AssociationId, association, at);
    return { AssociationDescription: { ...association, Date: at.account.clock.now() } };
  }),
  ListAssociations: answer<object, ListAssociationsResult>((_input, at) => ({
    Associations: associations.all(at),
  })),
  DeleteAssociation: answer<DeleteAssociationRequest, object>(({ AssociationId, Name, InstanceId }, at) => {
    const named = associations
      .all(at)
      .find(
        (one) =>
          one.Name === Name && one.Targets?.some((target) => target.Values?.includes(InstanceId ?? '')),
      );
    associations.remove(AssociationId ?? named?.AssociationId, at);
    return {};
  }),
};

/** An instance is managed while it runs with a role: what its policies allow the agent is not looked into. */
export async function managedInstances(at: CallContext): Promise<InstanceInformation[]> {
  const { EC2Client, paginateDescribeInstances } = await import('@aws-sdk/client-ec2');
  const managed: InstanceInformation[] = [];
  for await (const page of paginateDescribeInstances({ client: at.moto(EC2Client) }, {})) {
    for (const instance of (page.Reservations ?? []).flatMap((one) => one.Instances ?? [])) {
      if (instance.State?.Name !== 'running' || !instance.IamInstanceProfile) continue;
      managed.push({
        InstanceId: instance.InstanceId,
        PingStatus: 'Online',
        LastPingDateTime: at.account.clock.now(),
        AgentVersion: '3.3.3050.0',
        IsLatestVersion: true,
        PlatformType: 'Linux',
        PlatformName: 'Amazon Linux',
        PlatformVersion: '2023',
        ResourceType: 'EC2Instance',
        IPAddress: instance.PrivateIpAddress,
        ComputerName: instance.PrivateDnsName,
      });
    }
  }
  return managed;
}
