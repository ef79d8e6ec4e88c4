import { Link } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { Avatar } from "#app/ui/avatar.tsx";
import { Time } from "#app/ui/time.tsx";
import type { ShownTeller } from "../stories.ts";

interface Props {
  teller: ShownTeller;
  /** The reader told it. */
  own: boolean;
  toldAt: Date;
  editedAt: Date | null;
  imported: boolean;
}

/** Who told a story, and when. */
export function Byline({ teller, own, toldAt, editedAt, imported }: Props) {
  return (
    <div className="flex flex-wrap items-center justify-center gap-x-3 gap-y-1 text-sm text-quiet">
      <Teller teller={teller} />
      <Time at={toldAt} />
      {editedAt && (
        <span>
          {m.stories_edited_on()} <Time at={editedAt} />
        </span>
      )}
      {imported && <span>{m.stories_imported()}</span>}
      {teller.hidden && teller.id && (
        <p className="basis-full text-center">{own ? m.stories_teller_hidden_own() : m.stories_teller_hidden_editor()}</p>
      )}
    </div>
  );
}

function Teller({ teller: { id, name } }: { teller: ShownTeller }) {
  const inside = (
    <>
      <Avatar name={name} size="small" />
      <span dir="auto">{m.stories_told_by({ name })}</span>
    </>
  );
  const look = "inline-flex items-center gap-2.5 font-medium text-ink";
  if (!id) return <span className={look}>{inside}</span>;
  return (
    <Link to={`/people/${id}`} className={`${look} hover:text-accent`}>
      {inside}
    </Link>
  );
}
