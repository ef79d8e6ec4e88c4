/** Statements that are built once: turning one into SQL takes as long as running it, and some are asked with every page. */
import type { Reader } from "./client.ts";

const statements = new WeakMap<Reader, Map<unknown, unknown>>();

/**
 * What `build` makes of this connection, made the first time and kept as long as the connection. `build` is a function of a
 * module, by which its statement is known, and ends with `.prepare()`; what changes from call to call is a placeholder.
 */
export function kept<Statement>(read: Reader, build: (read: Reader) => Statement): Statement {
  const connection = read.runsOn ?? read;
  const known = statements.get(connection) ?? new Map<unknown, unknown>();
  statements.set(connection, known);
  const found = (known.get(build) as Statement | undefined) ?? build(connection);
  known.set(build, found);
  return found;
}
