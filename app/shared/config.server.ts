import { resolve } from "node:path";
import { z } from "zod";

const port = z.coerce.number().int().min(0).max(65535);
const address = (schemes: RegExp, example: string) => z.string().regex(schemes, `must look like ${example}`);

/** The environment as a schema. Each setting is described in the README's table. */
const environment = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  PORT: port.default(3000),
  HOST: z.string().min(1).default("0.0.0.0"),
  DATA_DIR: z.string().min(1).default("./data"),
  DATABASE_URL: address(/^(file:|postgres(ql)?:\/\/)/, "file:./data/alongside.db or postgres://user@host/name").optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: "must be an address such as https://alongside.example.org" }).optional(),
  SMTP_URL: address(/^smtps?:\/\//, "smtp://user:password@mail.example.org:587").optional(),
  MAIL_FROM: z.string().min(3).default("Alongside <alongside@localhost>"),
  METRICS_TOKEN: z.string().min(16, "must have at least 16 characters").optional(),
  EMBED_ORIGINS: z
    .string()
    .regex(/^(https?:\/\/[^\s/;,'"*]+\s*)+$/, "must be addresses such as https://wiki.example.org, with spaces between them")
    .optional(),
  TRUST_PROXY: z.stringbool().default(false),
  PHOTO_MAX_MB: z.coerce.number().int().min(1).max(100).default(20),
  VOICE_MAX_MB: z.coerce.number().int().min(1).max(100).default(20),
  PHOTO_MAX_MEGAPIXELS: z.coerce.number().int().min(1).max(500).default(50),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
});

export interface Config {
  readonly mode: "development" | "production" | "test";
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  readonly databaseUrl: string;
  /** Where people reach this installation; links in letters start with it. Without a trailing slash. */
  readonly publicUrl: string;
  /** Where else in the intranet maps may be shown inside a page. */
  readonly embedOrigins: readonly string[];
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  readonly metricsToken: string | undefined;
  readonly trustProxy: boolean;
  /** The largest photo that is taken, in megabytes and in millions of pixels. */
  readonly photoMegabytes: number;
  readonly photoMegapixels: number;
  /** The largest voice note that is taken, in megabytes. */
  readonly voiceMegabytes: number;
  readonly logLevel: string;
}

/** Reads the settings. Throws an Error whose message names each wrong variable in a line of its own. */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
    throw new Error(`The settings do not fit:\n  ${lines.join("\n  ")}`);
  }
  const settings = parsed.data;
  const dataFolder = resolve(settings.DATA_DIR);
  return {
    mode: settings.NODE_ENV,
    port: settings.PORT,
    host: settings.HOST,
    dataFolder,
    databaseUrl: settings.DATABASE_URL ?? `file:${dataFolder}/alongside.db`,
    publicUrl: (settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`).replace(/\/$/, ""),
    embedOrigins: settings.EMBED_ORIGINS?.trim().split(/\s+/) ?? [],
    smtpUrl: settings.SMTP_URL,
    mailFrom: settings.MAIL_FROM,
    metricsToken: settings.METRICS_TOKEN,
    trustProxy: settings.TRUST_PROXY,
    photoMegabytes: settings.PHOTO_MAX_MB,
    voiceMegabytes: settings.VOICE_MAX_MB,
    photoMegapixels: settings.PHOTO_MAX_MEGAPIXELS,
    logLevel: settings.LOG_LEVEL,
  };
}
