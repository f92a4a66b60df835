import { josa } from '../../../i18n/particles.ts';
import { RdsInstance } from '../../../inventory/resources/rds-instance.ts';
import { defineControl, fail, pass } from '../../control.ts';

export const control = defineControl({
  id: 'rds-instance-public',
  resource: RdsInstance,
  reads: ['engine', 'port', 'publiclyAccessible', 'openGroupsIfPublic'],
  severity: 'high',
  risk: 'data-exposure',
  title: { en: 'A database has a public address', ko: '데이터베이스에 퍼블릭 주소가 있음' },
  why: {
    en: 'Automated programs find database ports on the internet and try passwords day and night. If they get in, they copy the tables, delete them and demand a ransom. Your servers need to reach the database; the internet does not.',
    ko: '자동화된 프로그램이 인터넷에서 데이터베이스 포트를 찾아 밤낮으로 암호를 대입합니다. 뚫리면 테이블을 복사하고 지운 뒤 돈을 요구합니다. 데이터베이스는 내 서버만 접속하면 되고 인터넷에서 접속할 필요가 없습니다.',
  },
  fix: {
    steps: [
      {
        en: 'Open the database and look at the security groups under "Connectivity & security" to see who connects from outside.',
        ko: '데이터베이스를 열고 "연결 및 보안(Connectivity & security)"의 보안 그룹에서 밖에서 접속하는 곳이 있는지 확인합니다.',
      },
      {
        en: 'Remove the rules with 0.0.0.0/0 and ::/0 from these security groups.',
        ko: '그 보안 그룹에서 0.0.0.0/0과 ::/0 규칙을 삭제합니다.',
      },
      {
        en: 'Choose "Modify" and, under "Connectivity", set public access to "Not publicly accessible".',
        ko: '"수정(Modify)"을 선택하고 "연결(Connectivity)"에서 퍼블릭 액세스를 "퍼블릭 액세스 불가(Not publicly accessible)"로 바꿉니다.',
      },
      {
        en: 'Choose "Continue", then "Apply immediately".',
        ko: '"계속(Continue)", "즉시 적용(Apply immediately)"을 차례로 선택합니다.',
      },
      {
        en: 'For your own work, connect through an instance with Session Manager port forwarding.',
        ko: '직접 작업할 때는 인스턴스를 거쳐 Session Manager 포트 전달로 접속합니다.',
      },
    ],
    minutes: 10,
    cost: null,
    breaks: {
      en: 'Programs and people outside the VPC can no longer connect. While the address changes, connections may drop once.',
      ko: 'VPC 밖의 프로그램과 사람은 더 이상 접속할 수 없습니다. 주소가 바뀌는 동안 연결이 한 번 끊길 수 있습니다.',
    },
    check: {
      en: 'The database shows "Publicly accessible: No", and your application still works.',
      ko: '데이터베이스에 "퍼블릭 액세스 가능: 아니요(Publicly accessible: No)"로 표시되고 애플리케이션이 그대로 동작합니다.',
    },
    console:
      'https://{region}.console.aws.amazon.com/rds/home?region={region}#database:id={id};is-cluster=false',
  },
  remedies: ['rds-disable-public-access'],
  frameworks: {
    'cis-aws-7.0': ['3.2.3'],
    'aws-startup-security-baseline': ['WKLD.10'],
    'aws-fsbp': ['RDS.2'],
    'kisa-isms-p-2023': ['2.6.4'],
  },
  evaluate: ({ engine, port, publiclyAccessible, openGroupsIfPublic }, { resource }) => {
    const database = `${resource.id} (${engine})`;
    if (!publiclyAccessible) {
      return pass({ en: `${database} has no public address.`, ko: `${database}: 퍼블릭 주소가 없습니다.` });
    }
    if (openGroupsIfPublic === null) {
      return fail({
        en: `${database} has a public address; whether its security groups let the internet in is not known.`,
        ko: `${database}에 퍼블릭 주소가 있습니다. 보안 그룹이 인터넷에서 오는 접속을 허용하는지는 알 수 없습니다.`,
      });
    }
    const [open] = openGroupsIfPublic;
    if (!open) {
      return fail(
        {
          en: `${database} has a public address. No range in its security groups lets the whole internet reach port ${port}.`,
          ko: `${database}에 퍼블릭 주소가 있습니다. 보안 그룹의 주소 대역 중 인터넷 전체에 ${josa(`포트 ${port}`, '을/를')} 여는 것은 없습니다.`,
        },
        'medium',
      );
    }
    return fail({
      en: `${database} has a public address, and security group ${open.id} lets ${open.ranges.join(', ')} reach port ${port}.`,
      ko: `${database}에 퍼블릭 주소가 있고, 보안 그룹 ${open.id}에서 ${open.ranges.join(', ')}에 ${josa(`포트 ${port}`, '을/를')} 열어 두었습니다.`,
    });
  },
});
