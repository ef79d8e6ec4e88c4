import { Link } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { Avatar } from "#app/ui/avatar.tsx";
import { Time } from "#app/ui/time.tsx";

interface Props {
  teller: { id: string; name: string };
  toldAt: Date;
  editedAt: Date | null;
  imported: boolean;
}

/** Who told a story, and when. */
export function Byline({ teller, toldAt, editedAt, imported }: Props) {
  return (
    <div className="flex flex-wrap items-center justify-center gap-x-3 gap-y-1 text-sm text-quiet">
      <Link to={`/people/${teller.id}`} className="inline-flex items-center gap-2.5 font-medium text-ink hover:text-accent">
        <Avatar name={teller.name} size="small" />
        <span dir="auto">{m.stories_told_by({ name: teller.name })}</span>
      </Link>
      <Time at={toldAt} />
      {editedAt && (
        <span>
          {m.stories_edited_on()} <Time at={editedAt} />
        </span>
      )}
      {imported && <span>{m.stories_imported()}</span>}
    </div>
  );
}
