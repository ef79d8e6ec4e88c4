import type { ServerBuild } from "@remix-run/node";

interface Pattern {
  readonly name: string;
  readonly matches: RegExp;
}

/** Names the door of a path by its pattern (`/stories/:id`), so that figures are kept per door and no id gets into them. */
export function makeRouteNaming(routes: ServerBuild["routes"]): (path: string) => string {
  const patterns = Object.values(routes)
    .map((route) => patternOf(routes, route?.id))
    .sort((one, other) => weight(other) - weight(one));
  return (path) => {
    const page = path.replace(/\/_root\.data$/, "/").replace(/\.data$/, "");
    return patterns.find(({ matches }) => matches.test(page))?.name ?? "none";
  };
}

function patternOf(routes: ServerBuild["routes"], id: string | undefined): Pattern {
  const segments: string[] = [];
  for (let route = id ? routes[id] : undefined; route; route = route.parentId ? routes[route.parentId] : undefined) {
    if (route.path) segments.unshift(route.path);
  }
  const name = `/${segments.join("/")}`;
  const source = name
    .split("/")
    .slice(1)
    .map((segment) =>
      segment === "*" ? "/.*" : segment.startsWith(":") ? `/[^/]+${literal(segment.replace(/^:[^.?]+/, ""))}` : `/${literal(segment)}`,
    )
    .join("");
  return { name, matches: new RegExp(`^${source || "/"}/?$`) };
}

const literal = (text: string) => text.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&");

/** Words before parameters before the rest, as the router does it. */
function weight({ name }: Pattern): number {
  return name.split("/").reduce((sum, segment) => sum * 4 + (segment === "*" ? 0 : segment.startsWith(":") ? 1 : 2), 0);
}
