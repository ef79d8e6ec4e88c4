import { type FormEvent, useId, useState } from "react";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { controlClass } from "#app/ui/field.tsx";
import type { Edit } from "../board/edits.ts";
import { type Card, longestText } from "../board/map.ts";
import { SharedText } from "./shared-text.tsx";

interface Props {
  journeyId: string;
  card: Card;
  mayEdit: boolean;
  edit(...edits: Edit[]): void;
}

/** The picture of a card: chosen, described, taken off. */
export function PictureFields({ journeyId, card, mayEdit, edit }: Props) {
  const { id, picture } = card;
  const put = (value: Card["picture"]) => edit({ do: "set-card", id, picture: value });
  if (!picture) return mayEdit ? <ChoosePicture journeyId={journeyId} put={put} /> : null;
  return (
    <div className="grid gap-3">
      <img src={`/files/${picture.file}`} alt={picture.alt} className="max-h-56 justify-self-start rounded-lg object-contain" />
      <SharedText
        label={m.journeys_picture_alt()}
        value={picture.alt}
        maxLength={longestText}
        disabled={!mayEdit}
        onWrite={(alt) => put({ ...picture, alt })}
      />
      {mayEdit && (
        <div>
          <Button type="button" tone="quiet" small onClick={() => put(null)}>
            {m.journeys_picture_remove()}
          </Button>
        </div>
      )}
    </div>
  );
}

/** No picture without words for those who do not see it. */
function ChoosePicture({ journeyId, put }: { journeyId: string; put(picture: Card["picture"]): void }) {
  const [fileId, altId] = [useId(), useId()];
  const [problem, setProblem] = useState<{ field: "picture" | "alt"; words: string }>();
  const [sending, setSending] = useState(false);

  async function send(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [file, alt] = [form.get("picture"), String(form.get("alt") ?? "").trim()];
    if (!(file instanceof File) || file.size === 0) return setProblem({ field: "picture", words: m.journeys_picture_missing() });
    if (!alt) return setProblem({ field: "alt", words: m.journeys_picture_alt_missing() });
    setSending(true);
    setProblem(undefined);
    const sent = new FormData();
    sent.append("picture", file);
    try {
      const answer = await fetch(`/journeys/${journeyId}/pictures`, { method: "POST", body: sent });
      const { file: hash, problem: words } = (await answer.json()) as { file?: string; problem?: string };
      if (hash) put({ file: hash, alt });
      else setProblem({ field: "picture", words: words ?? m.journeys_picture_not_sent() });
    } catch {
      setProblem({ field: "picture", words: m.journeys_picture_not_sent() });
    } finally {
      setSending(false);
    }
  }

  const about = (field: "picture" | "alt", id: string) =>
    problem?.field === field ? { "aria-invalid": true as const, "aria-describedby": `${id}-problem` } : {};
  return (
    <form onSubmit={send} className="grid gap-3">
      <div className="grid gap-1">
        <label htmlFor={fileId} className="text-sm font-semibold">
          {m.journeys_picture_choose()}
        </label>
        <input
          id={fileId}
          type="file"
          name="picture"
          accept="image/jpeg,image/png,image/webp"
          className="min-w-0 text-sm"
          {...about("picture", fileId)}
        />
        <Problem id={fileId} words={problem?.field === "picture" ? problem.words : undefined} />
      </div>
      <div className="grid gap-1">
        <label htmlFor={altId} className="text-sm font-semibold">
          {m.journeys_picture_alt()}
        </label>
        <input id={altId} type="text" name="alt" maxLength={longestText} dir="auto" className={controlClass} {...about("alt", altId)} />
        <Problem id={altId} words={problem?.field === "alt" ? problem.words : undefined} />
      </div>
      <p className="text-sm text-quiet">{m.journeys_picture_hint()}</p>
      <div className="flex flex-wrap items-center gap-3">
        <Button small aria-disabled={sending || undefined}>
          {m.journeys_picture_put()}
        </Button>
        <span role="status" className="text-sm text-quiet">
          {sending && m.journeys_picture_sending()}
        </span>
      </div>
    </form>
  );
}

function Problem({ id, words }: { id: string; words: string | undefined }) {
  return words ? (
    <p id={`${id}-problem`} role="alert" className="text-sm font-medium text-danger">
      {words}
    </p>
  ) : null;
}
