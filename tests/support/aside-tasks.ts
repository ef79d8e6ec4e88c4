/** A thread for the tests of the thread: it answers, fails, hangs, dies and eats. */
import { doTasks } from "#app/shared/aside.server.ts";

let done = 0;

doTasks({
  double: (number: number) => {
    done += 1;
    return { doubled: number * 2, done };
  },
  fail: () => {
    throw new Error("It does not work out");
  },
  hang: () => {
    for (;;);
  },
  die: () => process.exit(3),
  eat: () => {
    const eaten: string[][] = [];
    for (;;) eaten.push(Array.from({ length: 10_000 }, (_, at) => `${at}`));
  },
});
