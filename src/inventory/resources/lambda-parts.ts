import { defineResource, field } from '../resource-type.ts';

/** Each version of each layer: code that runs inside the functions that use it. */
export const LambdaLayerVersion = defineResource({
  type: 'AWS::Lambda::LayerVersion',
  name: { en: 'Lambda layer version', ko: 'Lambda 계층 버전' },
  scope: 'listed',
  listing: ['lambda:ListLayers', 'lambda:ListLayerVersions'],
  fields: { createdAt: field<string | null>('lambda:ListLayerVersions') },
});

/** What wakes a function: a queue, a stream, a table. */
export const EventSourceMapping = defineResource({
  type: 'AWS::Lambda::EventSourceMapping',
  name: { en: 'Lambda event source mapping', ko: 'Lambda 이벤트 소스 매핑' },
  scope: 'listed',
  listing: ['lambda:ListEventSourceMappings'],
  fields: {
    modifiedAt: field<string | null>('lambda:ListEventSourceMappings'),
    /** `null` of sources outside AWS. */
    source: field<string | null>('lambda:ListEventSourceMappings'),
  },
});
