import { CostWatch } from '../../../inventory/resources/cost-watch.ts';
import { defineControl, fail, pass } from '../../control.ts';

export const control = defineControl({
  id: 'cost-budget-missing',
  resource: CostWatch,
  reads: ['budgets'],
  severity: 'medium',
  risk: 'runaway-bill',
  title: { en: 'No budget watches the bill', ko: '요금을 지켜보는 예산이 없음' },
  why: {
    en: 'AWS never stops by itself when the bill grows. A stolen key or a forgotten server can cost more in one night than you spend in a year, and without an alert you learn of it from the invoice.',
    ko: 'AWS는 요금이 늘어도 스스로 멈추지 않습니다. 도난당한 키나 잊고 둔 서버 때문에 하룻밤에 1년 치 요금이 나올 수 있고, 알림이 없으면 청구서를 받고서야 알게 됩니다.',
  },
  fix: {
    steps: [
      {
        en: 'Open AWS Budgets and choose "Create budget".',
        ko: 'AWS Budgets를 열고 "예산 생성(Create budget)"을 선택합니다.',
      },
      {
        en: 'Keep "Use a template" and choose "Monthly cost budget", or "Zero spend budget" if you want to pay nothing at all.',
        ko: '"템플릿 사용(Use a template)"을 그대로 두고 "월별 비용 예산(Monthly cost budget)"을 선택합니다. 요금을 전혀 내지 않을 생각이라면 "지출 제로 예산(Zero spend budget)"을 선택합니다.',
      },
      {
        en: 'Enter an amount a little above a usual month, and an e-mail address that you read every day.',
        ko: '평소 한 달 요금보다 조금 높은 금액과 매일 확인하는 이메일 주소를 입력합니다.',
      },
      { en: 'Choose "Create budget".', ko: '"예산 생성(Create budget)"을 선택합니다.' },
    ],
    minutes: 5,
    cost: null,
    breaks: null,
    check: {
      en: 'The list of budgets shows it with the alert thresholds.',
      ko: '예산 목록에 알림 임계값과 함께 표시됩니다.',
    },
    console: 'https://us-east-1.console.aws.amazon.com/costmanagement/home#/budgets',
  },
  remedies: ['budgets-create-guard-budget'],
  frameworks: { 'aws-startup-security-baseline': ['ACCT.10'] },
  onRequest: true,
  evaluate: ({ budgets }) => {
    const [first] = budgets;
    if (!first) return fail({ en: 'There is no budget.', ko: '예산이 없습니다.' });
    const telling = budgets.filter(({ alerts }) => alerts > 0);
    return telling.length === 0
      ? fail({
          en: `Budgets: ${budgets.length} (such as "${first.name}"), but none tells anybody when it is exceeded.`,
          ko: `예산이 ${budgets.length}개 있지만(예: "${first.name}") 초과해도 알림을 보내는 예산이 없습니다.`,
        })
      : pass({
          en: `Budgets that tell somebody: ${telling.length}.`,
          ko: `알림을 보내는 예산이 ${telling.length}개 있습니다.`,
        });
  },
});
