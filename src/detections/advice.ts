import type { Text } from '../kernel/text.ts';

// Steps that hold for most rules on a caller. A rule's own steps come before them.

export const askThePerson: Text = {
  en: 'Ask the person behind the caller whether they did it, by phone or face to face.',
  ko: '이 호출의 주인에게 직접 한 일인지 전화로 또는 만나서 확인하세요.',
};

export const compareHabits: Text = {
  en: 'Compare address, tool and hour with what this caller usually does.',
  ko: '주소, 도구, 시각을 이 호출자의 평소 모습과 비교하세요.',
};

export const readAround: Text = {
  en: 'Read what the same session did in the hour before and after.',
  ko: '같은 세션이 앞뒤 한 시간 동안 한 일을 살펴보세요.',
};

export const findDeployment: Text = {
  en: 'Look for the deployment or ticket that asks for this change; infrastructure as code usually has one.',
  ko: '이 변경을 요청한 배포나 작업 기록이 있는지 찾아보세요. 코드형 인프라라면 대개 남아 있습니다.',
};

export const stopTheCaller: Text = {
  en: "Cut the caller off: deactivate its access keys, revoke its role's sessions, reset its password.",
  ko: '호출자를 차단하세요. 액세스 키를 비활성화하고 역할의 세션을 취소하고 암호를 재설정합니다.',
};

export const putItBack: Text = {
  en: 'Put the setting back to what it was and see that it stays so.',
  ko: '설정을 원래대로 되돌리고 그대로 유지되는지 확인하세요.',
};

export const findTheRest: Text = {
  en: 'Look for other ways in that the same caller left, in every Region.',
  ko: '같은 호출자가 남긴 다른 통로가 있는지 모든 리전에서 찾으세요.',
};
