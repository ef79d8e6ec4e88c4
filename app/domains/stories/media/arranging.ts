/** What the buttons beside the photos and the voice note of a story form do when there are no scripts that do it in the page. */
import { photosIn } from "../form-values.ts";
import { moved } from "./media.ts";

/** Whether the button was one of these; then the form's fields are as it asked. */
export function arrangeMedia(form: FormData): boolean {
  const [what, id] = String(form.get("intent") ?? "").split(":");
  if (what === "attach") return true;
  if (what === "voice-remove") {
    form.delete("voice.id");
    return true;
  }
  if (!id || !what?.startsWith("photo-")) return false;
  const photos = photosIn((name) => form.get(name)?.toString());
  const arranged = what === "photo-remove" ? photos.filter((photo) => photo.id !== id) : moved(photos, id, what === "photo-up" ? -1 : 1);
  photos.forEach((_, at) => {
    form.delete(`photos[${at}].id`);
    form.delete(`photos[${at}].alt`);
  });
  arranged.forEach((photo, at) => {
    form.set(`photos[${at}].id`, photo.id);
    form.set(`photos[${at}].alt`, photo.alt);
  });
  return true;
}
