import { Link } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { Section } from "#app/ui/page.tsx";
import type { ShownPledge } from "../pledges.ts";
import { PledgeLine } from "./pledge-line.tsx";

/** On the home page: what oneself and one's team have promised and not yet ended. */
export function YourPledges({ pledges }: { pledges: readonly ShownPledge[] }) {
  const all = (
    <Link to="/pledges?whose=mine" className="text-sm font-medium text-accent underline underline-offset-2">
      {m.pledges_home_all()}
    </Link>
  );
  return (
    <Section title={m.pledges_home()} actions={all}>
      <ul className="divide-y divide-line border-y border-line">
        {pledges.map((pledge) => (
          <li key={pledge.id}>
            <PledgeLine pledge={pledge} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
