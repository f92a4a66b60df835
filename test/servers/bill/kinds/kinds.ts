import type { Kind } from '../kind.ts';
import * as containers from './containers.ts';
import * as databases from './databases.ts';
import * as ec2 from './ec2.ts';
import * as explorerRequests from './explorer-requests.ts';
import * as flatRates from './flat-rates.ts';
import * as machineLearning from './machine-learning.ts';
import * as machines from './machines.ts';
import * as messages from './messages.ts';
import * as nodeGroups from './node-groups.ts';
import * as storage from './storage.ts';

/** Every billable kind of thing: an export of a file of this folder. */
export const KINDS: readonly Kind[] = [
  containers,
  databases,
  ec2,
  explorerRequests,
  flatRates,
  machineLearning,
  machines,
  messages,
  nodeGroups,
  storage,
].flatMap((module): Kind[] => Object.values(module));
