import type { CallContext } from '../../call-context.ts';
import { AwsRefusal } from '../../service-answers.ts';

/**
 * Whether a call proves MFA. Any six digits are a right code: this server knows no seeds.
 * @throws {AwsRefusal} where the device is not the caller's, or the code is none
 */
export async function checkMfa(
  {
    SerialNumber,
    TokenCode,
  }: { readonly SerialNumber?: string | undefined; readonly TokenCode?: string | undefined },
  at: CallContext,
): Promise<boolean> {
  if (SerialNumber === undefined && TokenCode === undefined) return false;
  const isRight =
    SerialNumber !== undefined && /^\d{6}$/.test(TokenCode ?? '') && (await isOwn(SerialNumber, at));
  if (!isRight) {
    throw new AwsRefusal(
      'AccessDenied',
      'MultiFactorAuthentication failed with invalid MFA one time pass code. ',
      403,
    );
  }
  return true;
}

async function isOwn(serial: string, at: CallContext): Promise<boolean> {
  const { principal } = at;
  // Whom IAM does not know has no devices in it.
  if (!principal.inIam || principal.type !== 'IAMUser') return true;
  const { IAMClient, ListMFADevicesCommand } = await import('@aws-sdk/client-iam');
  const UserName = principal.arn.slice(principal.arn.lastIndexOf('/') + 1);
  const { MFADevices = [] } = await at.moto(IAMClient).send(new ListMFADevicesCommand({ UserName }));
  return MFADevices.some((device) => device.SerialNumber === serial);
}
