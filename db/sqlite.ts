/** Connections to SQLite. */
import Sqlite from "better-sqlite3";

/** Opens a file of SQLite as the product does. `patience`: milliseconds to wait for what another connection holds. */
export function connectSqlite(file: string, { readonly, patience = 5_000 }: { readonly: boolean; patience?: number }): Sqlite.Database {
  const connection = new Sqlite(file, { readonly, timeout: patience });
  if (!readonly) {
    connection.pragma("journal_mode = WAL");
    connection.pragma("synchronous = FULL");
    connection.pragma("foreign_keys = ON");
    connection.pragma("secure_delete = ON");
  }
  connection.pragma("cache_size = -16000");
  connection.pragma("temp_store = MEMORY");
  rememberStatements(connection);
  return connection;
}

const mostStatements = 500;

/** Drizzle prepares a statement anew each time it runs; the same text is the same statement, which SQLite need not read again. */
function rememberStatements(connection: Sqlite.Database): void {
  const prepare = connection.prepare.bind(connection);
  const known = new Map<string, Sqlite.Statement>();
  connection.prepare = ((text: string) => {
    const found = known.get(text);
    // One that is being walked through cannot run a second time meanwhile.
    if (found && !found.busy) {
      known.delete(text);
      known.set(text, found);
      return found.reader ? found.raw(false) : found;
    }
    const made = prepare(text);
    if (found) return made;
    known.set(text, made);
    if (known.size > mostStatements) known.delete(known.keys().next().value as string);
    return made;
  }) as typeof connection.prepare;
}
