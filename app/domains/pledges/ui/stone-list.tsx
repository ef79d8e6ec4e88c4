import * as m from "#app/paraglide/messages.js";
import { Time } from "#app/ui/time.tsx";
import { promiser } from "./pledge-line.tsx";

interface Props {
  stones: readonly { id: string; text?: string; person: string; team?: string; createdAt: string | Date }[];
}

/** What is left of promises whose story is gone. */
export function StoneList({ stones }: Props) {
  return (
    <ul className="divide-y divide-line">
      {stones.map(({ id, text, person, team, createdAt }) => (
        <li key={id} className="py-5">
          <p className="font-serif text-xl leading-snug text-quiet" dir="auto">
            {text ?? m.pledges_stone_promise()}
          </p>
          <p className="mt-2 text-sm text-quiet">
            <span className="font-medium text-ink" dir="auto">
              {promiser(person, team)}
            </span>{" "}
            · {m.pledges_promised_on()} <Time at={createdAt} />
          </p>
        </li>
      ))}
    </ul>
  );
}
