import type { ServiceAnswers } from '../service-answers.ts';
import { accessanalyzer } from './accessanalyzer.ts';
import { account } from './account.ts';
import { cloudtrail } from './cloudtrail.ts';
import { ec2 } from './ec2.ts';
import { iam } from './iam.ts';
import { lambda } from './lambda.ts';
import { s3 } from './s3.ts';
import { sts } from './sts.ts';

/** By botocore's name of the service. */
export const SERVICES: Readonly<Record<string, ServiceAnswers>> = {
  accessanalyzer,
  account,
  cloudtrail,
  ec2,
  iam,
  lambda,
  s3,
  sts,
};
