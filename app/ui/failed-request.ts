/** Remembers the id of the last request that failed on the server, so that the error page can state it. Browser only. */
let lastFailed: string | undefined;

export const lastFailedRequest = () => lastFailed;

/** Remix hands the error page no headers: they are read on the way. */
export function rememberFailedRequests(): void {
  const original = window.fetch;
  window.fetch = async (...request) => {
    const response = await original(...request);
    lastFailed = response.status >= 500 ? (response.headers.get("X-Request-Id") ?? undefined) : undefined;
    return response;
  };
}
