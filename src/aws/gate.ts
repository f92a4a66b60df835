/** The shape the rest of the product sees of AWS access. */
export interface SdkClient {
  // biome-ignore lint: the SDK's own signature
  send(command: never, options?: never): Promise<unknown>;
}

/** Hands out SDK clients whose every attempt passes the gate: limited, retried, counted, traced, stoppable. */
export interface AwsClients {
  client<C>(constructor: new (config: never) => C, region: string): C;
}
