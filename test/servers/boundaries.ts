import { memory } from './call-context.ts';

/** Permissions boundaries of users, which moto keeps for roles only: user name to policy ARN. */
export const userBoundaries = memory('account', () => new Map<string, string>());
