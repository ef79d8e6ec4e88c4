import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { draftsOf } from "#app/domains/drafts/drafts.queries.server.ts";
import { mayOpenShifts } from "#app/domains/face-time/face-time.policy.ts";
import { nextBooking } from "#app/domains/face-time/own-bookings.queries.server.ts";
import { requestCount } from "#app/domains/face-time/requests.queries.server.ts";
import { YourFaceTime } from "#app/domains/face-time/ui/home.tsx";
import { newestStudies } from "#app/domains/insights/insights.queries.server.ts";
import { NewInsights } from "#app/domains/insights/ui/home.tsx";
import { pledgesToKeep } from "#app/domains/pledges/pledges.queries.server.ts";
import { YourPledges } from "#app/domains/pledges/ui/home.tsx";
import { begunOf } from "#app/domains/stories/begun.ts";
import { waitingForTeller } from "#app/domains/stories/own-kept.queries.server.ts";
import { promptForWeek } from "#app/domains/stories/prompts/prompts.server.ts";
import { PromptOfTheWeek } from "#app/domains/stories/prompts/ui/prompt.tsx";
import { storiesForToday } from "#app/domains/stories/stories.queries.server.ts";
import { BegunThings, TellOne, TodaysStories, WaitingForYou } from "#app/domains/stories/ui/home.tsx";
import { useHiddenStories } from "#app/domains/stories/ui/use-hidden-stories.ts";
import { comingWorkshops } from "#app/domains/workshops/inviting/coming.queries.server.ts";
import { YourWorkshops } from "#app/domains/workshops/ui/home.tsx";
import * as m from "#app/paraglide/messages.js";
import { hourIn } from "#app/shared/days.server.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.stories_home_title());

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { db, clock } = context.world;
  const now = clock.now();
  const [today, drafts, waiting, pledges, prompt, studies, next, requests, workshops] = await Promise.all([
    storiesForToday(db.read, person, now),
    draftsOf(db.read, person.id),
    waitingForTeller(db.read, person.id),
    pledgesToKeep(db.read, person),
    promptForWeek(context.world),
    newestStudies(db.read),
    nextBooking(db.read, person, now),
    person.isManager || mayOpenShifts(person) ? requestCount(db.read, person, now) : 0,
    comingWorkshops(db.read, person, now),
  ]);
  return {
    name: person.name,
    hour: hourIn(person.zone, now),
    today,
    begun: begunOf(drafts),
    waiting: { person: person.id, ...waiting },
    pledges,
    prompt,
    studies,
    faceTime: next || requests > 0 ? { next: next ?? null, requests } : null,
    workshops,
  };
}

export default function Home() {
  const { name, hour, today, begun, waiting, pledges, prompt, studies, faceTime, workshops } = useLoaderData<typeof loader>();
  const shown = [today.struggle, today.delight].flatMap((story) => story?.id ?? []);
  useHiddenStories(shown);
  const stories = shown.length;
  // Each room adds its own; what has nothing to say is left out.
  const sections = [
    stories > 0 && <TodaysStories key="today" {...today} />,
    begun.length > 0 && <BegunThings key="begun" begun={begun} />,
    waiting.stories.length > 0 && <WaitingForYou key="waiting" {...waiting} />,
    workshops.length > 0 && <YourWorkshops key="workshops" workshops={workshops} />,
    faceTime && <YourFaceTime key="face-time" {...faceTime} />,
    pledges.length > 0 && <YourPledges key="pledges" pledges={pledges} />,
    studies.length > 0 && <NewInsights key="insights" studies={studies} />,
    <PromptOfTheWeek key="prompt" prompt={prompt} />,
    <TellOne key="tell" />,
  ];
  return (
    <Page title={greeting(hour, name)} lead={leads[stories]?.()}>
      {sections}
    </Page>
  );
}

const leads = [m.stories_home_lead_none, m.stories_home_lead_one, m.stories_home_lead];

/** By the hour where the person is. */
function greeting(hour: number, name: string): string {
  if (hour >= 5 && hour < 12) return m.stories_home_morning({ name });
  if (hour >= 12 && hour < 18) return m.stories_home_afternoon({ name });
  return m.stories_home_evening({ name });
}
