import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { shoesInput } from "#app/domains/auth/auth.input.ts";
import { steppingInto } from "#app/domains/auth/demonstrating.server.ts";
import { browserOf } from "#app/domains/auth/guard.server.ts";
import { shoesOf } from "#app/domains/auth/shoes.server.ts";
import { ShoesList } from "#app/domains/auth/ui/shoes-list.tsx";
import * as m from "#app/paraglide/messages.js";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.auth_shoes_title());

export async function loader({ context }: LoaderFunctionArgs) {
  const shoes = await shoesOf(context.world);
  if (shoes.length === 0) throw redirect("/sign-in");
  return { shoes };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { value, answer } = parseForm(await request.formData(), shoesInput);
  if (answer) return answer;
  const setCookie = await orRefuse(steppingInto(context.world, value.person, browserOf(context, request)));
  return redirect("/", { headers: { "Set-Cookie": setCookie } });
}

export default function ChooseShoes() {
  const { shoes } = useLoaderData<typeof loader>();
  return (
    <Page narrow title={m.auth_shoes_title()} lead={m.auth_shoes_lead()}>
      <ShoesList shoes={shoes} />
    </Page>
  );
}
