import * as z from "zod";
import * as m from "#app/paraglide/messages.js";
import { isId } from "#app/shared/ids.ts";
import { tidied } from "#app/shared/tidied.ts";
import { talkLimits } from "./talk.ts";

const said = (most: number, missing: () => string) =>
  z.object({
    /** Made with the form: posted twice, it is one. */
    id: z.string({ error: m.insights_choose_again }).refine(isId, { error: m.insights_choose_again }),
    text: z
      .string({ error: missing })
      .overwrite(tidied)
      .min(1, { error: missing })
      .max(most, { error: () => m.insights_too_long({ most }) }),
  });

export const questionInput = said(talkLimits.question, m.talk_question_missing);
export const answerInput = said(talkLimits.answer, m.talk_answer_missing);
