import * as m from "#app/paraglide/messages.js";
import { Disclosure } from "#app/ui/disclosure.tsx";

const example = [
  "name,email,team,department,function,manager_email,site,roles",
  "Amara Okafor,amara@example.org,Accounts Payable,Finance,support,henrik@example.org,Bristol,",
  "Grace Whetu,grace@example.org,Wellington Lines,Contact Centre,frontline,,Wellington,host editor",
].join("\n");

/** What a file of people looks like. */
export function ImportHelp() {
  return (
    <div className="mt-8">
      <Disclosure title={m.people_import_how_title()} open>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <pre tabIndex={0} className="overflow-x-auto rounded-lg bg-sunken p-3 text-sm">
          <code>{example}</code>
        </pre>
        <ul className="mt-4 list-disc space-y-1.5 ps-5 text-quiet">
          <li>{m.people_import_how_columns()}</li>
          <li>{m.people_import_how_known()}</li>
          <li>{m.people_import_how_empty()}</li>
          <li>{m.people_import_how_teams()}</li>
          <li>{m.people_import_how_functions()}</li>
          <li>{m.people_import_how_sites()}</li>
          <li>{m.people_import_how_roles()}</li>
        </ul>
      </Disclosure>
    </div>
  );
}
