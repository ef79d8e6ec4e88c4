import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/domains/auth/guard.server.ts";
import { answerRow, leaveRowOut } from "#app/domains/stories/importing/answering.server.ts";
import { answerMany } from "#app/domains/stories/importing/answering-many.server.ts";
import { endOfTerm } from "#app/domains/stories/importing/closing.server.ts";
import { mayImport } from "#app/domains/stories/importing/imports.policy.ts";
import { importOf } from "#app/domains/stories/importing/imports.queries.server.ts";
import { answersUnderWay, waitingKinds } from "#app/domains/stories/importing/waiting.queries.server.ts";
import { choicesIn, kindAsked, lineAsked, waitingPage } from "#app/domains/stories/importing/waiting-view.server.ts";
import { AnswersUnderWay, WaitingKinds } from "#app/domains/stories/ui/import-waiting.tsx";
import { WaitingRow } from "#app/domains/stories/ui/import-waiting-row.tsx";
import * as m from "#app/paraglide/messages.js";
import type { Context } from "#app/shared/context.ts";
import { hasCode, notFound } from "#app/shared/errors.ts";
import { isId } from "#app/shared/ids.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { numberFormat } from "#app/ui/formats.ts";
import { EmptyState, Notice, Page, Pagination, Section } from "#app/ui/page.tsx";
import { useReader } from "#app/ui/reader.tsx";
import { titled } from "#app/ui/title.ts";

export const meta = () => titled(m.import_waiting_title());

async function find({ world }: Context, id = "") {
  const found = isId(id) ? await importOf(world.db.read, id) : undefined;
  if (!found) throw new Response(notFound().message, { status: 404 });
  return found;
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireRole(context, request, "editor", "administrator");
  const { id, fileName, state, waiting, endedAt } = await find(context, params.id);
  const { searchParams } = new URL(request.url);
  const kind = kindAsked(searchParams.get("kind"));
  const { read } = context.world.db;
  const isOver = state === "done" || state === "stopped";
  const place = { kind, after: lineAsked(searchParams.get("after")), before: lineAsked(searchParams.get("before")) };
  return {
    found: { id, fileName, waiting },
    isOver,
    kind,
    mayImport: mayImport(person),
    until: endedAt && endOfTerm(endedAt),
    kinds: isOver ? await waitingKinds(read, id) : [],
    underWay: await answersUnderWay(read, id),
    ...(isOver ? await waitingPage(read, id, place) : { rows: [] }),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { world } = context;
  const person = await requireRole(context, request, "editor", "administrator");
  const { id } = await find(context, params.id);
  const form = await request.formData();
  const { pathname, search } = new URL(request.url);
  const back = (text: string) => redirect(pathname + search, { headers: { "Set-Cookie": flash(text) } });
  const line = lineAsked(form.get("line")) ?? 0;
  const kind = kindAsked(String(form.get("kind") ?? ""));
  const everywhere = form.get("everywhere");
  try {
    if (typeof everywhere === "string") {
      await answerMany(world, person, id, { action: "keep", line, finding: everywhere });
      return back(m.import_waiting_many_flash());
    }
    switch (form.get("intent")) {
      case "answer": {
        const isIn = await answerRow(world, person, { importId: id, line, choices: choicesIn(form) });
        return back(isIn ? m.import_waiting_taken_flash({ line }) : m.import_waiting_more_flash({ line }));
      }
      case "leave":
        await leaveRowOut(world, person, { importId: id, line });
        return back(m.import_waiting_left_flash({ line }));
      case "replace-all":
      case "leave-all":
        await answerMany(world, person, id, { action: form.get("intent") === "leave-all" ? "leave-out" : "replace", kind });
        return back(m.import_waiting_many_flash());
      default:
        return redirect(pathname + search);
    }
  } catch (error) {
    if (hasCode(error, "hallway.not-found")) throw new Response(notFound().message, { status: 404 });
    if (hasCode(error, "stories.import-unanswered")) return back(m.import_waiting_changed());
    if (hasCode(error, "stories.import-not-now")) return back(m.import_not_now());
    throw error;
  }
}

export default function WaitingRows() {
  const { found, isOver, kind, mayImport, until, kinds, underWay, rows, next, previous } = useLoaderData<typeof loader>();
  const { locale } = useReader();
  const count = { count: found.waiting, shown: numberFormat(locale).format(found.waiting) };
  const address = (place: string) => `?${kind ? `kind=${kind}&` : ""}${place}`;
  return (
    <Page
      title={m.import_waiting_title()}
      lead={m.import_waiting_lead({ ...count, file: found.fileName })}
      actions={
        mayImport && (
          <LinkButton to={`/admin/import/stories/${found.id}`} tone="quiet">
            {m.import_waiting_back()}
          </LinkButton>
        )
      }
    >
      {!isOver && <Notice tone="info" title={m.import_waiting_not_yet()} />}
      <AnswersUnderWay id={found.id} answers={underWay} />
      {isOver && found.waiting === 0 && <EmptyState title={m.import_waiting_none_title()} text={m.import_waiting_none_text()} />}
      {isOver && found.waiting > 0 && (
        <>
          <WaitingKinds kinds={kinds} chosen={kind} waiting={found.waiting} until={until} />
          <Section title={m.import_waiting_rows()}>
            <ol className="grid gap-5">
              {rows.map((row) => (
                <WaitingRow key={row.line} {...row} />
              ))}
            </ol>
            <Pagination
              {...(previous === undefined ? {} : { newer: address(`before=${previous}`) })}
              {...(next === undefined ? {} : { older: address(`after=${next}`) })}
              labels={{ newer: m.import_waiting_previous(), older: m.import_waiting_next() }}
            />
          </Section>
        </>
      )}
    </Page>
  );
}
