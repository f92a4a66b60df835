import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

const exit = (...gatewayEndpoints: readonly string[]) => ({
  natExit: { natGateway: 'nat-0a1b2c3d4e5f60718', gatewayEndpoints },
});

testControl(control, {
  'no NAT gateway': [{ natExit: null }, 'not-applicable'],
  'no endpoint': [exit(), 'fail:low'],
  'for DynamoDB only': [exit('dynamodb'), 'fail:low'],
  'for S3': [exit('s3'), 'pass'],
  'for both': [exit('s3', 'dynamodb'), 'pass'],
});
