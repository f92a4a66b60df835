import type { Call, Target } from '../change/action.ts';
import type { Json } from '../kernel/json.ts';

/** EC2's IAM actions are named as its operations are. */
export function ec2Call(
  { region }: Target,
  operation: string,
  input: Readonly<Record<string, Json>> = {},
): Call {
  return {
    load: () => import('@aws-sdk/client-ec2'),
    client: 'EC2',
    operation,
    region,
    input,
    needs: [`ec2:${operation}`],
  };
}
