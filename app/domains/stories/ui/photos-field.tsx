import type { SubmissionResult } from "@conform-to/react";
import { type ComponentType, type ReactNode, useEffect, useRef, useState } from "react";
import { FindingsBeside } from "#app/domains/privacy/ui/findings-beside.tsx";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { FileField, Mistake, TextField } from "#app/ui/field.tsx";
import { useHydrated } from "#app/ui/hydrated.tsx";
import { fileAddress, mediaLimits, moved, type PhotoSaid, type ShownPhoto } from "../media/media.ts";
import type { BlurDialogProps } from "./blur-dialog.client.tsx";
import { type FormState, fieldOf } from "./media-form.ts";

interface Props {
  form: FormState;
  /** What the form holds when it opens. */
  start: readonly PhotoSaid[];
  /** What the door answered last: then the form holds what was sent. */
  answer?: SubmissionResult<string[]> | null;
  /** Those that the form names, as far as they are there. */
  files: readonly ShownPhoto[];
  /** The most that one may have. */
  megabytes: number;
}

/** A photo that was chosen here and has not been sent; it stands in the native field as well, which is what is sent. */
interface Chosen {
  readonly id: string;
  readonly file: File;
  readonly address: string;
}

/** What the browser turns a phone's own format into a JPEG for. */
const accepted = "image/jpeg,image/png,image/webp";

/** The photos of a story that is being told: chosen, looked at, blurred, described and put into order. */
export function PhotosField({ form, start, answer, files, megabytes }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [photos, setPhotos] = useState(answer ? sentIn(answer) : start);
  const [chosen, setChosen] = useState<readonly Chosen[]>([]);
  const [note, setNote] = useState("");
  const scripted = useHydrated();
  const room = mediaLimits.photos - photos.length - chosen.length;

  // What was chosen has been sent with the form: it is among the photos now, or was refused.
  const answered = useRef(answer);
  useEffect(() => {
    if (!answer || answered.current === answer) return;
    answered.current = answer;
    // A field that was left was asked about meanwhile: what was moved or removed since then stands.
    if (answer.intent?.type === "validate" && chosen.length === 0) return;
    setPhotos(sentIn(answer));
    hold([]);
  });

  function hold(next: readonly Chosen[]): void {
    for (const { address } of chosen.filter((one) => !next.includes(one))) URL.revokeObjectURL(address);
    setChosen(next);
    if (input.current) input.current.files = filesOf(next);
  }

  function choose(list: FileList | null): void {
    const added = [...(list ?? [])].slice(0, room).map((file) => ({ id: crypto.randomUUID(), file, address: URL.createObjectURL(file) }));
    setNote((list?.length ?? 0) > room ? m.stories_photos_cut({ most: mediaLimits.photos }) : "");
    hold([...chosen, ...added]);
  }

  function arrange(next: readonly PhotoSaid[]): void {
    setPhotos(next);
    // The draft and the mistakes follow what is typed; this was pressed.
    requestAnimationFrame(() => input.current?.dispatchEvent(new Event("input", { bubbles: true })));
  }

  const field = fieldOf(form, "newPhotos", { errors: [...(form.allErrors.newPhotos ?? []), ...(form.allErrors.photos ?? [])] });
  return (
    <div className="grid gap-5">
      {/* Pressing Enter in a field presses the form's first button: not one of those below. */}
      <button type="submit" name="intent" value="post" hidden />
      {photos.length + chosen.length > 0 && (
        <ol aria-label={m.stories_photos_list()} className="grid gap-4">
          {photos.map((photo, at) => (
            <Item key={photo.id} address={fileAddress(files.find(({ id }) => id === photo.id)?.files.at(-1)?.hash ?? "")} number={at + 1}>
              <input type="hidden" name={`photos[${at}].id`} value={photo.id} />
              <AltField form={form} name={`photos[${at}].alt`} start={photo.alt} />
              <div className="flex flex-wrap gap-2">
                {photos.length > 1 && (
                  <>
                    <Arrange
                      intent={`photo-up:${photo.id}`}
                      onPress={scripted && (() => arrange(moved(photos, photo.id, -1)))}
                      label={m.stories_photo_earlier_which({ number: at + 1 })}
                      disabled={at === 0}
                    >
                      {m.stories_photo_earlier()}
                    </Arrange>
                    <Arrange
                      intent={`photo-down:${photo.id}`}
                      onPress={scripted && (() => arrange(moved(photos, photo.id, 1)))}
                      label={m.stories_photo_later_which({ number: at + 1 })}
                      disabled={at === photos.length - 1}
                    >
                      {m.stories_photo_later()}
                    </Arrange>
                  </>
                )}
                <Arrange
                  intent={`photo-remove:${photo.id}`}
                  onPress={scripted && (() => arrange(photos.filter((one) => one !== photo)))}
                  label={m.stories_photo_remove_which({ number: at + 1 })}
                >
                  {m.stories_photo_remove()}
                </Arrange>
              </div>
            </Item>
          ))}
          {chosen.map((one, at) => {
            const number = photos.length + at + 1;
            return (
              <Item key={one.id} address={one.address} number={number} mark={m.stories_photo_unsent()}>
                <AltField form={form} name="newAlts" place={one.id} />
                <div className="flex flex-wrap gap-2">
                  <Blurring
                    number={number}
                    file={one.file}
                    onDone={(file) =>
                      hold(chosen.map((other) => (other === one ? { ...one, file, address: URL.createObjectURL(file) } : other)))
                    }
                  />
                  <Arrange onPress={() => hold(chosen.filter((other) => other !== one))} label={m.stories_photo_remove_which({ number })}>
                    {m.stories_photo_remove()}
                  </Arrange>
                </div>
              </Item>
            );
          })}
        </ol>
      )}
      {room > 0 || !scripted ? (
        <FileField
          field={field}
          reference={input}
          label={m.stories_photos_label()}
          hint={m.stories_photos_hint({ most: mediaLimits.photos, megabytes })}
          accept={accepted}
          megabytes={megabytes}
          multiple
          optional
          onChoose={choose}
        />
      ) : (
        <>
          <input ref={input} type="file" name="newPhotos" multiple hidden />
          <p className="text-sm text-quiet">{m.stories_photos_full({ most: mediaLimits.photos })}</p>
          <Mistake field={field} />
        </>
      )}
      <p role="status" className="text-sm text-warning empty:hidden">
        {note}
      </p>
      {(!scripted || chosen.length > 0) && (
        <div>
          <Button name="intent" value="attach" tone="quiet" formNoValidate>
            {m.stories_photos_attach()}
          </Button>
        </div>
      )}
    </div>
  );
}

