import { AwsManagedPolicies } from '../../../inventory/resources/aws-managed-policies.ts';
import { defineControl, fail, pass } from '../../control.ts';

const POLICY = 'AWSCloudShellFullAccess';

export const control = defineControl({
  id: 'iam-cloudshell-full-access',
  resource: AwsManagedPolicies,
  reads: ['holders'],
  severity: 'low',
  risk: 'data-exposure',
  title: {
    en: 'Files can be moved in and out through CloudShell',
    ko: 'CloudShell로 파일을 주고받을 수 있음',
  },
  why: {
    en: 'With this policy a person, or anyone who sits down at their open browser, can download data through CloudShell without passing the checks of the company network.',
    ko: '이 정책이 있으면 당사자는 물론 열려 있는 브라우저 앞의 누구라도 회사 네트워크의 검사를 거치지 않고 CloudShell로 데이터를 내려받을 수 있습니다.',
  },
  fix: {
    steps: [
      {
        en: 'Open "Policies", choose "AWSCloudShellFullAccess", then "Entities attached".',
        ko: '"정책(Policies)"에서 "AWSCloudShellFullAccess"를 열고 "연결된 엔터티(Entities attached)"를 선택합니다.',
      },
      {
        en: 'Select the users, groups and roles named here and choose "Detach".',
        ko: '여기에 나온 사용자, 그룹, 역할을 선택하고 "분리(Detach)"를 누릅니다.',
      },
      {
        en: 'Give people who need CloudShell a policy without "cloudshell:GetFileDownloadUrls" and "cloudshell:GetFileUploadUrls".',
        ko: 'CloudShell이 필요한 사람에게는 "cloudshell:GetFileDownloadUrls"와 "cloudshell:GetFileUploadUrls"가 없는 정책을 만들어 연결합니다.',
      },
    ],
    minutes: 10,
    cost: null,
    breaks: {
      en: 'The users, groups and roles named here can no longer open CloudShell until they get the narrower policy.',
      ko: '여기에 나온 사용자, 그룹, 역할은 더 좁은 정책을 받을 때까지 CloudShell을 열 수 없습니다.',
    },
    check: {
      en: 'The "Entities attached" list of the policy is empty.',
      ko: '정책의 "연결된 엔터티(Entities attached)"가 비어 있습니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/iam/home?region={region}#/policies',
  },
  remedies: ['iam-detach-policy'],
  frameworks: { 'cis-aws-7.0': ['2.20'], 'kisa-isms-p-2023': ['2.5.5'] },
  evaluate: ({ holders }) => {
    const names = (holders[POLICY] ?? []).map(({ name }) => name).join(', ');
    return names === ''
      ? pass({ en: `${POLICY} is not attached to anyone.`, ko: `${POLICY} 정책이 연결된 곳이 없습니다.` })
      : fail({ en: `${POLICY} is attached to ${names}.`, ko: `${POLICY} 정책이 연결된 곳: ${names}.` });
  },
});
