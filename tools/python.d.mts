/**
 * Returns the interpreter's path, making the environment first where needed.
 * @throws {Error} with one clear line when it cannot be made
 */
export function ensurePython(): string;
