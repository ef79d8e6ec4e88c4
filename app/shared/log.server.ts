import { type DestinationStream, type LoggerOptions, pino } from "pino";
import type { Config } from "./config.server.ts";
import type { Log } from "./world.ts";

/** One JSON line per thing that happened. No personal text: ids, codes, counts and durations only. */
export function makeLog(config: Pick<Config, "logLevel">, into?: NodeJS.WritableStream): Log {
  const options: LoggerOptions = {
    level: config.logLevel,
    base: {},
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level) => ({ level }) },
    serializers: { error: describe },
  };
  return into ? pino(options, into as DestinationStream) : pino(options);
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
    stack: frames(error),
  };
}

/** Where it happened, without the message before it: a line of somebody's text may begin with "at" too. */
function frames({ stack = "", message }: Error): string[] {
  const place = message ? stack.indexOf(message) : 0;
  const after = place < 0 ? "" : stack.slice(place + message.length);
  return after.split("\n").filter((line) => line.trimStart().startsWith("at "));
}

const firstLine = (message: string) => message.split("\n")[0]?.split("params:")[0]?.slice(0, 300) ?? "";
