/** A story as it would be shown, before it is one. Nothing is stored. */
import type { Places } from "#app/domains/people/people.queries.server.ts";
import { type ShownStory, shown } from "./showing.server.ts";
import { headline, type StoryContent } from "./stories.ts";

export function previewing(content: StoryContent, { departments, sites }: Places, media: Parameters<typeof shown>[1]): ShownStory {
  const story = {
    ...content,
    headline: headline(content),
    site: sites.find((site) => site.id === content.siteId)?.name ?? null,
    departments: departments.filter((department) => content.departments.includes(department.id)),
  };
  return shown(story, media);
}
