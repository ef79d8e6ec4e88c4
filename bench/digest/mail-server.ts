/** A mail server in a process of its own: takes every letter, counts whom it is to and what it holds. */
import { once } from "node:events";
import { buffer } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";

const reached = new Set<string>();
let letters = 0;
/** What else the product has to say meanwhile. */
let others = 0;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onData(stream, session, done) {
    buffer(stream).then((message) => {
      // Its head is enough to know whether one click ends it, which every letter of the week has and no other.
      if (message.subarray(0, 4_000).includes("List-Unsubscribe-Post")) {
        letters += 1;
        for (const { address } of session.envelope.rcptTo) reached.add(address);
      } else others += 1;
      done();
    }, done);
  },
});
server.on("error", () => undefined);
server.listen(0, "127.0.0.1");
await once(server.server, "listening");
const address = server.server.address();
process.send?.({ port: typeof address === "object" && address ? address.port : 0 });
process.on("message", () => process.send?.({ letters, people: reached.size, others }));
process.on("disconnect", () => process.exit());
