/** Ports that are meant for one's own people and machines; a rule that opens one to the internet is hardly ever wanted. */
import type { Transport } from './firewall.ts';

export interface WatchedPort {
  readonly name: string;
  readonly transport: Transport;
  readonly port: number;
}

/** Ports through which a machine is administered from afar. */
export const ADMIN_PORTS: readonly WatchedPort[] = [
  { name: 'SSH', transport: 'tcp', port: 22 },
  { name: 'RDP', transport: 'tcp', port: 3389 },
  { name: 'RDP', transport: 'udp', port: 3389 },
  { name: 'Telnet', transport: 'tcp', port: 23 },
  { name: 'VNC', transport: 'tcp', port: 5900 },
  { name: 'WinRM', transport: 'tcp', port: 5985 },
  { name: 'WinRM', transport: 'tcp', port: 5986 },
];

/** Stores and control planes that are meant for one's own machines; several ask for no password unless told to. */
export const DATABASE_PORTS: readonly WatchedPort[] = [
  { name: 'MySQL', transport: 'tcp', port: 3306 },
  { name: 'PostgreSQL', transport: 'tcp', port: 5432 },
  { name: 'SQL Server', transport: 'tcp', port: 1433 },
  { name: 'Oracle', transport: 'tcp', port: 1521 },
  { name: 'MongoDB', transport: 'tcp', port: 27017 },
  { name: 'Redis', transport: 'tcp', port: 6379 },
  { name: 'Elasticsearch', transport: 'tcp', port: 9200 },
  { name: 'Memcached', transport: 'tcp', port: 11211 },
  { name: 'Memcached', transport: 'udp', port: 11211 },
  { name: 'CouchDB', transport: 'tcp', port: 5984 },
  { name: 'Cassandra', transport: 'tcp', port: 9042 },
  { name: 'Kibana', transport: 'tcp', port: 5601 },
  { name: 'Docker', transport: 'tcp', port: 2375 },
  { name: 'etcd', transport: 'tcp', port: 2379 },
  { name: 'Kubernetes', transport: 'tcp', port: 6443 },
  { name: 'kubelet', transport: 'tcp', port: 10250 },
  { name: 'Jupyter', transport: 'tcp', port: 8888 },
];

/** File sharing of Windows. */
export const SMB_PORTS: readonly WatchedPort[] = [{ name: 'SMB', transport: 'tcp', port: 445 }];
