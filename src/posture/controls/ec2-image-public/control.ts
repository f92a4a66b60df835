import { MachineImage } from '../../../inventory/resources/machine-image.ts';
import { defineControl, fail, pass } from '../../control.ts';

export const control = defineControl({
  id: 'ec2-image-public',
  resource: MachineImage,
  reads: ['name', 'createdAt', 'public'],
  severity: 'high',
  risk: 'data-exposure',
  title: {
    en: 'An AMI is public: anyone can start a server from it',
    ko: 'AMI가 공개되어 누구나 서버를 시작할 수 있음',
  },
  why: {
    en: 'Any AWS customer can start a server from the image and look around: application code, configuration files, SSH host keys, command history. Researchers keep finding working credentials in public AMIs.',
    ko: 'AWS 고객이라면 누구나 이 이미지로 서버를 시작해 안을 살펴볼 수 있습니다. 애플리케이션 코드, 설정 파일, SSH 호스트 키, 명령 기록이 그대로 보입니다. 공개 AMI에서는 실제로 쓸 수 있는 자격 증명이 계속 발견되고 있습니다.',
  },
  fix: {
    steps: [
      { en: 'Open the AMI.', ko: 'AMI를 엽니다.' },
      {
        en: 'Choose "Actions", "Edit AMI permissions", and select "Private".',
        ko: '"작업(Actions)", "AMI 권한 편집(Edit AMI permissions)"을 선택하고 "프라이빗(Private)"으로 바꿉니다.',
      },
      {
        en: 'If certain accounts need the AMI, share it with their account IDs only.',
        ko: '필요한 계정이 있으면 계정 ID로만 공유합니다.',
      },
      {
        en: 'If the image contains passwords or keys, replace them.',
        ko: '이미지에 암호나 키가 들어 있다면 교체합니다.',
      },
      {
        en: 'If you publish this image on purpose, record it as an accepted risk (jikimi checkup accept).',
        ko: '일부러 배포하는 이미지라면 감수한 위험으로 기록합니다(jikimi checkup accept).',
      },
    ],
    minutes: 5,
    cost: null,
    breaks: {
      en: 'Other accounts can no longer launch new instances from it. Instances that are already running keep running.',
      ko: '다른 계정은 이 이미지로 새 인스턴스를 시작할 수 없습니다. 이미 실행 중인 인스턴스는 계속 동작합니다.',
    },
    check: {
      en: 'In the list of AMIs the column "Visibility" shows "Private".',
      ko: 'AMI 목록의 "가시성(Visibility)" 열에 "프라이빗(Private)"으로 표시됩니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/ec2/home?region={region}#ImageDetails:imageId={id}',
  },
  remedies: ['ec2-unshare-image'],
  frameworks: { 'kisa-isms-p-2023': ['2.10.2'] },
  evaluate: ({ name, createdAt, public: isPublic }, { resource }) => {
    const called = name ? `"${name}"` : resource.id;
    if (!isPublic) return pass({ en: `${called} is private.`, ko: `${called}: 프라이빗입니다.` });
    const day = createdAt?.slice(0, 10);
    return fail({
      en: `${called}${day ? `, created on ${day},` : ''} is shared with all AWS accounts.`,
      ko: `${called}${day ? ` (${day}에 생성)` : ''}: 모든 AWS 계정에 공유되어 있습니다.`,
    });
  },
});
