import { pino } from "pino";
import type { Config } from "./config.server.ts";
import type { Log } from "./world.ts";

/** One JSON line per thing that happened. No personal text: ids, codes, counts and durations only. */
export function makeLog(config: Pick<Config, "logLevel">): Log {
  return pino({
    level: config.logLevel,
    base: {},
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level) => ({ level }) },
    serializers: { error: describe },
  });
}

/** A database's message may quote the values of a row, so only its first line is kept, without what follows "params:". */
function describe(error: unknown) {
  if (!(error instanceof Error)) return { message: "something that is no error was thrown" };
  const cause = error.cause instanceof Error ? error.cause : undefined;
  const code = "code" in error ? error.code : undefined;
  return {
    name: error.name,
    message: firstLine(error.message),
    ...(code ? { code } : {}),
    ...(cause ? { cause: firstLine(cause.message) } : {}),
    stack: error.stack?.split("\n").filter((line) => line.trimStart().startsWith("at ")),
  };
}

const firstLine = (message: string) => message.split("\n")[0]?.split("params:")[0]?.slice(0, 300) ?? "";
