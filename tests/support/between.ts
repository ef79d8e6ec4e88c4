/** Lets something happen between two statements of an ability, as another process on the same database would. */
import type { World } from "#app/shared/world.ts";
import type { Reader } from "#db/client.ts";

/** The world as it is, but that its next write waits until something else has happened. */
export function beforeWriting<Parts extends World>(world: Parts, happens: () => Promise<unknown>): Parts {
  let waits = true;
  const write: World["db"]["write"] = async (work) => {
    if (waits) {
      waits = false;
      await happens();
    }
    return world.db.write(work);
  };
  return { ...world, db: { ...world.db, write } };
}

/** Questions as they are, but that before the second of them something else happens. */
export function beforeSecondQuestion(read: Reader, happens: () => Promise<unknown>): Reader {
  let asked = 0;
  return new Proxy(read, {
    get: (target, name) => {
      const real = Reflect.get(target, name) as unknown;
      if (name !== "select") return real;
      return (...given: unknown[]) => {
        const question = (real as (...all: unknown[]) => object).apply(target, given);
        asked += 1;
        return asked === 2 ? waiting(question, happens) : question;
      };
    },
  });
}

/** A statement in the making that something else happens before. */
function waiting(question: object, happens: () => Promise<unknown>): object {
  return new Proxy(question, {
    get: (target, name) => {
      const real = Reflect.get(target, name) as unknown;
      if (typeof real !== "function") return real;
      if (name === "then") return (...given: unknown[]) => happens().then(() => real.apply(target, given));
      return (...given: unknown[]) => waiting(real.apply(target, given), happens);
    },
  });
}
