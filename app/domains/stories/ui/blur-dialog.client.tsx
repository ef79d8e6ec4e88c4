/** A brush that makes parts of a photo unrecognisable, before the photo leaves the browser. */
import { type KeyboardEvent, type PointerEvent, useEffect, useId, useRef, useState } from "react";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";

export interface BlurDialogProps {
  file: File;
  onDone: (blurred: File) => void;
  onClose: () => void;
}

/** In pixels of the photo. */
interface Dab {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

interface Pictures {
  readonly clear: HTMLCanvasElement;
  readonly obscured: HTMLCanvasElement;
}

/** The longest side that is worked on: more is never kept. */
const longestSide = 2400;
/**
 * So many patches stand for the longest side of the photo: a face that fills half of it becomes six of them, mixed into one
 * another. Nothing finer is in the picture any more that could be brought back.
 */
const patches = 12;

export function BlurDialog({ file, onDone, onClose }: BlurDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const pictures = useRef<Pictures>();
  const [size, setSize] = useState<{ width: number; height: number }>();
  const [failed, setFailed] = useState(false);
  const [brush, setBrush] = useState<Dab>({ x: 0, y: 0, radius: 0 });
  const [strokes, setStrokes] = useState<readonly (readonly Dab[])[]>([]);
  const [said, setSaid] = useState("");
  const painting = useRef<Dab[]>();
  const titleId = useId();

  useEffect(() => {
    dialog.current?.showModal();
    let wanted = true;
    drawn(file).then(
      (clear) => {
        if (!wanted) return;
        pictures.current = { clear, obscured: obscured(clear) };
        setSize({ width: clear.width, height: clear.height });
        setBrush({ x: clear.width / 2, y: clear.height / 2, radius: Math.max(clear.width, clear.height) / 14 });
      },
      () => wanted && setFailed(true),
    );
    return () => {
      wanted = false;
    };
  }, [file]);

  useEffect(() => {
    if (size) show(canvas.current, pictures.current, strokes);
  }, [size, strokes]);

  const placeOf = ({ x, y }: Pick<Dab, "x" | "y">) => ({
    across: Math.round((100 * x) / (size?.width ?? 1)),
    down: Math.round((100 * y) / (size?.height ?? 1)),
  });

  function at(event: PointerEvent<HTMLElement>): Dab {
    const box = event.currentTarget.getBoundingClientRect();
    const scale = (size?.width ?? 1) / box.width;
    return { ...brush, x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale };
  }

  function begin(event: PointerEvent<HTMLElement>): void {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    painting.current = [];
    move(event);
  }

  function move(event: PointerEvent<HTMLElement>): void {
    const dab = at(event);
    setBrush(dab);
    const stroke = painting.current;
    if (!stroke) return;
    stroke.push(...between(stroke.at(-1) ?? dab, dab));
    show(canvas.current, pictures.current, [...strokes, stroke]);
  }

  function end(): void {
    const stroke = painting.current;
    painting.current = undefined;
    if (stroke?.length) setStrokes([...strokes, stroke]);
  }

  function press(event: KeyboardEvent<HTMLElement>): void {
    if (!size) return;
    const step = event.shiftKey ? brush.radius / 8 : brush.radius;
    const moves: Record<string, readonly [number, number]> = {
      ArrowLeft: [-step, 0],
      ArrowRight: [step, 0],
      ArrowUp: [0, -step],
      ArrowDown: [0, step],
    };
    const direction = moves[event.key];
    if (direction) {
      const x = within(brush.x + direction[0], size.width);
      const y = within(brush.y + direction[1], size.height);
      setBrush({ ...brush, x, y });
      setSaid(m.stories_blur_at(placeOf({ x, y })));
    } else if (event.key === " " || event.key === "Enter") {
      setStrokes([...strokes, [brush]]);
      setSaid(m.stories_blur_painted(placeOf(brush)));
    } else if (event.key === "+" || event.key === "-") resize(brush.radius * (event.key === "+" ? 1.25 : 0.8));
    else return;
    event.preventDefault();
  }

  const longest = size ? Math.max(size.width, size.height) : 1;
  const resize = (radius: number) => setBrush({ ...brush, radius: Math.min(Math.max(radius, longest / 50), longest / 4) });

  function done(): void {
    canvas.current?.toBlob(
      (blob) => {
        if (blob) onDone(new File([blob], "photo.jpg", { type: "image/jpeg" }));
        dialog.current?.close();
      },
      "image/jpeg",
      0.92,
    );
  }

  const share = (part: number, whole: number | undefined) => `${(100 * part) / (whole ?? 1)}%`;
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      className="m-auto w-[min(56rem,calc(100vw-1.5rem))] rounded-2xl border border-line bg-raised p-0 text-ink shadow-float backdrop:bg-[rgb(0_0_0/0.45)]"
    >
      <div className="grid gap-4 p-4 sm:p-6">
        <h2 id={titleId} className="font-serif text-2xl font-semibold">
          {m.stories_blur_title()}
        </h2>
        <p className="text-quiet">{failed ? m.stories_blur_failed() : m.stories_blur_lead()}</p>
        {size && (
          <>
            <div
              role="application"
              aria-label={m.stories_blur_canvas()}
              // biome-ignore lint/a11y/noNoninteractiveTabindex: it is painted on by keyboard
              tabIndex={0}
              onKeyDown={press}
              onPointerDown={begin}
              onPointerMove={move}
              onPointerUp={end}
              onPointerCancel={end}
              className="relative mx-auto w-fit cursor-none touch-none overflow-hidden rounded-lg"
            >
              <canvas ref={canvas} {...size} className="block max-h-[55vh] max-w-full" />
              <span
                aria-hidden="true"
                className="pointer-events-none absolute -translate-x-1/2 -translate-y-1/2 rounded-full shadow-[0_0_0_2px_rgb(0_0_0/0.7)]"
                style={{
                  border: "2px solid #fff",
                  left: share(brush.x, size.width),
                  top: share(brush.y, size.height),
                  width: share(2 * brush.radius, size.width),
                  height: share(2 * brush.radius, size.height),
                }}
              />
            </div>
            <p className="text-sm text-quiet">{m.stories_blur_keys()}</p>
            <label className="flex flex-wrap items-center gap-3 text-sm font-semibold">
              {m.stories_blur_size()}
              <input
                type="range"
                min={2}
                max={25}
                value={Math.round((100 * brush.radius) / longest)}
                onChange={(event) => resize((Number(event.target.value) * longest) / 100)}
                className="slider min-w-40 flex-1 rounded-lg"
              />
            </label>
          </>
        )}
        <p role="status" className="sr-only">
          {said}
        </p>
        <div className="flex flex-wrap gap-3">
          {size && (
            <Button type="button" onClick={done} disabled={strokes.length === 0}>
              {m.stories_blur_done()}
            </Button>
          )}
          {size && (
            <Button type="button" tone="quiet" disabled={strokes.length === 0} onClick={() => setStrokes(strokes.slice(0, -1))}>
              {m.stories_blur_undo()}
            </Button>
          )}
          <Button type="button" tone="quiet" onClick={() => dialog.current?.close()}>
            {m.stories_blur_cancel()}
          </Button>
        </div>
      </div>
    </dialog>
  );
}

