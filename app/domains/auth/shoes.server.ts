/** The people whose shoes a visitor of the demonstration can step into. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { inArray } from "drizzle-orm";
import { parse } from "yaml";
import { z } from "zod";
import type { World } from "#app/shared/world.ts";
import { people } from "#db/schema/people.ts";
import { theOrganisation } from "./auth.queries.server.ts";
import { type Shoes, shoeRoles } from "./shoes.ts";

const file = z.object({ shoes: z.array(z.object({ role: z.enum(shoeRoles), email: z.email(), line: z.string() })) });

/** Read once per world: the file does not change while the product runs. */
const lists = new WeakMap<World, Promise<z.infer<typeof file>["shoes"]>>();

/** In the order of the list; nobody where there is no demonstration. */
export async function shoesOf(world: World): Promise<Shoes[]> {
  const organisation = await theOrganisation(world.db.read);
  if (organisation?.kind !== "demonstration") return [];
  const list = lists.get(world) ?? readList();
  lists.set(world, list);
  const wanted = await list;
  const known = await world.db.read
    .select({ id: people.id, name: people.name, email: people.email })
    .from(people)
    .where(
      inArray(
        people.email,
        wanted.map((one) => one.email),
      ),
    );
  return wanted.flatMap(({ role, email, line }) => {
    const person = known.find((one) => one.email === email);
    return person ? [{ personId: person.id, name: person.name, role, line }] : [];
  });
}

async function readList() {
  const text = await readFile(join(process.cwd(), "content/demo/organisation.md"), "utf8");
  return file.parse(parse(/^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? "")).shoes;
}
