import * as m from "#app/paraglide/messages.js";
import { Buttons, Openings, Ways } from "./actions.tsx";
import { Feedback, Tables } from "./feedback.tsx";
import { ChoiceFields, OtherFields, TextFields } from "./fields.tsx";
import { Colours, PeopleAndTimes, Type } from "./foundations.tsx";
import { Distinct } from "./sample.tsx";

/** Every part in every state, in both themes side by side. */
export function Styleguide() {
  return (
    <div className="grid xl:grid-cols-2">
      <form id="styleguide" className="hidden" />
      <Theme theme="light" title={m.ui_guide_light()} />
      <Theme theme="dark" title={m.ui_guide_dark()} />
    </div>
  );
}

function Theme({ theme, title }: { theme: "light" | "dark"; title: string }) {
  return (
    <Distinct>
      <div data-theme={theme} className="min-w-0 bg-page px-4 py-8 text-ink sm:px-8">
        <h2 className="pb-6 text-xl font-semibold">{title}</h2>
        <Colours />
        <Type />
        <PeopleAndTimes />
        <Buttons />
        <Openings />
        <Ways />
        <TextFields />
        <ChoiceFields />
        <OtherFields />
        <Feedback />
        <Tables />
      </div>
    </Distinct>
  );
}
