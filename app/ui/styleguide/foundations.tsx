import * as m from "#app/paraglide/messages.js";
import { Avatar } from "../avatar.tsx";
import { Mark } from "../brand.tsx";
import { Prose } from "../prose.tsx";
import { Time } from "../time.tsx";
import { arabicText, longName, Row, Specimen } from "./sample.tsx";

const swatches = [
  "bg-page",
  "bg-surface",
  "bg-raised",
  "bg-sunken",
  "bg-line",
  "bg-edge",
  "bg-quiet",
  "bg-ink",
  "bg-accent",
  "bg-accent-strong",
  "bg-accent-soft",
  "bg-brand",
  "bg-struggle",
  "bg-struggle-soft",
  "bg-delight",
  "bg-delight-soft",
  "bg-mixed",
  "bg-mixed-soft",
  "bg-success",
  "bg-success-soft",
  "bg-warning",
  "bg-warning-soft",
  "bg-danger",
  "bg-danger-soft",
];

export function Colours() {
  return (
    <Specimen title={m.ui_guide_colours()}>
      <ul className="grid grid-cols-4 gap-2 sm:grid-cols-6">
        {swatches.map((swatch) => (
          <li key={swatch} className="grid gap-1 text-xs text-quiet">
            <span className={`h-10 rounded-md border border-line ${swatch}`} />
            {swatch.slice(3)}
          </li>
        ))}
      </ul>
      <Mark className="size-12" />
    </Specimen>
  );
}

const story = `<p>She had brought the kettle with her, in a carrier bag, because the form said <em>bring the item</em>.</p>
<blockquote><p>“I am not complaining,” she said. “I only want to know which of you two is right.”</p></blockquote>
<p>It took <strong>nineteen minutes</strong> to find out, and <a href="#main">what came of it</a> took two years.</p>
<ul><li>the letter, which said one thing</li><li>the screen, which said another</li></ul>`;

export function Type() {
  return (
    <Specimen title={m.ui_guide_type()}>
      <p className="font-serif text-5xl font-semibold leading-tight tracking-tight">Four hundred eggs</p>
      <p className="font-serif text-3xl font-semibold leading-tight">Great, we will remind you</p>
      <p className="text-xl font-semibold">Everything that is not a story</p>
      <p className="text-quiet">Quiet text explains and stays out of the way: ą, č, ę, ğ, ñ, ø, ř, ş, ž, ß, Ţ.</p>
      <Prose html={story} />
      <Prose html={`<p>${arabicText}</p>`} />
    </Specimen>
  );
}

export function PeopleAndTimes() {
  const moment = new Date("2026-05-04T14:30:00Z");
  return (
    <Specimen title={m.ui_guide_people_times()}>
      <Row>
        <Avatar name="Amara Okafor" size="large" />
        <Avatar name="Tomás Arce" />
        <Avatar name={longName} />
        <Avatar name="ليلى حداد" />
        <Avatar name="Björk" size="small" />
        <Avatar name="" size="small" />
      </Row>
      <p className="grid gap-1">
        <Time at={moment} />
        <Time at={moment} style="moment" />
        <Time at={moment} style="ago" />
      </p>
    </Specimen>
  );
}
