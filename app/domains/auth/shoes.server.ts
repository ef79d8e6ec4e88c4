/** The people whose shoes a visitor of the demonstration can step into. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { inArray } from "drizzle-orm";
import { z } from "zod";
import { frontMatter } from "#app/shared/front-matter.server.ts";
import { readOnceFor } from "#app/shared/read-once.ts";
import type { World } from "#app/shared/world.ts";
import { people } from "#db/schema/people.ts";
import { theOrganisation } from "./auth.queries.server.ts";
import { type Shoes, shoeRoles } from "./shoes.ts";

const file = z.object({ shoes: z.array(z.object({ role: z.enum(shoeRoles), email: z.email(), line: z.string() })) });

const listed = readOnceFor<World, z.infer<typeof file>["shoes"]>(readList);

/** In the order of the list; nobody where there is no demonstration. */
export async function shoesOf(world: World): Promise<Shoes[]> {
  const organisation = await theOrganisation(world.db.read);
  if (organisation?.kind !== "demonstration") return [];
  const wanted = await listed(world);
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
  const name = "content/demo/organisation.md";
  return file.parse(frontMatter(name, await readFile(join(process.cwd(), name), "utf8")).fields).shoes;
}
