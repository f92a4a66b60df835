import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Virtual desktops or game servers were set up
name: desktops-or-game-fleets-created
level: medium
tags:
  - attack.impact
  - attack.t1496.001
logsource:
  product: aws
  service: cloudtrail
detection:
  desktop:
    eventSource:
      - workspaces.amazonaws.com
      - appstream.amazonaws.com
      - appstream2.amazonaws.com
      - gamelift.amazonaws.com
    eventName:
      - CreateWorkspaces
      - CreateWorkspacesPool
      - CreateFleet
      - CreateImageBuilder
      - CreateAppBlockBuilder
    errorCode: null
  condition: desktop
`,
  title: { en: 'Virtual desktops or game servers were set up', ko: '가상 데스크톱이나 게임 서버가 생성됨' },
  triage: [
    {
      en: "Does your company use WorkSpaces, AppStream or GameLift? If not, this is somebody's way around the EC2 quota.",
      ko: 'WorkSpaces, AppStream, GameLift를 쓰고 있나요? 아니라면 EC2 할당량을 피하려는 것입니다.',
    },
  ],
  response: [
    {
      en: 'Stop and delete fleets, builders and WorkSpaces in every Region; WorkSpaces may bill the month.',
      ko: '모든 리전에서 플릿, 빌더, WorkSpaces를 중지하고 삭제하세요. WorkSpaces는 월 단위로 청구될 수 있습니다.',
    },
    { en: 'Contain the identity that made them.', ko: '만든 보안 주체를 차단하세요.' },
  ],
  playbook: 'charges',
  matches: [
    call('appstream', 'CreateFleet', alice, {
      name: 'f',
      instanceType: 'stream.graphics.g4dn.12xlarge',
      computeCapacity: { desiredInstances: 10 },
    }),
    call('workspaces', 'CreateWorkspaces', alice, {
      workspaces: [{ directoryId: 'd-1', userName: 'a', bundleId: 'wsb-1' }],
    }),
  ],
  ignores: [
    call('ec2', 'CreateFleet', alice, {}),
    call('workspaces', 'DescribeWorkspaces', alice, {}),
    call('gamelift', 'CreateFleet', alice, null, { errorCode: 'UnauthorizedException' }),
  ],
});
