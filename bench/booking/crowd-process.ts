/** Two hundred browsers in a process of their own: they send what they are told to, and say what came back and when. */
export interface Sent {
  readonly path: string;
  readonly cookie: string;
  readonly form: Record<string, string>;
  /** Milliseconds after the others. */
  readonly delay: number;
}

export interface Answered {
  readonly status: number;
  readonly sentAt: number;
  readonly answeredAt: number;
}

export interface CrowdAnswer {
  readonly answers: Answered[];
  /** Part of one core that sending took, 0 to 1. */
  readonly effort: number;
}

const origin = process.argv[2] ?? "";

async function send({ path, cookie, form, delay }: Sent): Promise<Answered> {
  await new Promise((resolve) => setTimeout(resolve, delay));
  const sentAt = performance.now();
  const answer = await fetch(origin + path, {
    method: "POST",
    headers: { cookie, origin },
    body: new URLSearchParams(form),
    redirect: "manual",
  });
  await answer.arrayBuffer();
  return { status: answer.status, sentAt, answeredAt: performance.now() };
}

process.on("message", async (all: Sent[]) => {
  const [cpuBefore, began] = [process.cpuUsage(), performance.now()];
  const answers = await Promise.all(all.map(send));
  const { user, system } = process.cpuUsage(cpuBefore);
  process.send?.({ answers, effort: (user + system) / 1_000 / (performance.now() - began) } satisfies CrowdAnswer);
});
