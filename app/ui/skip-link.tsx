/** Leads whoever comes by keyboard past what they know: seen only while it has the focus. `to`: the id of a part of the page. */
export function SkipLink({ to, children }: { to: string; children: string }) {
  return (
    <a
      href={`#${to}`}
      className="sr-only z-50 rounded-lg bg-accent font-semibold text-on-accent focus:not-sr-only focus:fixed focus:start-4 focus:top-3 focus:px-4 focus:py-2"
    >
      {children}
    </a>
  );
}
