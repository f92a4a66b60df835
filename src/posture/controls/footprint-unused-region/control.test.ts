import { describe, expect, test } from 'vitest';
import { CIRCUMSTANCES, NOW, testControl } from '../../../../test/control-table.ts';
import type { RegionFootprint, RunningServers } from '../../../inventory/resources/footprint.ts';
import { control } from './control.ts';
import { homeOf } from './home.ts';

const EC2 = 'AWS::EC2::Instance';
const RDS = 'AWS::RDS::DBInstance';
const AMI = 'AWS::EC2::Image';
const OLD = '2023-04-01T09:00:00.000Z';
const NEW = '2026-11-18T02:03:00.000Z';

function place(
  region: string,
  counts: Record<string, number>,
  oldestAt: string | null,
  newestAt = oldestAt,
  running: RunningServers[] = [],
): RegionFootprint {
  const dated = (at: string | null) => (at === null ? null : { type: EC2, id: 'x', at });
  return { region, counts, running, oldest: dated(oldestAt), newest: dated(newestAt) };
}

const servers = (region: string, count: number, instanceType: string, at: string): RegionFootprint =>
  place(region, { [EC2]: count }, at, at, [{ instanceType, count, newestAt: at }]);

const seoul = place('ap-northeast-2', { [EC2]: 2, [RDS]: 1 }, OLD, NEW, [
  { instanceType: 't3.small', count: 2, newestAt: NEW },
]);
const said = { settings: { idleDays: 45, keyAgeDays: 90, homeRegions: ['ap-northeast-2'] } };
const both = { settings: { idleDays: 45, keyAgeDays: 90, homeRegions: ['ap-northeast-2', 'us-east-1'] } };

testControl(control, {
  'nothing anywhere': [{ regions: [] }, 'not-applicable'],
  'one region only': [{ regions: [seoul] }, 'pass'],
  'two regions, both named': [{ regions: [seoul, servers('us-east-1', 8, 'g5.xlarge', NEW)] }, 'pass', both],
  'the miner: GPU servers, days old, elsewhere': [
    { regions: [seoul, servers('us-east-1', 1, 'g5.12xlarge', NEW)] },
    'fail:critical',
  ],
  'the miner: small servers in several regions': [
    {
      regions: [seoul, servers('us-east-1', 2, 'c5.xlarge', NEW), servers('eu-west-1', 2, 'c5.xlarge', NEW)],
    },
    'fail:critical',
  ],
  'four small servers in one region may be a second home': [
    { regions: [seoul, servers('us-east-1', 4, 't3.micro', NEW)] },
    'fail:high',
  ],
  'four small servers where the owner said they do not work': [
    { regions: [seoul, servers('us-east-1', 4, 't3.micro', NEW)] },
    'fail:critical',
    said,
  ],
  'a server somebody forgot two years ago': [
    { regions: [seoul, servers('us-east-1', 1, 't3.micro', '2024-10-01T00:00:00.000Z')] },
    'fail:medium',
  ],
  'a forgotten database': [
    { regions: [seoul, place('us-east-1', { [RDS]: 1 }, '2024-10-01T00:00:00Z')] },
    'fail:medium',
  ],
  'a new database': [{ regions: [seoul, place('us-east-1', { [RDS]: 1 }, NEW)] }, 'fail:high'],
  'an old server and the image that a backup made of it last night': [
    {
      regions: [
        seoul,
        place('us-east-1', { [EC2]: 1, [AMI]: 1 }, OLD, NEW, [
          { instanceType: 't3.micro', count: 1, newestAt: OLD },
        ]),
      ],
    },
    'fail:medium',
  ],
  'a stopped server': [{ regions: [seoul, place('us-east-1', { [EC2]: 1 }, NEW)] }, 'fail:low'],
  'an old image': [{ regions: [seoul, place('us-east-1', { [AMI]: 1 }, OLD)] }, 'fail:low'],
  'a dormant account, everything new: any region may be home': [
    { regions: [servers('us-east-1', 4, 'g5.12xlarge', NEW), servers('eu-west-1', 4, 'g5.12xlarge', NEW)] },
    'fail:high',
  ],
  'the only region in use is not the one named': [
    { regions: [servers('us-east-1', 1, 't3.micro', OLD)] },
    'fail',
    said,
  ],
});

describe('home', () => {
  const home = (...regions: RegionFootprint[]) => homeOf(regions, [], NOW)?.regions;

  test('old things of several kinds outweigh many new things of one kind', () => {
    expect(home(servers('us-east-1', 50, 'c5.large', NEW), seoul)).toEqual(['ap-northeast-2']);
  });

  test('several kinds outweigh one old thing made by accident in the default region', () => {
    expect(home(place('us-east-1', { [AMI]: 1 }, '2020-01-01T00:00:00Z'), seoul)).toEqual(['ap-northeast-2']);
  });

  test('nothing is dated', () => {
    expect(home(place('us-east-1', { [RDS]: 1 }, null), place('eu-west-1', { [RDS]: 2 }, null))).toEqual([
      'eu-west-1',
    ]);
  });

  test('what the owner says holds, even of a region that holds nothing', () => {
    expect(homeOf([seoul], ['us-east-1'], NOW)).toEqual({ how: 'said', regions: ['us-east-1'] });
  });
});

describe('words', () => {
  const words = (regions: RegionFootprint[], at = CIRCUMSTANCES) => control.evaluate({ regions }, at).because;

  test('what, where and since when; what was assumed, and how to correct it', () => {
    const { en, ko } = words([seoul, servers('us-east-1', 4, 'g5.12xlarge', NEW)]);
    expect(en).toContain('us-east-1: 4 x g5.12xlarge running (last started 2026-11-18).');
    expect(en).toContain('ap-northeast-2 is assumed to be yours (EC2 instance x, there since 2023-04-01).');
    expect(en).toContain('--home-region');
    expect(en).toContain('act now');
    expect(ko).toContain('us-east-1: 실행 중인 g5.12xlarge 4개(마지막 시작 2026-11-18).');
    expect(ko).toContain('ap-northeast-2 리전을 내 리전으로 보았습니다(EC2 인스턴스 x, 2023-04-01부터 있음)');
  });

  test('no guess is explained where none was made', () => {
    expect(words([seoul], { ...CIRCUMSTANCES, ...said }).en).not.toContain('--home-region');
  });

  test('the worst regions are named, the rest are counted', () => {
    const many = Array.from({ length: 9 }, (_, index) => servers(`xx-east-${index}`, 1, 't3.micro', OLD));
    const { en, ko } = words([...many, seoul, servers('us-east-1', 4, 'g5.12xlarge', NEW)]);
    expect(en.startsWith('us-east-1: 4 x g5.12xlarge')).toBe(true);
    expect(en).toContain('; and 5 more regions.');
    expect(ko).toContain('그 밖의 리전 5개.');
  });

  test('stopped servers are told apart from running ones', () => {
    const half = place('us-east-1', { [EC2]: 3, [AMI]: 2 }, NEW, NEW, [
      { instanceType: 't3.micro', count: 1, newestAt: NEW },
    ]);
    expect(words([seoul, half]).en).toContain(
      '1 x t3.micro running (last started 2026-11-18), 2 x EC2 instance (stopped), 2 x AMI',
    );
  });
});

test('an intruder opens another door than a forgotten server', () => {
  const verdict = control.evaluate(
    { regions: [seoul, servers('us-east-1', 1, 'p5.48xlarge', NEW)] },
    CIRCUMSTANCES,
  );
  expect(verdict).toMatchObject({ status: 'fail', risk: 'attacker-inside' });
});
