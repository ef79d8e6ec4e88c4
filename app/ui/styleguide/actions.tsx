import * as m from "#app/paraglide/messages.js";
import { Button, type ButtonTone, LinkButton } from "../button.tsx";
import { Dialog } from "../dialog.tsx";
import { Disclosure } from "../disclosure.tsx";
import { Menu, menuItemClass } from "../menu.tsx";
import { Pagination } from "../page.tsx";
import { Tabs } from "../tabs.tsx";
import { useToast } from "../toast.tsx";
import { arabicText, longText, Row, Specimen } from "./sample.tsx";

const tones: { tone: ButtonTone; label: string }[] = [
  { tone: "primary", label: "Post the story" },
  { tone: "quiet", label: "Keep as a draft" },
  { tone: "danger", label: "Withdraw it" },
];

const focused = "outline-3 outline-offset-2 outline-focus";

export function Buttons() {
  return (
    <Specimen title={m.ui_guide_buttons()}>
      {tones.map(({ tone, label }) => (
        <Row key={tone}>
          <Button type="button" tone={tone}>
            {label}
          </Button>
          <Button type="button" tone={tone} className={focused}>
            {m.ui_guide_focus()}
          </Button>
          <Button type="button" tone={tone} disabled>
            {m.ui_guide_disabled()}
          </Button>
          <Button type="button" tone={tone} small>
            {m.ui_guide_small()}
          </Button>
        </Row>
      ))}
      <Row>
        <LinkButton to="#main">{m.ui_guide_link()}</LinkButton>
        <LinkButton to="#main" tone="quiet" small>
          {m.ui_guide_link()}
        </LinkButton>
      </Row>
      <Button type="button" tone="quiet">
        {longText}
      </Button>
      <Button type="button">{arabicText}</Button>
    </Specimen>
  );
}

export function Openings() {
  const say = useToast();
  return (
    <Specimen title={m.ui_guide_openings()}>
      <Row>
        <Dialog trigger="Withdraw the story" tone="danger" title="Withdraw this story?">
          <p className="mb-5 text-quiet">Readers will see that there was one, and why it went. You can bring it back for a week.</p>
          <Button tone="danger" type="button">
            Withdraw the story
          </Button>
        </Dialog>
        <Menu label="More" align="start">
          <button type="button" className={menuItemClass}>
            Copy the address
          </button>
          <a href="#main" className={menuItemClass}>
            {arabicText}
          </a>
        </Menu>
        <Button type="button" tone="quiet" onClick={() => say("Your story is out. Thank you for telling it.")}>
          {m.ui_guide_toast()}
        </Button>
      </Row>
      <Disclosure title="How it went on">
        <p>Three weeks later the letter arrived after all, addressed to the previous tenant.</p>
      </Disclosure>
      <Disclosure title={arabicText} open>
        <p>{longText}</p>
      </Disclosure>
    </Specimen>
  );
}

export function Ways() {
  return (
    <Specimen title={m.ui_guide_ways()}>
      <Tabs
        label={m.ui_guide_ways()}
        items={[
          { to: "/admin/styleguide", label: m.ui_guide_title(), end: true },
          { to: "/admin/people", label: "People" },
          { to: "/admin", label: longText, end: true },
        ]}
      />
      <Pagination newer="#main" older="#main" />
      <Pagination older="#main" labels={{ newer: "Previous story", older: "Next story" }} />
    </Specimen>
  );
}
