/** A file that may hold records: on disk, in an archive, in S3, from standard input. */
export interface LogFile {
  /** A path, an `s3://` address, a path inside an archive: what people are told. */
  readonly name: string;
  /** As it lies there, packed. */
  readonly sizeBytes: number;
  /** Where it is a plain file: those who read it in another thread open it themselves. */
  readonly path?: string;
  read(): Promise<Uint8Array>;
}
