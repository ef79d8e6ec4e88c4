import { Link } from "@remix-run/react";

/** Which story a promise is about, above a form. */
export function PledgedStory({ story }: { story: { id: string; headline: string } }) {
  return (
    <p className="mb-8 border-s-3 border-line ps-4 font-serif text-xl" dir="auto">
      <Link to={`/stories/${story.id}`} className="hover:text-accent">
        {story.headline}
      </Link>
    </p>
  );
}
