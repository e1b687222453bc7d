import type { ImportPair, NoPair } from "./import_pair.ts";
import type { ImportPlan, PlanImportOptions } from "./import_plan.ts";
import { joined } from "./join_people.ts";
import { answersOf, commonQuestions, pairedCodebooks } from "./paired_codebooks.ts";
import { planImport } from "./plan_import.ts";

/** Options of {@linkcode planPair}. */
export interface PlanPairOptions extends Omit<PlanImportOptions, "file" | "unique" | "by" | "keep" | "mapping"> {
  /** Names of the two files. */
  readonly files: { readonly before: string; readonly after: string };
  /** Heading of the column that tells who is on both. @default nothing joins the sheets */
  readonly link?: string;
}

/** What the ids of the two surveys end with. */
export const PAIR_ENDS = { before: "-before", after: "-after" } as const;

/**
 * What becomes of two exports, of the sheets before and after one event: which questions both ask, who is on both.
 *
 * Without a column that joins them the design is unlinked, and their margins are compared; with it, people who are on both are.
 * Whatever that column holds is replaced by numbers, the same on both sheets.
 */
export async function planPair(
  bytes: { readonly before: Uint8Array; readonly after: Uint8Array },
  { files, link, survey, surveys = [], ...options }: PlanPairOptions,
): Promise<ImportPair | NoPair> {
  const stem = survey ?? "pair";
  const ids = { before: `${stem}${PAIR_ENDS.before}`, after: `${stem}${PAIR_ENDS.after}` };
  const known = surveys.filter(({ codebook: { id } }) => id === ids.before || id === ids.after);
  const isKnown = known.length === 2;
  const planOf = (side: "before" | "after", more: Partial<PlanImportOptions> = {}) =>
    planImport(bytes[side], { ...options, file: files[side], survey: ids[side], surveys, isOfPair: true, ...more });
  const [first, second] = await Promise.all([planOf("before"), planOf("after")]);
  if ("reason" in first) return { reason: "no-plan", file: files.before, plan: first };
  if ("reason" in second) return { reason: "no-plan", file: files.after, plan: second };
  if (isKnown) return joined({ before: first, after: second }, { files, link: link ?? null });
  const questions = commonQuestions(first.form.codebook, second.form.codebook);
  if (questions.length === 0) return { reason: "nothing-in-common" };
  const design = link === undefined ? "unlinked" : "linked";
  const books = pairedCodebooks(first.form.codebook, second.form.codebook, { questions, design });
  const guesses = (plan: ImportPlan, side: "before" | "after") => [
    ...plan.form.guesses,
    ...questions.flatMap((pair) => [
      { question: pair[side], what: "before-after" as const },
      ...answersOf(books[side], pair[side]) > answersOf(plan.form.codebook, pair[side])
        ? [{ question: pair[side], what: "completed" as const }]
        : [],
    ]),
  ];
  const [before, after] = await Promise.all([
    planOf("before", { mapping: first.form.mapping, codebook: books.before, guesses: guesses(first, "before") }),
    planOf("after", { mapping: second.form.mapping, codebook: books.after, guesses: guesses(second, "after") }),
  ]);
  if ("reason" in before) return { reason: "no-plan", file: files.before, plan: before };
  if ("reason" in after) return { reason: "no-plan", file: files.after, plan: after };
  return joined({ before, after: ofOneEvent(after) }, { files, link: link ?? null });
}

/** The sheet after an event is about the event of the sheet before it. */
function ofOneEvent(plan: ImportPlan): ImportPlan {
  return {
    ...plan,
    needed: [],
    surveys: plan.surveys.map((survey) => ({ ...survey, event: null })),
  };
}
