import { LambdaClient, paginateListFunctionUrlConfigs } from '@aws-sdk/client-lambda';
import { type Call, defineAction, type Target } from '../../../change/action.ts';
import { LambdaFunction } from '../../../inventory/resources/lambda-function.ts';
import { told } from '../../../inventory/told.ts';
import { theResource } from '../../found.ts';

type Url = {
  /** The alias that it belongs to; `null` is the function itself. */
  readonly alias: string | null;
  readonly url: string;
  readonly authType: string;
};

/** `name` is the function's. */
export const action = defineAction<Target>()({
  id: 'lambda-require-iam-for-url',
  title: ({ name, region }) => ({
    en: `Ask callers of the URL of the function "${name}" (${region}) for a signature`,
    ko: `함수 "${name}"(${region})의 URL 호출에 서명(IAM) 요구`,
  }),
  reads: ['lambda:ListFunctionUrlConfigs'],
  writes: ['lambda:UpdateFunctionUrlConfig'],
  capture: async (aws, { region, name }) => {
    const urls: Url[] = [];
    const client = aws.client(LambdaClient, region);
    for await (const page of paginateListFunctionUrlConfigs({ client }, { FunctionName: name })) {
      for (const one of told(page.FunctionUrlConfigs, 'FunctionUrlConfigs')) {
        // arn:…:function:NAME, and :ALIAS where the URL belongs to one
        const alias = told(one.FunctionArn, 'FunctionArn').split(':')[7] ?? null;
        urls.push({
          alias,
          url: told(one.FunctionUrl, 'FunctionUrl'),
          authType: told(one.AuthType, 'AuthType'),
        });
      }
    }
    return urls.toSorted((one, other) => (one.url < other.url ? -1 : 1));
  },
  holds: (urls) => urls.every(isSigned),
  apply: (target, urls) =>
    urls.filter((one) => !isSigned(one)).map((one) => setAuthType(target, one, 'AWS_IAM')),
  undo: (target, before, now) => {
    const unsigned = new Set(now.filter((one) => !isSigned(one)).map(({ url }) => url));
    return before
      .filter((one) => !isSigned(one) && !unsigned.has(one.url))
      .map((one) => setAuthType(target, one, 'NONE'));
  },
  effect: (_, urls) => {
    const shown = urls
      .filter((one) => !isSigned(one))
      .map(({ url }) => url)
      .join(', ');
    return {
      en: `Only callers who sign with AWS credentials that are allowed to reach ${shown}. The address stays the same.`,
      ko: `권한이 있는 AWS 자격 증명으로 서명한 호출만 ${shown}에 접속할 수 있습니다. 주소는 바뀌지 않습니다.`,
    };
  },
  hurts: () => [
    {
      en: 'Browsers, apps, webhooks and other services that call the URL without a signature get an error from then on.',
      ko: '서명 없이 이 URL을 호출하던 브라우저, 앱, 웹훅, 다른 서비스는 오류를 받게 됩니다.',
    },
  ],
  monthlyUsd: 0,
  minutes: 1,
  fromFinding: theResource(LambdaFunction),
});

function isSigned({ authType }: Url): boolean {
  return authType === 'AWS_IAM';
}

function setAuthType({ region, name }: Target, { alias }: Url, AuthType: 'AWS_IAM' | 'NONE'): Call {
  return {
    load: () => import('@aws-sdk/client-lambda'),
    client: 'Lambda',
    operation: 'UpdateFunctionUrlConfig',
    region,
    input: { FunctionName: name, AuthType, ...(alias !== null && { Qualifier: alias }) },
    needs: ['lambda:UpdateFunctionUrlConfig'],
  };
}
