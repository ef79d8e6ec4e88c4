import type { ReactNode } from "react";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/page.tsx";
import { type UnsentWords as Kept, type Unsent, type Written, wordsIn, written } from "./use-unsent.ts";

interface Props extends Pick<Kept, "unsent" | "forget"> {
  /** Forms that are on the page now, with these words in their fields. */
  open: ReadonlySet<Written>;
}

/** What somebody was writing when everybody went on: said, and not gone. */
export function UnsentWords({ unsent, open, forget }: Props) {
  const left = written.filter((does) => !open.has(does) && wordsIn(unsent[does]) !== "");
  return left.map((does) => (
    <Words key={does} fields={unsent[does]}>
      <p>{m.workshops_unsent_text()}</p>
      <p>
        <Button type="button" tone="quiet" small onClick={() => forget(does)}>
          {m.workshops_unsent_forget()}
        </Button>
      </p>
    </Words>
  ));
}

/** The same for what arrived a moment too late, which needs no scripts. */
export const LateWords = ({ fields }: { fields: Unsent[Written] }) => (
  <Words fields={fields}>
    <p>{m.workshops_late_text()}</p>
  </Words>
);

function Words({ fields, children }: { fields: Unsent[Written]; children: ReactNode }) {
  return (
    <div className="mb-6" role="alert">
      <Notice tone="warning" title={m.workshops_unsent_title()}>
        <p className="whitespace-pre-line font-serif text-lg text-ink [overflow-wrap:anywhere]" dir="auto">
          {wordsIn(fields)}
        </p>
        {children}
      </Notice>
    </div>
  );
}
