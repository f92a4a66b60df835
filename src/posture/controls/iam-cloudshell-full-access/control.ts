import { AwsManagedPolicies } from '../../../inventory/resources/aws-managed-policies.ts';
import { defineControl, fail, pass } from '../../control.ts';

const POLICY = 'AWSCloudShellFullAccess';

export const control = defineControl({
  id: 'iam-cloudshell-full-access',
  resource: AwsManagedPolicies,
  reads: ['holders'],
  severity: 'low',
  risk: 'data-exposure',
  title: { en: 'CloudShell may carry files in and out', ko: 'CloudShell로 파일을 주고받을 수 있음' },
  why: {
    en: "With this policy a person, or whoever sits at their open browser, can download data through CloudShell, past the company's network and its checks.",
    ko: '이 정책이 있으면 당사자는 물론 열려 있는 브라우저 앞의 누구라도 회사 네트워크의 검사를 거치지 않고 CloudShell로 데이터를 내려받을 수 있습니다.',
  },
  fix: {
    steps: [
      {
        en: 'Open "Policies" and "AWSCloudShellFullAccess", then "Entities attached".',
        ko: '"정책(Policies)"에서 "AWSCloudShellFullAccess"를 열고 "연결된 엔터티(Entities attached)"를 선택합니다.',
      },
      {
        en: 'Choose those named here, then "Detach".',
        ko: '여기 적힌 대상을 선택하고 "분리(Detach)"를 누릅니다.',
      },
      {
        en: 'Who needs CloudShell gets a policy of their own without "cloudshell:GetFileDownloadUrls" and "cloudshell:GetFileUploadUrls".',
        ko: 'CloudShell이 필요한 사람에게는 "cloudshell:GetFileDownloadUrls"와 "cloudshell:GetFileUploadUrls"가 없는 정책을 따로 만들어 줍니다.',
      },
    ],
    minutes: 10,
    cost: null,
    breaks: {
      en: 'Those named here can no longer open CloudShell, until they get the narrower policy.',
      ko: '여기 적힌 대상은 더 좁은 정책을 받을 때까지 CloudShell을 열 수 없습니다.',
    },
    check: {
      en: '"Entities attached" of the policy is empty.',
      ko: '정책의 "연결된 엔터티(Entities attached)"가 비어 있습니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/iam/home?region={region}#/policies',
  },
  remedies: ['iam-detach-policy'],
  frameworks: { 'cis-aws-7.0': ['2.20'] },
  evaluate: ({ holders }) => {
    const names = (holders[POLICY] ?? []).map(({ name }) => name).join(', ');
    return names === ''
      ? pass({ en: `Nobody has ${POLICY}.`, ko: `${POLICY} 정책이 연결된 곳이 없습니다.` })
      : fail({ en: `${POLICY} is on ${names}.`, ko: `${POLICY} 정책이 연결된 곳: ${names}.` });
  },
});
