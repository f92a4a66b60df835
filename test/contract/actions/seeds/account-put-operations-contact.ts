import { contactSeed } from '../contact-seed.ts';

export const seed = contactSeed('OPERATIONS');
