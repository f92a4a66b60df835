import type { ListOrganizationsFeaturesResponse } from '@aws-sdk/client-iam';
import { memory } from '../../call-context.ts';
import { AwsRefusal, answer, type ServiceAnswers } from '../../service-answers.ts';

type Feature = NonNullable<ListOrganizationsFeaturesResponse['EnabledFeatures']>[number];

const features = memory('account', () => new Set<Feature>());

/** Central management of the members' root users, which only an organisation's management account may see and change. */
export const organizationsFeatureAnswers: ServiceAnswers['answers'] = Object.fromEntries(
  Object.entries({
    ListOrganizationsFeatures: undefined,
    EnableOrganizationsRootCredentialsManagement: ['RootCredentialsManagement', true],
    DisableOrganizationsRootCredentialsManagement: ['RootCredentialsManagement', false],
    EnableOrganizationsRootSessions: ['RootSessions', true],
    DisableOrganizationsRootSessions: ['RootSessions', false],
  } satisfies Record<string, readonly [Feature, boolean] | undefined>).map(([operation, change]) => [
    operation,
    answer<object, ListOrganizationsFeaturesResponse>(async (_input, at) => {
      const { DescribeOrganizationCommand, OrganizationsClient } = await import(
        '@aws-sdk/client-organizations'
      );
      const { Organization } = await at
        .moto(OrganizationsClient)
        .send(new DescribeOrganizationCommand({}))
        .catch(() => ({ Organization: undefined }));
      if (!Organization) {
        throw new AwsRefusal(
          'OrganizationNotFoundException',
          'The request was rejected because your account is not a member of an organization.',
          404,
        );
      }
      if (Organization.MasterAccountId !== at.account.id) {
        throw new AwsRefusal(
          'AccountNotManagementOrDelegatedAdministratorException',
          'The account is neither the management account nor a delegated administrator.',
          400,
        );
      }
      const enabled = features(at).value;
      if (change) {
        const [feature, on] = change as readonly [Feature, boolean];
        if (on) enabled.add(feature);
        else enabled.delete(feature);
      }
      return { OrganizationId: Organization.Id, EnabledFeatures: [...enabled] };
    }),
  ]),
);
