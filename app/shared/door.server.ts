/** The verbs every door shares: answering a form's mistakes and turning a room's refusal into a response. */
import { parseWithZod } from "@conform-to/zod/v4";
import { data } from "@remix-run/node";
import type { z } from "zod";
import { isKnownFailure } from "./errors.ts";

/**
 * Parses a form. Either `value`, or `answer` to return as it is: 400 with the mistakes beside the fields and everything typed
 * kept, but for what stands in `hide` (a password is not sent back).
 */
export function parseForm<Schema extends z.ZodType>(form: FormData, schema: Schema, { hide }: { hide?: string[] } = {}) {
  const submission = parseWithZod(form, { schema });
  if (submission.status === "success") return { value: submission.value, submission } as const;
  return { answer: data({ result: submission.reply(hide ? { hideFields: hide } : {}) }, { status: 400 }) } as const;
}

/** The same with a schema that has to ask, such as who is meant by a name. */
export async function parseFormAsking<Schema extends z.ZodType>(form: FormData, schema: Schema) {
  const submission = await parseWithZod(form, { schema, async: true });
  if (submission.status === "success") return { value: submission.value } as const;
  return { answer: data({ result: submission.reply() }, { status: 400 }) } as const;
}

/** Runs an ability. A known refusal becomes a response with its status; anything else is thrown on. */
export async function orRefuse<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (isKnownFailure(error)) throw data({ code: error.code, message: error.message }, { status: error.status });
    throw error;
  }
}
