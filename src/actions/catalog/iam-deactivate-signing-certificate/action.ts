import { IAMClient, paginateListSigningCertificates } from '@aws-sdk/client-iam';
import { defineAction, type Target } from '../../../change/action.ts';
import { IamUser } from '../../../inventory/resources/iam-user.ts';
import { told } from '../../../inventory/told.ts';
import { iamCall } from '../../iam-call.ts';

/** By certificate id. */
type Statuses = Readonly<Record<string, string>>;

export const action = defineAction<Target>()({
  id: 'iam-deactivate-signing-certificate',
  title: ({ name }) => ({
    en: `Deactivate the signing certificates of ${name}`,
    ko: `${name}의 서명 인증서 비활성화`,
  }),
  reads: ['iam:ListSigningCertificates'],
  writes: ['iam:UpdateSigningCertificate'],
  capture: async (aws, { region, name }): Promise<Statuses> => {
    const client = aws.client(IAMClient, region);
    const statuses: Record<string, string> = {};
    for await (const page of paginateListSigningCertificates({ client }, { UserName: name })) {
      for (const { CertificateId, Status } of told(page.Certificates, 'Certificates')) {
        statuses[told(CertificateId, 'CertificateId')] = told(Status, 'Status');
      }
    }
    return statuses;
  },
  holds: (statuses) => idsWith(statuses, 'Active').length === 0,
  apply: (target, statuses) => idsWith(statuses, 'Active').map((id) => setStatus(target, id, 'Inactive')),
  undo: (target, before, now) =>
    idsWith(before, 'Active')
      .filter((id) => now[id] === 'Inactive')
      .map((id) => setStatus(target, id, 'Active')),
  effect: () => ({
    en: 'Nobody can sign a call with these certificates any more. They serve the old SOAP tools only.',
    ko: '이 인증서로 더는 호출에 서명할 수 없습니다. 서명 인증서는 오래된 SOAP 도구에서만 씁니다.',
  }),
  hurts: () => [
    {
      en: 'A very old tool that still signs with X.509 certificates stops working, until this is undone.',
      ko: '아직 X.509 인증서로 서명하는 아주 오래된 도구가 있다면 되돌릴 때까지 멈춥니다.',
    },
  ],
  monthlyUsd: 0,
  minutes: 1,
  fromFinding: ({ resource, homeRegion }) =>
    resource.type === IamUser.type ? [{ region: homeRegion, name: resource.id }] : [],
});

function idsWith(statuses: Statuses, wanted: string): readonly string[] {
  return Object.entries(statuses).flatMap(([id, status]) => (status === wanted ? [id] : []));
}

function setStatus(target: Target, CertificateId: string, Status: string) {
  return iamCall(target, 'UpdateSigningCertificate', { UserName: target.name, CertificateId, Status });
}
