import { containsCidr } from 'cidr-tools';
import { type PeeringRoute, RouteTable } from '../../../inventory/resources/route-table.ts';
import { sentences, type Text } from '../../../kernel/text.ts';
import { defineControl, fail, notApplicable, pass } from '../../control.ts';
import { listed } from '../../criteria/outsiders.ts';

export const control = defineControl({
  id: 'ec2-peering-route-wide',
  resource: RouteTable,
  reads: ['peeringRoutes'],
  severity: 'medium',
  risk: 'hygiene',
  title: {
    en: 'A route to a peered network is wider than it needs to be',
    ko: '피어링된 네트워크로 가는 경로가 필요 이상으로 넓음',
  },
  why: {
    en: 'A peering joins two networks. The wider the route between them, the more machines an intruder on one side can try on the other: from a forgotten test server straight to the database of production.',
    ko: '피어링은 두 네트워크를 잇습니다. 그 사이의 경로가 넓을수록 한쪽에 들어온 침입자가 다른 쪽에서 시도해 볼 수 있는 서버가 많아집니다. 잊고 둔 테스트 서버에서 운영 데이터베이스까지 바로 닿을 수 있습니다.',
  },
  fix: {
    steps: [
      {
        en: 'Find out which machines have to reach each other over the peering.',
        ko: '피어링으로 서로 접속해야 하는 서버가 무엇인지 알아봅니다.',
      },
      {
        en: 'Open the route table and choose "Routes", then "Edit routes".',
        ko: '라우팅 테이블을 열고 "라우팅(Routes)"에서 "라우팅 편집(Edit routes)"을 선택합니다.',
      },
      {
        en: 'Add a route to the peering for the subnet of each of those machines.',
        ko: '그 서버들이 있는 서브넷마다 피어링으로 가는 경로를 추가합니다.',
      },
      {
        en: 'Remove the wide route and choose "Save changes".',
        ko: '넓은 경로를 제거하고 "변경 사항 저장(Save changes)"을 선택합니다.',
      },
    ],
    minutes: 15,
    cost: null,
    breaks: {
      en: 'Machines that you forgot can no longer reach each other over the peering.',
      ko: '빠뜨린 서버끼리는 피어링으로 접속할 수 없게 됩니다.',
    },
    check: {
      en: 'Run the checkup again: it no longer appears here.',
      ko: '점검을 다시 실행하면 더 이상 나오지 않습니다.',
    },
    console:
      'https://{region}.console.aws.amazon.com/vpcconsole/home?region={region}#RouteTableDetails:RouteTableId={id}',
  },
  remedies: ['ec2-narrow-peering-route'],
  frameworks: { 'cis-aws-7.0': ['6.6'], 'kisa-isms-p-2023': ['2.6.1'] },
  onRequest: true,
  evaluate: ({ peeringRoutes }) => {
    if (peeringRoutes.length === 0) {
      return notApplicable({
        en: 'No route leads to a peered network.',
        ko: '피어링된 네트워크로 가는 경로가 없습니다.',
      });
    }
    const beyond = peeringRoutes.filter(
      ({ destination, peerRanges }) => !containsCidr([...peerRanges], destination),
    );
    const whole = peeringRoutes.filter(({ destination, peerRanges }) =>
      peerRanges.some((range) => range === destination),
    );
    if (beyond.length > 0) return fail(listed(beyond.map(beyondWords)));
    if (whole.length > 0) return fail(sentences(listed(whole.map(wholeWords)), ONLY_YOU_KNOW), 'low');
    return pass({
      en: 'Every route to a peered network leads to a part of it only.',
      ko: '피어링된 네트워크로 가는 경로가 모두 그 일부만 향합니다.',
    });
  },
});

const ONLY_YOU_KNOW: Text = {
  en: 'Only you know whether all of it has to be reached.',
  ko: '전체에 접속해야 하는지는 나만 알 수 있습니다.',
};

function beyondWords({ destination, peering, peerVpc, peerRanges }: PeeringRoute): Text {
  const ranges = peerRanges.join(', ');
  return {
    en: `The route ${destination} over ${peering} goes beyond the network on the other side (${peerVpc}: ${ranges}).`,
    ko: `${peering} 피어링으로 가는 경로 ${destination}의 범위가 상대 네트워크(${peerVpc}: ${ranges})보다 넓습니다.`,
  };
}

function wholeWords({ destination, peering, peerVpc }: PeeringRoute): Text {
  return {
    en: `The route ${destination} over ${peering} leads to the whole network on the other side (${peerVpc}).`,
    ko: `${peering} 피어링으로 가는 경로 ${destination}에 상대 네트워크(${peerVpc}) 전체가 들어 있습니다.`,
  };
}
