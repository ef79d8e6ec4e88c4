import { createContext, useContext } from "react";

const RequestId = createContext<string | undefined>(undefined);

export const RequestIdProvider = RequestId.Provider;

const name = "request-id";

/** The id of the request that made this page, known even when no loader could answer; the browser reads it off the page. */
export function useRequestId(): string | undefined {
  const own = useContext(RequestId);
  if (own || typeof document === "undefined") return own;
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content;
}

export function RequestIdMeta() {
  return <meta name={name} content={useRequestId()} />;
}
