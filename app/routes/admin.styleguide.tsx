import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { requireRole } from "#app/domains/auth/guard.server.ts";
import * as m from "#app/paraglide/messages.js";
import { Page } from "#app/ui/page.tsx";
import { Styleguide } from "#app/ui/styleguide/styleguide.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.ui_guide_title());

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireRole(context, request, "administrator");
  return null;
}

export default function StyleguidePage() {
  return (
    <>
      <Page title={m.ui_guide_title()} lead={m.ui_guide_lead()} />
      <Styleguide />
    </>
  );
}
