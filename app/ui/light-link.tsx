/**
 * The links of the frame and of long lists. Remix's own link asks the router where it leads while it is drawn, forty times on a
 * page; these say their address themselves, and one listener follows them all.
 */
import { useNavigate } from "@remix-run/react";
import { type ComponentPropsWithoutRef, useEffect } from "react";

/** What is saved or opens elsewhere is no page to go to. */
interface Props extends Omit<ComponentPropsWithoutRef<"a">, "href" | "download" | "target"> {
  /** From the root: `/stories/…`. */
  to: string;
}

/** `data-discover` lets Remix ask for the page's route before somebody goes there, as it does for links of its own. */
export function LightLink({ to, ...rest }: Props) {
  return <a {...rest} href={to} data-discover="true" />;
}

/** Follows the light links of the page without loading it anew. Stands once, in the frame. */
export function useLightLinks(): void {
  const navigate = useNavigate();
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[data-discover]") : null;
      // Links of Remix's own were followed by now, and what opens elsewhere is the browser's.
      if (!link || event.defaultPrevented || !isPlain(event) || link.target || link.origin !== window.location.origin) return;
      event.preventDefault();
      navigate(link.pathname + link.search + link.hash, { replace: link.href === window.location.href });
    };
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, [navigate]);
}

const isPlain = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent) =>
  button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey;
