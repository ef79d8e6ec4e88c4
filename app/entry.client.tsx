import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { forgiveWhatWasCutShort } from "./ui/cut-short.ts";
import { rememberFailedRequests } from "./ui/failed-request.ts";
import { afterFirstPaint } from "./ui/first-paint.ts";
import { keepFocus } from "./ui/kept-focus.ts";
import { keepWhatIsNotTaken } from "./ui/not-taken.ts";
import { stateDecoded } from "./ui/state-decoded.ts";

rememberFailedRequests();
keepWhatIsNotTaken();
keepFocus();
forgiveWhatWasCutShort();

afterFirstPaint(async () => {
  await stateDecoded();
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <RemixBrowser />
      </StrictMode>,
    );
  });
});
