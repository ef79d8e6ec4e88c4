import * as m from "#app/paraglide/messages.js";
import { Time } from "#app/ui/time.tsx";
import type { Piece } from "../changes.ts";
import type { Change } from "../history.server.ts";
import type { StoryContent } from "../stories.ts";

const names: Record<keyof StoryContent, () => string> = {
  title: m.stories_name_title,
  sketch: m.stories_name_sketch,
  channel: m.stories_name_channel,
  happenedOn: m.stories_name_happened_on,
  siteId: m.stories_name_site,
  before: m.stories_name_before,
  happened: m.stories_name_happened,
  after: m.stories_name_after,
  feelings: m.stories_name_feelings,
  pleasure: m.stories_name_pleasure,
  arousal: m.stories_name_arousal,
  pleasureBefore: m.stories_name_pleasure_before,
  pleasureAfter: m.stories_name_pleasure_after,
  kind: m.stories_name_kind,
  departments: m.stories_name_departments,
  asks: m.stories_name_asks,
  photos: m.stories_name_photos,
  voice: m.stories_name_voice,
  topics: m.care_name_topics,
};

/** Each edit, newest first: what stood there and what came in its place, side by side. */
export function History({ changes }: { changes: readonly Change[] }) {
  return (
    <ol className="grid gap-12">
      {changes.map((change) => (
        <li key={change.number}>
          <h2 className="font-semibold">
            {m.stories_history_changed({ name: change.by })}{" "}
            <span className="font-normal text-quiet">
              <Time at={change.at} style="moment" />
            </span>
          </h2>
          <Differences fields={change.fields} before={m.stories_history_before()} after={m.stories_history_after()} />
        </li>
      ))}
    </ol>
  );
}

/** Field by field, what stands on one side and what on the other. */
export function Differences({ fields, before, after }: { fields: Change["fields"]; before: string; after: string }) {
  return (
    <div className="mt-3 grid gap-4">
      {fields.map((field) => (
        <section key={field.name} className="overflow-hidden rounded-xl border border-line bg-surface">
          <h3 className="border-b border-line px-4 py-2 text-sm font-semibold">{names[field.name]()}</h3>
          <div className="grid divide-line max-sm:divide-y sm:grid-cols-2 sm:divide-x">
            <Side label={before} pieces={field.before} mark="del" />
            <Side label={after} pieces={field.after} mark="ins" />
          </div>
        </section>
      ))}
    </div>
  );
}

const marks = {
  del: "bg-danger-soft text-danger decoration-1",
  ins: "bg-success-soft text-success no-underline",
};

function Side({ label, pieces, mark: Mark }: { label: string; pieces: readonly Piece[]; mark: "del" | "ins" }) {
  return (
    <div className="min-w-0 px-4 py-3">
      <p className="text-sm text-quiet">{label}</p>
      <p className="mt-1 whitespace-pre-line font-serif leading-relaxed" dir="auto">
        {pieces.length === 0 && <span className="italic text-quiet">{m.stories_history_nothing()}</span>}
        {pieces.map(({ text, changed }, place) =>
          changed ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never change their places
            <Mark key={place} className={`rounded-sm ${marks[Mark]}`}>
              {text}
            </Mark>
          ) : (
            text
          ),
        )}
      </p>
    </div>
  );
}
