import { Ec2Instance } from '../../../inventory/resources/ec2-instance.ts';
import { defineControl, fail, pass } from '../../control.ts';

export const control = defineControl({
  id: 'ec2-instance-without-role',
  resource: Ec2Instance,
  reads: ['name', 'instanceProfile'],
  severity: 'low',
  risk: 'hygiene',
  title: { en: 'Instance has no role', ko: '역할이 없는 인스턴스' },
  why: {
    en: 'A program on an instance without a role that needs AWS gets a long-lived access key in a file, and such files leak: with a backup, an image, a repository. A role gives short-lived keys that nobody has to store.',
    ko: '역할이 없는 인스턴스에서 AWS를 쓰는 프로그램은 결국 오래 유효한 액세스 키를 파일에 저장하게 됩니다. 그런 파일은 백업, 이미지, 저장소와 함께 유출됩니다. 역할을 쓰면 저장할 필요가 없는 단기 키를 받습니다.',
  },
  fix: {
    steps: [
      {
        en: 'If nothing on the instance uses AWS, leave it as it is.',
        ko: '인스턴스에서 AWS를 사용하지 않는다면 그대로 두어도 됩니다.',
      },
      {
        en: 'Otherwise choose "Actions", "Security", "Modify IAM role", and attach a role that may do only what the program needs.',
        ko: '사용한다면 "작업(Actions)", "보안(Security)", "IAM 역할 수정(Modify IAM role)"을 차례로 선택하고 프로그램에 필요한 권한만 있는 역할을 연결합니다.',
      },
      {
        en: 'Then delete the access keys from the files on the instance, and deactivate them in IAM.',
        ko: '그다음 인스턴스의 파일에서 액세스 키를 지우고 IAM에서 그 키를 비활성화합니다.',
      },
    ],
    minutes: 20,
    cost: null,
    breaks: {
      en: 'Attaching a role breaks nothing. Deactivating the old key stops programs that still use it; it can be activated again.',
      ko: '역할을 연결하는 것은 아무것도 망가뜨리지 않습니다. 예전 키를 비활성화하면 아직 그 키를 쓰는 프로그램이 멈추며, 다시 활성화할 수 있습니다.',
    },
    check: {
      en: 'On the instance, "aws sts get-caller-identity" names the role.',
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
      return pass({ en: `It uses the profile "${role}".`, ko: `"${role}" 프로파일을 사용합니다.` });
    }
    const called = name ? ` "${name}"` : '';
    return fail({
      en: `The instance${called} has no instance profile; whether programs on it use access keys cannot be seen from outside.`,
      ko: `인스턴스${called}에 인스턴스 프로파일이 없습니다. 그 안의 프로그램이 액세스 키를 쓰는지는 밖에서 알 수 없습니다.`,
    });
  },
});