interface ItemProps {
  address: string;
  number: number;
  mark?: string;
  children: ReactNode;
}

function Item({ address, number, mark, children }: ItemProps) {
  return (
    <li className="grid gap-4 rounded-xl border border-line bg-surface p-4 sm:grid-cols-[10rem_minmax(0,1fr)]">
      <div>
        <img
          src={address}
          alt={m.stories_photo_number({ number })}
          className="aspect-square w-full max-w-40 rounded-lg bg-sunken object-cover"
        />
        {mark && <p className="mt-1.5 text-sm text-quiet">{mark}</p>}
      </div>
      <div className="grid content-start gap-4">{children}</div>
    </li>
  );
}

function AltField({ form, name, place = name, start }: { form: FormState; name: string; place?: string; start?: string }) {
  const field = fieldOf(form, name, { place, defaultValue: start, errors: form.allErrors[name] });
  return (
    <>
      <TextField
        field={field}
        label={m.stories_photo_alt()}
        hint={m.stories_photo_alt_hint()}
        maxLength={mediaLimits.alt}
        multiline
        rows={2}
      />
      <FindingsBeside field={field} />
    </>
  );
}

interface ArrangeProps {
  /** What the form's door does when there are no scripts. */
  intent?: string;
  onPress: (() => void) | false;
  label: string;
  disabled?: boolean;
  children: ReactNode;
}

function Arrange({ intent, onPress, label, disabled, children }: ArrangeProps) {
  const press = onPress
    ? ({ type: "button", onClick: onPress } as const)
    : ({ name: "intent", value: intent, formNoValidate: true } as const);
  return (
    <Button {...press} tone="quiet" small aria-label={label} disabled={disabled}>
      {children}
    </Button>
  );
}

/** Loads the brush when somebody asks for it. */
function Blurring({ number, file, onDone }: { number: number; file: File; onDone: (blurred: File) => void }) {
  const [Dialog, setDialog] = useState<ComponentType<BlurDialogProps> | null>(null);
  const open = () => void import("./blur-dialog.client.tsx").then(({ BlurDialog }) => setDialog(() => BlurDialog));
  return (
    <>
      <Button type="button" tone="quiet" small aria-label={m.stories_photo_blur_which({ number })} onClick={open}>
        {m.stories_photo_blur()}
      </Button>
      {Dialog && <Dialog file={file} onDone={onDone} onClose={() => setDialog(null)} />}
    </>
  );
}

function sentIn({ initialValue }: SubmissionResult<string[]>): PhotoSaid[] {
  const sent = initialValue?.photos;
  if (!Array.isArray(sent)) return [];
  return sent.flatMap((one) => {
    const { id, alt } = (one ?? {}) as Partial<PhotoSaid>;
    return id ? [{ id, alt: alt ?? "" }] : [];
  });
}

function filesOf(chosen: readonly Chosen[]): FileList {
  const all = new DataTransfer();
  for (const { file } of chosen) all.items.add(file);
  return all.files;
}
