import type { Clearance } from "../text/answer_decisions.ts";
import type { Language } from "../data/language.ts";
import type { Html } from "../rendering/markup.ts";
import { answerName, clearancePart, clearedSchema, type FreeAnswersToClear, nextToClear } from "./clearance_part.ts";
import { refusal } from "./import_response.ts";
import { z } from "zod";

/** Where free answers come from, and where what is decided of them goes. */
export interface ClearingOptions {
  /** The free answers of a survey that has been written; `null` when it has none. @default none are shown */
  readonly freeAnswers?: (surveyId: string) => Promise<FreeAnswersToClear | null>;
  /** Records which free answers may be shown. */
  readonly clear?: (surveyId: string, clearances: readonly Clearance[]) => Promise<void>;
  /** The day, YYYY-MM-DD. */
  readonly today?: () => string;
}

/** Goes through the free answers of the surveys that were written, some at a time. */
export function clearingOf(
  { freeAnswers, clear, today = () => "" }: ClearingOptions,
) {
  let surveys: readonly string[] = [];
  let by = "";
  const passedOver = new Map<string, Set<string>>();

  /** The first survey with answers that nobody has read. */
  async function current() {
    for (const id of surveys) {
      const review = await freeAnswers?.(id) ?? null;
      const next = review === null ? [] : nextToClear(review, passedOver.get(id) ?? new Set());
      if (review !== null && next.length > 0) return { review, next };
    }
    return null;
  }

  return {
    begin(ids: readonly string[]): void {
      surveys = ids;
      passedOver.clear();
    },
    async view(lang: Language): Promise<Html | null> {
      const open = await current();
      return open === null ? null : clearancePart(open.review, { next: open.next, lang, by, on: today() });
    },
    async take(request: Request): Promise<Response | null> {
      const given = clearedSchema.safeParse(await request.json());
      if (!given.success) return refusal(400, z.prettifyError(given.error));
      const { survey, answers, on } = given.data;
      const open = await current();
      if (open === null || open.review.surveyId !== survey || clear === undefined) {
        return refusal(409, "no such answers");
      }
      by = given.data.by;
      const shown = new Set(open.next.map(answerName));
      await clear(
        survey,
        answers.map(({ question, line, text }) => ({ questionId: question, line, published: text, by, on }))
          .filter((one) => shown.has(answerName(one))),
      );
      const seen = passedOver.get(survey) ?? new Set();
      for (const name of shown) seen.add(name);
      passedOver.set(survey, seen);
      return null;
    },
  };
}
