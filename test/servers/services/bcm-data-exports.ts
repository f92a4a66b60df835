import type {
  CreateExportRequest,
  CreateExportResponse,
  DeleteExportRequest,
  DeleteExportResponse,
  ExportStatus,
  GetExecutionRequest,
  GetExecutionResponse,
  GetExportRequest,
  GetExportResponse,
  GetTableRequest,
  GetTableResponse,
  ListExecutionsRequest,
  ListExecutionsResponse,
  ListExportsResponse,
  ListTablesResponse,
  ListTagsForResourceRequest,
  ListTagsForResourceResponse,
  TagResourceRequest,
  UntagResourceRequest,
  UpdateExportRequest,
  UpdateExportResponse,
} from '@aws-sdk/client-bcm-data-exports';
import { randomUUID } from '../chance.ts';
import { AwsRefusal, answer, type ServiceAnswers } from '../service-answers.ts';
import { checkExport, checkProperties, invalid } from './bcm-data-exports/check-export.ts';
import { exportOf, exportsOf, type KeptExport } from './bcm-data-exports/exports.ts';
import { TABLES } from './bcm-data-exports/tables.ts';

const MAX_EXPORTS = 10;

export const service: ServiceAnswers = {
  answers: {
    CreateExport: answer<CreateExportRequest, CreateExportResponse>(async (input, at) => {
      if (!input.Export) throw invalid('An export is needed');
      await checkExport(at, input.Export);
      const kept = exportsOf(at).value;
      if (kept.size >= MAX_EXPORTS)
        throw new AwsRefusal('ServiceQuotaExceededException', `Only ${MAX_EXPORTS} exports are possible`);
      const ExportArn = `arn:aws:bcm-data-exports:us-east-1:${at.account.id}:export/${input.Export.Name}-${randomUUID()}`;
      const now = at.account.clock.now();
      kept.set(ExportArn, {
        export: { ...input.Export, ExportArn },
        createdAt: now,
        updatedAt: now,
        tags: input.ResourceTags ?? [],
        executions: [],
      });
      return { ExportArn };
    }),
    UpdateExport: answer<UpdateExportRequest, UpdateExportResponse>(async (input, at) => {
      const kept = exportOf(at, input.ExportArn);
      if (!input.Export) throw invalid('An export is needed');
      await checkExport(at, input.Export, input.ExportArn);
      kept.export = { ...input.Export, ExportArn: input.ExportArn };
      kept.updatedAt = at.account.clock.now();
      return { ExportArn: input.ExportArn };
    }),
    DeleteExport: answer<DeleteExportRequest, DeleteExportResponse>(({ ExportArn }, at) => {
      exportOf(at, ExportArn);
      exportsOf(at).value.delete(ExportArn ?? '');
      return { ExportArn };
    }),
    GetExport: answer<GetExportRequest, GetExportResponse>(({ ExportArn }, at) => {
      const kept = exportOf(at, ExportArn);
      return { Export: kept.export, ExportStatus: statusOf(kept) };
    }),
    ListExports: answer<object, ListExportsResponse>((_input, at) => ({
      Exports: [...exportsOf(at).value].map(([ExportArn, kept]) => ({
        ExportArn,
        ExportName: kept.export.Name,
        ExportStatus: statusOf(kept),
      })),
    })),
    ListExecutions: answer<ListExecutionsRequest, ListExecutionsResponse>(({ ExportArn }, at) => ({
      Executions: exportOf(at, ExportArn).executions,
    })),
    GetExecution: answer<GetExecutionRequest, GetExecutionResponse>(({ ExportArn, ExecutionId }, at) => {
      const kept = exportOf(at, ExportArn);
      const execution = kept.executions.find((one) => one.ExecutionId === ExecutionId);
      if (!execution) throw new AwsRefusal('ResourceNotFoundException', `Execution ${ExecutionId} not found`);
      return { ...execution, Export: kept.export };
    }),
    ListTables: answer<object, ListTablesResponse>(() => ({
      Tables: [...TABLES].map(([TableName, { description, properties }]) => ({
        TableName,
        Description: description,
        TableProperties: Object.entries(properties).map(([Name, [DefaultValue, ...others]]) => ({
          Name,
          DefaultValue,
          ValidValues: DefaultValue === undefined ? [] : [DefaultValue, ...others],
        })),
      })),
    })),
    GetTable: answer<GetTableRequest, GetTableResponse>(({ TableName = '', TableProperties = {} }) => {
      const { columns, description, properties } = checkProperties(TableName, TableProperties);
      const Schema = columns(TableProperties).map(({ name, type }) => ({ Name: name, Type: type }));
      const defaults = Object.entries(properties).map(([name, [value = '']]) => [name, value] as const);
      return {
        TableName,
        Description: description,
        TableProperties: { ...Object.fromEntries(defaults), ...TableProperties },
        Schema,
      };
    }),
    TagResource: answer<TagResourceRequest, object>(({ ResourceArn, ResourceTags = [] }, at) => {
      const kept = exportOf(at, ResourceArn);
      const added = new Set(ResourceTags.map((tag) => tag.Key));
      kept.tags = [...kept.tags.filter((tag) => !added.has(tag.Key)), ...ResourceTags];
      return {};
    }),
    UntagResource: answer<UntagResourceRequest, object>(({ ResourceArn, ResourceTagKeys = [] }, at) => {
      const kept = exportOf(at, ResourceArn);
      kept.tags = kept.tags.filter((tag) => !ResourceTagKeys.includes(tag.Key ?? ''));
      return {};
    }),
    ListTagsForResource: answer<ListTagsForResourceRequest, ListTagsForResourceResponse>(
      ({ ResourceArn }, at) => ({ ResourceTags: exportOf(at, ResourceArn).tags }),
    ),
  },
};

function statusOf({ createdAt, updatedAt, executions: [last] }: KeptExport): ExportStatus {
  return {
    StatusCode: 'HEALTHY',
    CreatedAt: createdAt,
    LastUpdatedAt: updatedAt,
    ...(last?.ExecutionStatus?.CompletedAt && { LastRefreshedAt: last.ExecutionStatus.CompletedAt }),
  };
}
