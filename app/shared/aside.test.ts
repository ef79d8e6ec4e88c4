import { expect, onTestFinished, test } from "vitest";
import { type AsideOptions, makeAside } from "./aside.server.ts";

function aside(options?: AsideOptions) {
  const made = makeAside(new URL("../../tests/support/aside-tasks.ts", import.meta.url), options);
  onTestFinished(() => made.close());
  return { ...made, double: (number: number) => made.do<{ doubled: number; done: number }>("double", number) };
}

test("tasks are done by one thread, in the order in which they were asked", async () => {
  const { double } = aside();
  expect(await Promise.all([1, 2, 3].map(double))).toEqual([
    { doubled: 2, done: 1 },
    { doubled: 4, done: 2 },
    { doubled: 6, done: 3 },
  ]);
});

test("a task that fails says why, and the thread goes on", async () => {
  const { do: ask, double } = aside();
  await expect(ask("fail", null)).rejects.toThrow("It does not work out");
  await expect(ask("unheard-of", null)).rejects.toThrow("unheard-of");
  expect(await double(4)).toEqual({ doubled: 8, done: 1 });
});

test("a thread that dies, hangs or eats all its memory fails its own task; those that wait have a new one", async () => {
  const { do: ask, double } = aside({ longest: 500, memory: 16 });
  for (const task of ["die", "hang", "eat"]) {
    const [lost, next] = await Promise.allSettled([ask(task, null), double(1)]);
    expect([task, lost.status, next]).toEqual([task, "rejected", { status: "fulfilled", value: { doubled: 2, done: 1 } }]);
  }
});

test("a task that nobody waits for any more is left at once, begun or not", async () => {
  const { do: ask, double } = aside();
  const stopping = new AbortController();
  const begun = ask("hang", null, stopping.signal);
  const waiting = ask("hang", null, stopping.signal);
  const other = double(5);
  stopping.abort();
  await expect(begun).rejects.toThrow("Nobody waits");
  await expect(waiting).rejects.toThrow("Nobody waits");
  expect(await other).toEqual({ doubled: 10, done: 1 });
});

test("closed, it ends what it is at and takes nothing new", async () => {
  const made = aside();
  const begun = made.do("hang", null);
  made.close();
  await expect(begun).rejects.toThrow("Nobody waits");
  await expect(made.double(1)).rejects.toThrow("Nobody waits");
});

test("a thread with nothing to do ends, and comes back when there is something", async () => {
  const { double } = aside({ idle: 1 });
  expect(await double(1)).toMatchObject({ done: 1 });
  await expect.poll(async () => (await double(1)).done).toBe(1);
});
