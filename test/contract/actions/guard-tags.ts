/** By which a guard knows what it made. */
export const OWN_TAGS = [{ Key: 'jikimi', Value: 'guard' }];
