import { Links, Meta, Outlet, Scripts, ScrollRestoration } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import "./ui/app.css";
import { useNonce } from "./ui/nonce.tsx";

export default function Root() {
  const nonce = useNonce();
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{m.shell_name()}</title>
        <Meta />
        <Links />
      </head>
      <body>
        <Outlet />
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}
