import { useId } from "react";
import * as m from "#app/paraglide/messages.js";
import { NativeSelect } from "#app/ui/field.tsx";
import type { ActorMeaning } from "../mermaid-map.ts";

interface Props {
  actors: readonly { name: string; meaning: ActorMeaning }[];
  /** Teams that the person may speak for. */
  teams: readonly { id: string; name: string }[];
}

/** What each actor of a file is: the mapping step. */
export function ActorFields({ actors, teams }: Props) {
  const options = [
    { value: "customer", label: m.formats_actor_customer() },
    { value: "backstage", label: m.formats_actor_backstage() },
    { value: "nobody", label: m.formats_actor_nobody() },
    ...teams.map((team) => ({ value: `team:${team.id}`, label: m.formats_actor_team({ team: team.name }) })),
  ];
  return (
    <>
      <p className="-mt-2 mb-4 text-quiet">{m.formats_actors_lead()}</p>
      <ul className="grid gap-4">
        {actors.map((actor, at) => (
          <Actor key={actor.name} {...actor} name={actor.name} field={`actor-${at}`} options={options} />
        ))}
      </ul>
    </>
  );
}

function Actor({
  name,
  meaning,
  field,
  options,
}: {
  name: string;
  meaning: ActorMeaning;
  field: string;
  options: { value: string; label: string }[];
}) {
  const id = useId();
  return (
    <li className="grid gap-1.5 sm:grid-cols-2 sm:items-center">
      <label htmlFor={id} className="min-w-0 break-words font-semibold" dir="auto">
        {name}
      </label>
      <NativeSelect id={id} name={field} start={typeof meaning === "object" ? `team:${meaning.teamId}` : meaning} options={options} />
    </li>
  );
}
