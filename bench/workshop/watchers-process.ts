/** Two hundred pages of a workshop in a process of their own: each holds its socket, reads itself anew when it is told, and says when it had the result. */
import { WebSocket } from "ws";

export interface Opening {
  readonly cookies: readonly string[];
}

/** What is posted by all at once, before anything is watched for. */
export interface Marking {
  readonly posts: readonly { readonly path: string; readonly cookie: string; readonly form: Record<string, string> }[];
}

export interface Reveal {
  readonly path: string;
  readonly cookie: string;
  readonly form: Record<string, string>;
  /** What each page reads, and what stands in it once it has the result. */
  readonly page: string;
  readonly marker: string;
}

export type Asked = { readonly open: Opening } | { readonly mark: Marking } | { readonly reveal: Reveal };

export interface Watched {
  /** Milliseconds from the press of the button to the result on each page. */
  readonly times: number[];
  /** Milliseconds of the answers to what was posted. */
  readonly posts: number[];
  readonly refused: number;
  /** Part of one core that watching took, 0 to 1. */
  readonly effort: number;
}

const origin = process.argv[2] ?? "";
/** As `useWorkshop` has it. */
const within = 300;

let pages: { cookie: string; heard: () => void }[] = [];

async function open({ cookies }: Opening): Promise<void> {
  pages = cookies.map((cookie) => ({ cookie, heard: () => undefined }));
  await Promise.all(
    pages.map(async (page) => {
      const socket = new WebSocket(`${origin.replace("http", "ws")}/live`, { headers: { cookie: page.cookie, origin } });
      socket.on("message", (data) => {
        if (JSON.parse(String(data)).what === "workshop") page.heard();
      });
      await new Promise((resolve, reject) => {
        socket.on("open", resolve);
        socket.on("error", reject);
      });
    }),
  );
}

async function post({ path, cookie, form }: Pick<Reveal, "path" | "cookie" | "form">): Promise<{ status: number; took: number }> {
  const began = performance.now();
  const answer = await fetch(origin + path, {
    method: "POST",
    headers: { cookie, origin },
    body: new URLSearchParams(form),
    redirect: "manual",
  });
  await answer.arrayBuffer();
  return { status: answer.status, took: performance.now() - began };
}

async function watch({ page: path, marker, ...button }: Reveal): Promise<{ times: number[]; refused: number }> {
  const began = performance.now();
  const results = pages.map(
    (page) =>
      new Promise<number>((resolve) => {
        page.heard = async () => {
          page.heard = () => undefined;
          await new Promise((later) => setTimeout(later, Math.random() * within));
          const body = await (await fetch(origin + path, { headers: { cookie: page.cookie } })).text();
          resolve(body.includes(marker) ? performance.now() - began : Number.POSITIVE_INFINITY);
        };
      }),
  );
  const { status } = await post(button);
  return { times: await Promise.all(results), refused: status === 302 ? 0 : 1 };
}

process.on("message", async (asked: Asked) => {
  const [cpuBefore, began] = [process.cpuUsage(), performance.now()];
  let watched: Pick<Watched, "times" | "posts" | "refused"> = { times: [], posts: [], refused: 0 };
  if ("open" in asked) await open(asked.open);
  else if ("mark" in asked) {
    const answers = await Promise.all(asked.mark.posts.map(post));
    watched = { times: [], posts: answers.map(({ took }) => took), refused: answers.filter(({ status }) => status !== 302).length };
  } else watched = { posts: [], ...(await watch(asked.reveal)) };
  const { user, system } = process.cpuUsage(cpuBefore);
  process.send?.({ ...watched, effort: (user + system) / 1_000 / (performance.now() - began) } satisfies Watched);
});
