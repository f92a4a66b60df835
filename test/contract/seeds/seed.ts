import type { TestAccount } from '../../servers/aws-server.ts';

/** A resource that the inventory must then hold, with these values among its fields. */
export interface Seeded {
  readonly type: string;
  readonly id: string;
  readonly region: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Puts into an account what one collector is to find: two of what AWS lists, so that one page of one is not enough. */
export type Seed = (account: TestAccount) => Promise<readonly Seeded[]>;

/** Where the regional seeds go. */
export const SEED_REGION = 'ap-northeast-2';

export const OPEN_POLICY = {
  Version: '2012-10-17',
  Statement: [{ Sid: 'Open', Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }],
};
