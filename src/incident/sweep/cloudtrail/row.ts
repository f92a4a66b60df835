import { source } from '../../../inventory/derivation.ts';
import { CloudTrailTrail } from '../../../inventory/resources/cloudtrail-trail.ts';
import { defineSweepRow } from '../../sweep-row.ts';

export const row = defineSweepRow({
  number: 13,
  title: { en: 'Trail stopped, deleted, or recording less', ko: '중지, 삭제되거나 기록을 줄인 추적' },
  look: {
    en: 'CloudTrail: Trails, Management events and Data events; the bucket’s policy and lifecycle rules',
    ko: 'CloudTrail: 추적, 관리 이벤트와 데이터 이벤트; 버킷의 정책과 수명 주기 규칙',
  },
  normal: {
    en: 'A trail in all regions that nobody touches from one year to the next.',
    ko: '모든 리전의 추적이 있고, 해가 바뀌어도 아무도 건드리지 않습니다.',
  },
  makes: ['cloudtrail:CreateTrail'],
  changes: [
    'cloudtrail:StopLogging',
    'cloudtrail:DeleteTrail',
    'cloudtrail:UpdateTrail',
    'cloudtrail:PutEventSelectors',
    'cloudtrail:PutInsightSelectors',
    'cloudtrail:DeleteEventDataStore',
    'cloudtrail:StopEventDataStoreIngestion',
  ],
  live: [source(CloudTrailTrail, 'status', 'bucket', 'validatesLogFiles')],
  created: ['AWS::CloudTrail::Trail'],
  controls: ['cloudtrail-not-everywhere', 'cloudtrail-delivery-failing', 'cloudtrail-bucket-public'],
  notCollected: { en: 'lifecycle rules of the trail’s bucket', ko: '추적 버킷의 수명 주기 규칙' },
});
