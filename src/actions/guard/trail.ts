import { CloudTrailClient, DescribeTrailsCommand, GetTrailStatusCommand } from '@aws-sdk/client-cloudtrail';
import type { AwsClients } from '../../aws/gate.ts';

/** Whether a trail of all regions is recording: EventBridge hears of calls only where one does. @throws SDK exceptions */
export async function isRecorded(aws: AwsClients, region: string): Promise<boolean> {
  const { trailList = [] } = await aws
    .client(CloudTrailClient, region)
    .send(new DescribeTrailsCommand({ includeShadowTrails: true }));
  for (const { IsMultiRegionTrail, TrailARN, HomeRegion = region } of trailList) {
    if (IsMultiRegionTrail !== true) continue;
    const { IsLogging } = await aws
      .client(CloudTrailClient, HomeRegion)
      .send(new GetTrailStatusCommand({ Name: TrailARN }));
    if (IsLogging === true) return true;
  }
  return false;
}
