import * as m from "#app/paraglide/messages.js";
import { LinkButton } from "#app/ui/button.tsx";
import { Page } from "#app/ui/page.tsx";
import { Time } from "#app/ui/time.tsx";

interface Props {
  id: string;
  by: string;
  at: Date;
  reason: string;
  teller: string;
}

/** What stands where a story was withdrawn, for its teller and the editors. */
export function Stone({ id, by, at, reason, teller }: Props) {
  return (
    <Page narrow title={m.stories_withdrawn_title()} lead={m.stories_withdrawn_text()}>
      <div className="rounded-xl border border-line bg-sunken p-6">
        <p>
          {m.stories_told_by({ name: teller })}. {m.stories_withdrawn_who({ name: by })} <Time at={at} style="moment" />
        </p>
        <h2 className="mt-4 text-sm font-semibold text-quiet">{m.stories_withdrawn_reason()}</h2>
        <p className="mt-1 whitespace-pre-line font-serif text-lg" dir="auto">
          {reason}
        </p>
      </div>
      <div className="mt-6 flex flex-wrap gap-2">
        <LinkButton to="/stories" tone="quiet">
          {m.stories_back()}
        </LinkButton>
        <LinkButton to={`/stories/${id}/history`} tone="quiet">
          {m.stories_history()}
        </LinkButton>
      </div>
    </Page>
  );
}
