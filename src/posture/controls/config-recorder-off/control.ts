import { ConfigRecorder, isRecording } from '../../../inventory/resources/config-recorder.ts';
import { defineControl, fail, pass } from '../../control.ts';

export const control = defineControl({
  id: 'config-recorder-off',
  resource: ConfigRecorder,
  reads: ['recorder'],
  onRequest: true,
  severity: 'low',
  risk: 'no-evidence',
  title: {
    en: 'AWS Config does not record all resources in a region',
    ko: 'AWS Config가 모든 리소스를 기록하지 않는 리전이 있음',
  },
  why: {
    en: 'CloudTrail says who called what; AWS Config keeps what each resource looked like before and after. Without it, after a break-in you know that a security group was changed, but not what it allowed on the day before. Auditors ask for it. For a small account the free 90 days of Event history often do, because Config charges for every change it records.',
    ko: 'CloudTrail은 누가 무엇을 호출했는지, AWS Config는 각 리소스가 바뀌기 전과 후에 어떤 상태였는지 남깁니다. Config가 없으면 침해 사고 뒤에 보안 그룹이 바뀐 사실은 알아도 전날 무엇을 허용하고 있었는지는 알 수 없습니다. 감사에서 요구하는 항목입니다. 기록한 변경마다 요금이 붙으므로 작은 계정은 무료인 90일 이벤트 기록(Event history)만으로 충분한 경우가 많습니다.',
  },
  fix: {
    steps: [
      {
        en: 'Open AWS Config in this region. The first time, choose "1-click setup" and skip the steps below.',
        ko: '이 리전에서 AWS Config를 엽니다. 처음이라면 "1-클릭 설정(1-click setup)"을 선택하고 아래 단계는 건너뜁니다.',
      },
      {
        en: 'Otherwise choose "Settings", then "Edit" under "Customer managed recorder".',
        ko: '이미 설정했다면 "설정(Settings)"의 "고객 관리형 레코더(Customer managed recorder)"에서 "편집(Edit)"을 선택합니다.',
      },
      {
        en: 'As recording strategy choose "All resource types with customizable overrides" and leave nothing out but, outside one region, the IAM types.',
        ko: '기록 전략으로 "사용자 지정 가능한 재정의가 있는 모든 리소스 유형(All resource types with customizable overrides)"을 선택하고, 한 리전을 뺀 나머지 리전의 IAM 유형 말고는 제외하지 않습니다.',
      },
      {
        en: 'Daily recording instead of continuous recording may cost less. Save, and choose "Start recording" if it is stopped.',
        ko: '연속 기록(Continuous) 대신 일별 기록(Daily)이 더 쌀 수 있습니다. 저장하고, 중지되어 있으면 "기록 시작(Start recording)"을 선택합니다.',
      },
    ],
    minutes: 5,
    cost: {
      en: 'Paid per recorded change, and S3 keeps the files. An account whose servers come and go often pays far more than one that stands still: look at the AWS Config price list first.',
      ko: '기록한 변경마다 요금이 붙고 파일을 보관하는 S3 요금도 듭니다. 서버가 자주 생기고 사라지는 계정은 훨씬 많이 나올 수 있으므로 먼저 AWS Config 요금표를 확인하세요.',
    },
    breaks: null,
    check: {
      en: 'AWS Config "Settings" shows "Recording is on".',
      ko: 'AWS Config의 "설정(Settings)"에 "기록이 켜져 있음(Recording is on)"이 표시됩니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/config/home?region={region}#/settings',
  },
  remedies: ['config-start-recorder'],
  frameworks: { 'cis-aws-7.0': ['4.3'], 'kisa-isms-p-2023': ['1.2.1', '2.10.2'] },
  evaluate: ({ recorder }) => {
    if (recorder === null) {
      return fail({
        en: 'AWS Config was never set up in this region.',
        ko: '이 리전에는 AWS Config가 설정되어 있지 않습니다.',
      });
    }
    const { name, recording, lastError, allKinds } = recorder;
    if (!recording) {
      return fail({
        en: `The recorder "${name}" is stopped. Did you stop it?`,
        ko: `레코더 "${name}"의 기록이 중지되어 있습니다. 직접 중지한 것이 맞나요?`,
      });
    }
    if (!isRecording(recorder)) {
      const error = lastError ?? 'FAILURE';
      return fail({
        en: `The recorder "${name}" runs, but its last delivery failed (${error}).`,
        ko: `레코더 "${name}"은(는) 켜져 있지만 마지막 전달에 실패했습니다(${error}).`,
      });
    }
    if (!allKinds) {
      return fail({
        en: `The recorder "${name}" runs, but takes in only some types of resources.`,
        ko: `레코더 "${name}"은(는) 켜져 있지만 일부 리소스 유형만 기록합니다.`,
      });
    }
    return pass({
      en: `The recorder "${name}" takes in all types of resources.`,
      ko: `레코더 "${name}"이(가) 모든 리소스 유형을 기록합니다.`,
    });
  },
});
