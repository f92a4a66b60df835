import { source } from '../../../inventory/derivation.ts';
import { LambdaFunction } from '../../../inventory/resources/lambda-function.ts';
import { EventSourceMapping, LambdaLayerVersion } from '../../../inventory/resources/lambda-parts.ts';
import { foreignSource } from '../../oddities.ts';
import { defineSweepRow, odd } from '../../sweep-row.ts';

export const row = defineSweepRow({
  number: 18,
  title: { en: 'Lambda functions, code, layers, function URLs', ko: 'Lambda 함수, 코드, 계층, 함수 URL' },
  look: {
    en: 'Lambda: Functions, Last modified; Configuration: Function URL, Permissions, Triggers',
    ko: 'Lambda: 함수, 마지막 수정; 구성: 함수 URL, 권한, 트리거',
  },
  normal: {
    en: 'Functions change when you deploy; a URL without sign-in is there on purpose.',
    ko: '함수는 배포할 때 바뀝니다. 로그인 없는 URL은 일부러 만든 것입니다.',
  },
  makes: [
    'lambda:CreateFunction',
    'lambda:CreateFunctionUrlConfig',
    'lambda:PublishLayerVersion',
    'lambda:CreateEventSourceMapping',
  ],
  changes: [
    'lambda:UpdateFunctionCode',
    'lambda:UpdateFunctionConfiguration',
    'lambda:AddPermission',
    'lambda:AddLayerVersionPermission',
    'lambda:UpdateFunctionUrlConfig',
    'lambda:UpdateEventSourceMapping',
  ],
  live: [
    { ...source(LambdaFunction, 'modifiedAt', 'role', 'urls', 'policy'), date: 'modifiedAt' },
    { ...source(LambdaLayerVersion, 'createdAt'), date: 'createdAt' },
    { ...source(EventSourceMapping, 'modifiedAt', 'source'), date: 'modifiedAt' },
  ],
  odd: [odd(EventSourceMapping, 'source', foreignSource)],
  created: [
    'AWS::Lambda::Function',
    'AWS::Lambda::Url',
    'AWS::Lambda::LayerVersion',
    'AWS::Lambda::EventSourceMapping',
  ],
  controls: [
    'lambda-function-public',
    'lambda-function-url-public',
    'lambda-function-shared-with-foreign-account',
    'lambda-version-open-to-outsiders',
  ],
});