/** The photo as it is seen, upright, no larger than what is worked on. */
async function drawn(file: File): Promise<HTMLCanvasElement> {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const made = sheet(picture.width * scale, picture.height * scale);
  made.getContext("2d")?.drawImage(picture, 0, 0, made.width, made.height);
  picture.close();
  return made;
}

/** The same as a few large patches that run into one another. Halved step by step, so that each patch is the mean of its part. */
function obscured(clear: HTMLCanvasElement): HTMLCanvasElement {
  let small = clear;
  while (Math.max(small.width, small.height) > patches) {
    const scale = Math.max(0.5, patches / Math.max(small.width, small.height));
    const next = sheet(small.width * scale, small.height * scale);
    next.getContext("2d")?.drawImage(small, 0, 0, next.width, next.height);
    small = next;
  }
  const whole = sheet(clear.width, clear.height);
  const context = whole.getContext("2d");
  if (context) context.imageSmoothingQuality = "high";
  context?.drawImage(small, 0, 0, whole.width, whole.height);
  return whole;
}

function sheet(width: number, height: number): HTMLCanvasElement {
  const made = document.createElement("canvas");
  made.width = Math.max(1, Math.round(width));
  made.height = Math.max(1, Math.round(height));
  return made;
}

function show(canvas: HTMLCanvasElement | null, pictures: Pictures | undefined, strokes: readonly (readonly Dab[])[]): void {
  const context = canvas?.getContext("2d");
  if (!context || !pictures) return;
  context.drawImage(pictures.clear, 0, 0);
  for (const stroke of strokes) for (const dab of stroke) paint(context, pictures.obscured, dab);
}

function paint(context: CanvasRenderingContext2D, obscuredPicture: HTMLCanvasElement, { x, y, radius }: Dab): void {
  context.save();
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.clip();
  context.drawImage(obscuredPicture, 0, 0);
  context.restore();
}

/** So close to one another that a quick stroke leaves no gaps. */
function between(from: Dab, to: Dab): Dab[] {
  const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / (to.radius / 3)));
  return Array.from({ length: steps }, (_, step) => {
    const part = (step + 1) / steps;
    return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part, radius: to.radius };
  });
}

const within = (value: number, most: number) => Math.min(Math.max(value, 0), most);
