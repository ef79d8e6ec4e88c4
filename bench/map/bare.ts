/** The yardstick: Hocuspocus as it comes, with the same document and nothing else. */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { Hocuspocus } from "@hocuspocus/server";
import { WebSocketServer } from "ws";
import { applyUpdate } from "yjs";

const bytes = readFileSync(process.env.DOCUMENT ?? "");
const hocuspocus = new Hocuspocus({
  quiet: true,
  flushDelay: 0,
  async onLoadDocument({ document }) {
    applyUpdate(document, bytes);
  },
});
const server = createServer();
const sockets = new WebSocketServer({ noServer: true });
server.on("upgrade", (request, socket, head) => {
  sockets.handleUpgrade(request, socket, head, (accepted) => {
    const connection = hocuspocus.handleConnection(accepted, new Request(`http://localhost${request.url}`), {});
    accepted.on("message", (message: Buffer) => connection.handleMessage(message));
    accepted.on("close", (code, reason) => connection.handleClose({ code, reason: reason.toString() }));
    accepted.on("error", () => accepted.terminate());
  });
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (typeof address === "object" && address) console.log(`ready at http://127.0.0.1:${address.port}`);
});
