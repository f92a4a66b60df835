import type { WatchedPort } from './open-ports.ts';

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
