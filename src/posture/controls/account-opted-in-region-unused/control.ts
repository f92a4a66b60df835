import { Footprint } from '../../../inventory/resources/footprint.ts';
import { partitionOfId } from '../../../kernel/partitions.ts';
import { defineControl, fail, notApplicable, pass } from '../../control.ts';

export const control = defineControl({
  id: 'account-opted-in-region-unused',
  resource: Footprint,
  reads: ['regions'],
  severity: 'low',
  risk: 'hygiene',
  title: { en: 'A region was switched on that nobody uses', ko: '아무도 쓰지 않는 리전이 켜져 있음' },
  why: {
    en: 'Newer regions such as Jakarta or Cape Town are off until somebody switches them on. Intruders do so because nobody looks there and few alerts reach that far. If you never use it, it is better off.',
    ko: '자카르타나 케이프타운 같은 새 리전은 누군가 켜기 전에는 꺼져 있습니다. 침입자는 아무도 보지 않고 알림도 잘 닿지 않는 이런 리전을 켜서 씁니다. 쓰지 않는다면 꺼 두는 것이 낫습니다.',
  },
  fix: {
    steps: [
      {
        en: 'Ask everyone who uses the account whether they need the region. If nobody switched it on, look through the activity of the account first.',
        ko: '계정을 쓰는 모든 사람에게 이 리전이 필요한지 물어봅니다. 켠 사람이 아무도 없다면 먼저 계정의 활동 기록을 살펴봅니다.',
      },
      {
        en: 'Open "Account" from the menu with your account name and scroll to "AWS Regions".',
        ko: '계정 이름 메뉴에서 "계정(Account)"을 열고 "AWS 리전(AWS Regions)"으로 이동합니다.',
      },
      {
        en: 'Select the region and choose "Disable".',
        ko: '리전을 선택하고 "비활성화(Disable)"를 누릅니다.',
      },
    ],
    minutes: 5,
    cost: null,
    breaks: {
      en: 'What is still in the region can no longer be reached, but still costs money: delete it first.',
      ko: '그 리전에 남아 있는 것에는 더 이상 접근할 수 없지만 요금은 계속 나옵니다. 먼저 삭제하세요.',
    },
    check: {
      en: 'The region shows as "Disabled" under "AWS Regions". It can take a few minutes, with many resources hours.',
      ko: '"AWS 리전(AWS Regions)"에 "비활성화됨(Disabled)"으로 표시됩니다. 몇 분, 리소스가 많으면 몇 시간 걸릴 수 있습니다.',
    },
    console: 'https://us-east-1.console.aws.amazon.com/billing/home#/account',
  },
  remedies: [],
  frameworks: { 'aws-startup-security-baseline': ['ACCT.17'] },
  // What could not be listed anywhere would make this unknown in many an account.
  onRequest: true,
  evaluate: ({ regions: footprint }, { account, regions, settings }) => {
    const always = partitionOfId(account.partition).defaultRegions;
    const optedIn = regions.filter(({ name, state }) => state === 'checked' && !always.includes(name));
    if (optedIn.length === 0) {
      return notApplicable({
        en: 'Only the regions that AWS switches on by itself are on.',
        ko: 'AWS가 기본으로 켜 두는 리전만 켜져 있습니다.',
      });
    }
    const used = new Set([...settings.homeRegions, ...footprint.map(({ region }) => region)]);
    const unused = optedIn.filter(({ name }) => !used.has(name)).map(({ name }) => name);
    const names = unused.join(', ');
    return unused.length === 0
      ? pass({
          en: 'Every region that was switched on holds something.',
          ko: '따로 켠 리전마다 쓰고 있는 리소스가 있습니다.',
        })
      : fail({
          en: `Switched on by somebody, and nothing was found there: ${names}.`,
          ko: `누군가 켰지만 그 안에서 찾은 것이 없는 리전: ${names}.`,
        });
  },
});
