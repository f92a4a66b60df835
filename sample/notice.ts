/** The mail about the key, of the kind that AWS sends, in our own words. */
import { valueAt } from '../test/drills/engine/saved.ts';
import type { Scenario } from '../test/drills/engine/scenario.ts';

export function notice({ account }: Scenario, saved: ReadonlyMap<string, unknown>): string {
  const keyId = String(valueAt('AccessKeyId', saved.get('deployKey')));
  return [
    'From: Amazon Web Services <no-reply-aws@amazon.com>',
    'To: root@haneul.example',
    'Date: Mon, 09 Nov 2026 19:12:00 +0000',
    'Message-ID: <sample-notice@haneul.example>',
    'Subject: Action required: an access key of your AWS account is public',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    `Account: ${account.id}`,
    '',
    `The access key ${keyId}, which belongs to the IAM user deploy-bot, is publicly available online at`,
    'https://git.example/haneul-studio/web/blob/main/deploy.env',
    '',
    'To limit what others can do with it we have attached the policy AWSCompromisedKeyQuarantineV3 to the user.',
    'That does not undo what was done before, and it does not stop everything.',
    '',
    'Please do this before 2026-11-14:',
    '  1. Make a new key for the application, then deactivate and delete this one.',
    '  2. Look in CloudTrail for calls you do not know, and remove what you did not make, in every Region.',
    '  3. Reply in the support case of this notice when you are done.',
    '',
    'If we do not hear from you by then, resources of the account may be suspended.',
    '',
  ].join('\r\n');
}
