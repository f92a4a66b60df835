/** Of an AMI that says nothing else: Amazon Linux 2023's. */
export const ROOT_VOLUME = { size: 8, type: 'gp3' };
