/** Where a web front end writes who asked for what, in AWS's words: a bucket, a log group, a stream; `null`: nowhere. */
export type AccessLogTarget = string | null;
