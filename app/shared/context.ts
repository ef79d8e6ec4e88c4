import type { AppLoadContext } from "@remix-run/node";
import type { World } from "./world.ts";

declare module "@remix-run/node" {
  /** Loaders hand over values as they are: dates stay dates. */
  interface Future {
    v3_singleFetch: true;
  }

  /** What the server hands to every door, made anew for each request. */
  interface AppLoadContext {
    world: World;
    requestId: string;
    /** For the scripts of this page. */
    nonce: string;
    /** Where the request came from, for rate limits. */
    address: string;
    /** The request logger, carrying the request id. */
    log: World["log"];
  }
}

export type Context = AppLoadContext;
