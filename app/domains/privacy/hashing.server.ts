import { createHmac } from "node:crypto";
import { secretOf } from "#app/shared/secrets.server.ts";
import type { World } from "#app/shared/world.ts";
import { type Thing, unbroken } from "./answers.ts";
import type { Finding } from "./findings.ts";

type Words = Pick<Finding, "kind" | "text">;

/** Knows words again that were answered about a thing, without keeping them: keyed, and different for every thing. */
export async function hashOf(world: Pick<World, "config">, about?: Thing): Promise<(finding: Words) => string> {
  const hash = await hashing(world);
  return (finding) => hash(about, finding);
}

export async function hashing(world: Pick<World, "config">): Promise<(about: Thing | undefined, finding: Words) => string> {
  const secret = await secretOf(world, "privacy-answers.key");
  return (about, { kind, text }) =>
    createHmac("sha256", secret)
      .update([about?.kind, about?.id, kind, unbroken(text)].join("\0"))
      .digest("hex");
}
