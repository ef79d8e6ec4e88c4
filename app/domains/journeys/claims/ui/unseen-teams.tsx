import * as m from "#app/paraglide/messages.js";
import { Table } from "#app/ui/table.tsx";

interface Unseen {
  id: string;
  name: string;
  department: string;
  /** Names from the team to the one that is with the customer, itself alone where it is; null where no hand-over leads there. */
  chain: readonly string[] | null;
}

/** Teams without a claim on the map, and how what they do reaches the customer all the same. */
export function UnseenTeams({ teams }: { teams: readonly Unseen[] }) {
  if (teams.length === 0) return <p className="text-quiet">{m.claims_unseen_none()}</p>;
  return (
    <>
      <p className="-mt-2 mb-4 max-w-2xl text-quiet">{m.claims_unseen_lead()}</p>
      <Table
        caption={m.claims_unseen_title()}
        columns={[
          { key: "team", label: m.claims_team() },
          { key: "chain", label: m.claims_chain() },
        ]}
        rows={teams.map(({ id, name, department, chain }) => ({
          id,
          cells: {
            team: (
              <>
                <span className="font-medium" dir="auto">
                  {name}
                </span>{" "}
                <span className="text-sm text-quiet" dir="auto">
                  {department}
                </span>
              </>
            ),
            chain: chain ? <Chain names={chain} /> : <span className="text-quiet">{m.claims_no_chain()}</span>,
          },
        }))}
      />
    </>
  );
}

function Chain({ names }: { names: readonly string[] }) {
  if (names.length === 1) return <span>{m.claims_itself_elsewhere()}</span>;
  return (
    <ol className="flex flex-wrap items-baseline gap-x-2 gap-y-1 max-sm:justify-end">
      {names.map((name, at) => (
        <li key={name} className="flex items-baseline gap-2">
          {at > 0 && (
            <span aria-hidden="true" className="text-quiet rtl:-scale-x-100">
              →
            </span>
          )}
          <span dir="auto">{name}</span>
        </li>
      ))}
    </ol>
  );
}
