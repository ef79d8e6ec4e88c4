/** Figures for whoever operates this, in the text form that Prometheus reads. */
import { and, count, isNotNull, isNull, lte } from "drizzle-orm";
import type { RequestHandler } from "express";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { LiveServer } from "#app/shared/live.server.ts";
import type { World } from "#app/shared/world.ts";
import { jobs } from "#db/schema/hallway.ts";

export interface Metrics {
  readonly measured: RequestHandler;
  /** For one reading. */
  text(): Promise<string>;
  readonly contentType: string;
}

export function makeMetrics(world: World, live: LiveServer, nameOf: (path: string) => string): Metrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const requests = new Histogram({
    name: "http_request_duration_seconds",
    help: "Requests by door, method and class of answer",
    labelNames: ["route", "method", "status"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  new Gauge({
    name: "alongside_jobs",
    help: "Jobs that are due and not begun, and jobs that were given up",
    labelNames: ["state"],
    registers,
    async collect() {
      const { due, failed } = await jobCounts(world);
      this.set({ state: "due" }, due);
      this.set({ state: "failed" }, failed);
    },
  });
  new Gauge({
    name: "alongside_live_sockets",
    help: "Pages that are open and listening",
    registers,
    collect() {
      this.set(live.size);
    },
  });
  return {
    measured(request, response, next) {
      const end = requests.startTimer();
      // Kept now: a handler on the way may cut the path.
      const { path, method } = request;
      response.on("finish", () => end({ route: nameOf(path), method, status: `${Math.floor(response.statusCode / 100)}xx` }));
      next();
    },
    text: () => register.metrics(),
    contentType: register.contentType,
  };
}

async function jobCounts({ db, clock }: World): Promise<{ due: number; failed: number }> {
  const isDue = and(isNull(jobs.endedAt), lte(jobs.dueAt, clock.now()));
  const isFailed = and(isNotNull(jobs.endedAt), isNotNull(jobs.lastError));
  const [due, failed] = await Promise.all([isDue, isFailed].map((state) => db.read.select({ rows: count() }).from(jobs).where(state)));
  return { due: due?.[0]?.rows ?? 0, failed: failed?.[0]?.rows ?? 0 };
}
