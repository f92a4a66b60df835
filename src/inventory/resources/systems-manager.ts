import { defineResource, field } from '../resource-type.ts';

/** The account's own, not AWS's. */
export const SsmDocument = defineResource({
  type: 'AWS::SSM::Document',
  name: { en: 'Systems Manager document', ko: 'Systems Manager 문서' },
  scope: 'listed',
  listing: ['ssm:ListDocuments'],
  fields: {
    createdAt: field<string | null>('ssm:ListDocuments'),
    /** Account numbers; `all`: everybody. */
    sharedWith: field<readonly string[]>('ssm:DescribeDocumentPermission'),
  },
});

/** A code with which machines outside AWS join. */
export const SsmActivation = defineResource({
  type: 'AWS::SSM::Activation',
  name: { en: 'Hybrid activation', ko: '하이브리드 활성화' },
  scope: 'listed',
  listing: ['ssm:DescribeActivations'],
  fields: { createdAt: field<string | null>('ssm:DescribeActivations') },
});

/** What State Manager runs again and again. */
export const SsmAssociation = defineResource({
  type: 'AWS::SSM::Association',
  name: { en: 'State Manager association', ko: 'State Manager 연결' },
  scope: 'listed',
  listing: ['ssm:ListAssociations'],
  fields: {},
});

export const SsmMaintenanceWindow = defineResource({
  type: 'AWS::SSM::MaintenanceWindow',
  name: { en: 'Maintenance window', ko: '유지 관리 기간' },
  scope: 'listed',
  listing: ['ssm:DescribeMaintenanceWindows'],
  fields: {},
});

export const SsmParameter = defineResource({
  type: 'AWS::SSM::Parameter',
  name: { en: 'Parameter', ko: '파라미터' },
  scope: 'listed',
  listing: ['ssm:DescribeParameters'],
  fields: { modifiedAt: field<string | null>('ssm:DescribeParameters') },
});
