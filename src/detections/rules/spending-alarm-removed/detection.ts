import { askThePerson, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied, through } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A budget or cost alarm was deleted
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.defense-evasion, attack.t1562.001]
detection:
  budget:
    eventSource: budgets.amazonaws.com
    eventName: [DeleteBudget, DeleteNotification, DeleteSubscriber, DeleteBudgetAction]
    errorCode: null
  anomaly:
    eventSource: ce.amazonaws.com
    eventName: [DeleteAnomalyMonitor, DeleteAnomalySubscription]
    errorCode: null
  stack:
    userIdentity.invokedBy: cloudformation.amazonaws.com
  condition: (budget or anomaly) and not stack
`,
  title: { en: 'A budget or cost alarm was deleted', ko: '예산이나 비용 알림이 삭제됨' },
  triage: [
    askThePerson,
    {
      en: 'Look at the cost of today and yesterday, by Region and service.',
      ko: '오늘과 어제의 비용을 리전과 서비스별로 보세요.',
    },
  ],
  response: [
    { en: 'Create the budget and its alerts again.', ko: '예산과 알림을 다시 만드세요.' },
    {
      en: 'Look for servers and models that run up the bill, in every Region.',
      ko: '비용을 만드는 서버와 모델이 있는지 모든 리전에서 찾으세요.',
    },
    stopTheCaller,
  ],
  playbook: 'charges',
  matches: [
    call('budgets', 'DeleteBudget', alice, { accountId: '111122223333', budgetName: 'monthly' }),
    call('ce', 'DeleteAnomalySubscription', alice, {
      subscriptionArn: 'arn:aws:ce::111122223333:anomalysubscription/a',
    }),
  ],
  ignores: [
    call('budgets', 'ModifyBudget', alice, { accountId: '111122223333' }),
    call('budgets', 'DeleteBudget', through('cloudformation', alice), { budgetName: 'monthly' }),
    denied(call('budgets', 'DeleteBudget', alice)),
  ],
});
