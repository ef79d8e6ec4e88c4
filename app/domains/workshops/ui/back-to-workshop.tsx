import { Link } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { linkClass } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/page.tsx";

/** For somebody who came into a workshop and reads about a step of its map meanwhile. */
export function BackToWorkshop({ workshop }: { workshop: { id: string; title: string; inside: boolean } | undefined }) {
  if (!workshop?.inside) return null;
  return (
    <div className="mb-6 print:hidden">
      <Notice tone="info">
        <p dir="auto">
          {m.workshops_running_banner({ title: workshop.title })}{" "}
          <Link to={`/workshops/${workshop.id}`} className={linkClass}>
            {m.workshops_back_to_it()}
          </Link>
        </p>
      </Notice>
    </div>
  );
}
