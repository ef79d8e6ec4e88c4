/** With what the socket of a map is closed, and what pages and servers must agree on. See docs/journeys.md. */
export const closing = {
  unreadable: { code: 4400, reason: "unreadable" },
  ended: { code: 4401, reason: "session ended" },
  forbidden: { code: 4403, reason: "not allowed" },
  absent: { code: 4404, reason: "no such map" },
  foreign: { code: 4405, reason: "somebody else's name" },
  epoch: { code: 4409, reason: "older epoch" },
  full: { code: 4413, reason: "map is full" },
  large: { code: 4413, reason: "update is too large" },
  shape: { code: 4422, reason: "no map" },
  outdated: { code: 4426, reason: "outdated program" },
} as const;

/** Counts up when a page of before can no longer understand what is sent: it is then told to reload. */
export const program = 1;

/** Bytes of one message, and of one update in it. */
export const largestMessage = 6 * 1024 * 1024;
export const largestUpdate = 5 * 1024 * 1024;

/** The name of a map's document: its id and how often its history was dropped. */
export const documentName = (journeyId: string, epoch: number) => `${journeyId}.${epoch}`;

export function readDocumentName(name: string): { journeyId: string; epoch: number } | undefined {
  const parts = /^([0-9a-f-]{36})\.([1-9]\d{0,8})$/.exec(name);
  return parts?.[1] && parts[2] ? { journeyId: parts[1], epoch: Number(parts[2]) } : undefined;
}
