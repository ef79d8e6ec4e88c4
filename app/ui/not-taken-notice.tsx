import { useLocation } from "@remix-run/react";
import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import * as m from "#app/paraglide/messages.js";
import { linkClass } from "./button.tsx";
import { type NotTaken, useNotTaken } from "./not-taken.ts";
import { Notice } from "./page.tsx";

/** Says beside a form why what was sent with it was not taken, until it is sent again or the page is left. */
export function NotTakenNotice() {
  const said = useNotTaken();
  const { pathname } = useLocation();
  return said ? <Beside key={pathname} said={said} /> : null;
}

/** At the end of the form, where its buttons are; at the top of the page when the form is gone. */
function Beside({ said }: { said: NotTaken }) {
  const [place, setPlace] = useState<HTMLElement>();
  useEffect(() => {
    const around = said.form?.isConnected ? said.form : document.querySelector("main");
    const added = document.createElement("div");
    added.className = "col-span-full basis-full";
    if (around === said.form) around?.append(added);
    else around?.prepend(added);
    setPlace(added);
    return () => added.remove();
  }, [said]);
  useEffect(() => {
    // Newer browsers answer with a promise, which is nothing to clean up with.
    place?.scrollIntoView({ block: "nearest" });
  }, [place]);
  if (!place) return null;
  return createPortal(
    <div role="alert">
      {said.why === "session-ended" && (
        <Notice tone="warning" title={m.ui_session_ended_title()}>
          <p>{m.ui_session_ended_text()}</p>
          <p>
            <a href="/sign-in" target="_blank" rel="noopener" className={linkClass}>
              {m.ui_session_ended_link()}
            </a>
          </p>
        </Notice>
      )}
      {said.why === "refused" && (
        <Notice tone="danger" title={said.words ?? ""}>
          <p>{m.ui_not_taken_text()}</p>
        </Notice>
      )}
      {said.why === "not-sent" && (
        <Notice tone="warning" title={m.ui_not_sent_title()}>
          <p>{m.ui_not_sent_text()}</p>
        </Notice>
      )}
      {said.why === "not-reached" && (
        <Notice tone="warning" title={m.ui_not_reached_title()}>
          <p>{m.ui_not_reached_text()}</p>
        </Notice>
      )}
    </div>,
    place,
  );
}
