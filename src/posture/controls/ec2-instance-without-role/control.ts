import { Ec2Instance } from '../../../inventory/resources/ec2-instance.ts';
import { defineControl, fail, pass } from '../../control.ts';

export const control = defineControl({
  id: 'ec2-instance-without-role',
  resource: Ec2Instance,
  reads: ['name', 'instanceProfile'],
  severity: 'low',
  risk: 'hygiene',
  title: { en: 'An instance has no IAM role', ko: '인스턴스에 IAM 역할이 없음' },
  why: {
    en: 'Without a role, a program on the instance that uses AWS needs a long-term access key in a file, and such files leak with a backup, an image or a repository. A role provides short-lived keys that nobody has to store.',
    ko: '역할이 없는 인스턴스에서 AWS를 쓰는 프로그램은 장기 액세스 키를 파일에 저장하게 됩니다. 그런 파일은 백업, 이미지, 리포지토리와 함께 유출되기 쉽습니다. 역할을 쓰면 저장할 필요가 없는 단기 키를 받습니다.',
  },
  fix: {
    steps: [
      {
        en: 'If nothing on the instance uses AWS, leave it as it is.',
        ko: '인스턴스에서 AWS를 사용하지 않는다면 그대로 둡니다.',
      },
      {
        en: 'Otherwise, choose "Actions", "Security", "Modify IAM role".',
        ko: '사용한다면 "작업(Actions)", "보안(Security)", "IAM 역할 수정(Modify IAM role)"을 차례로 선택합니다.',
      },
      {
        en: 'Attach a role with only the permissions that the program needs.',
        ko: '프로그램에 필요한 권한만 있는 역할을 연결합니다.',
      },
      {
        en: 'Delete the access keys from the files on the instance.',
        ko: '인스턴스의 파일에서 액세스 키를 지웁니다.',
      },
      { en: 'Deactivate those keys in IAM.', ko: 'IAM에서 그 키를 비활성화합니다.' },
    ],
    minutes: 20,
    cost: null,
    breaks: {
      en: 'Attaching a role breaks nothing. Deactivating the old key stops programs that still use it; the key can be activated again.',
      ko: '역할을 연결해도 멈추는 것은 없습니다. 예전 키를 비활성화하면 아직 그 키를 쓰는 프로그램이 멈추며, 다시 활성화할 수 있습니다.',
    },
    check: {
      en: 'On the instance, "aws sts get-caller-identity" shows the role.',
      ko: '인스턴스에서 "aws sts get-caller-identity"를 실행하면 역할 이름이 나옵니다.',
    },
    console:
      'https://{region}.console.aws.amazon.com/ec2/home?region={region}#InstanceDetails:instanceId={id}',
  },
  remedies: [],
  frameworks: { 'cis-aws-7.0': ['2.16'], 'aws-startup-security-baseline': ['WKLD.01'] },
  evaluate: ({ name, instanceProfile }) => {
    if (instanceProfile !== null) {
      const role = instanceProfile.slice(instanceProfile.lastIndexOf('/') + 1);
      return pass({
        en: `It uses the instance profile "${role}".`,
        ko: `사용하는 인스턴스 프로파일: "${role}".`,
      });
    }
    const called = name ? ` "${name}"` : '';
    return fail({
      en: `The instance${called} has no instance profile. Whether programs on it use access keys cannot be seen from outside.`,
      ko: `인스턴스${called}에 인스턴스 프로파일이 없습니다. 그 안의 프로그램이 액세스 키를 쓰는지는 밖에서 알 수 없습니다.`,
    });
  },
});
