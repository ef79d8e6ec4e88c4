import { HocuspocusProviderWebsocket, type onCloseParameters } from "@hocuspocus/provider";
import { closing } from "./codes.ts";

const forGood: ReadonlySet<number> = new Set(Object.values(closing).map(({ code }) => code));

/** Whether the server closed a socket for a reason that another try does not change. */
export const isForGood = (code: number): boolean => forGood.has(code);

/**
 * A way to the server that comes back by itself when it is lost, but not when it was closed for good: what was refused would be
 * sent again, and taken as soon as somebody may write. The library plans its next try before anybody else hears of the closing.
 */
export class SyncSocket extends HocuspocusProviderWebsocket {
  override onClose(closed: onCloseParameters): void {
    if (isForGood(closed.event.code)) this.shouldConnect = false;
    super.onClose(closed);
  }
}
