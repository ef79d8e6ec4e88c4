import { createHmac } from "node:crypto";
import { secretOf } from "#app/shared/secrets.server.ts";
import type { World } from "#app/shared/world.ts";
import { type Thing, unbroken } from "./answers.ts";
import type { Finding } from "./findings.ts";

/** Knows words again that were answered about a thing, without keeping them: keyed, and different for every thing. */
export async function hashOf(world: Pick<World, "config">, about?: Thing): Promise<(finding: Pick<Finding, "kind" | "text">) => string> {
  const secret = await secretOf(world, "privacy-answers.key");
  return ({ kind, text }) =>
    createHmac("sha256", secret)
      .update([about?.kind, about?.id, kind, unbroken(text)].join("\0"))
      .digest("hex");
}
