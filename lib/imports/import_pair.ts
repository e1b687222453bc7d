import type { AnswerScale, Codebook, Question } from "../survey/codebook.ts";
import { matchText } from "../survey/match_text.ts";
import { sideTitles } from "../wording/import_pair_words.ts";
import { answerKey } from "./answer_key.ts";
import { isSameAsked } from "./before_after_pairs.ts";
import { completeScale } from "./complete_scale.ts";
import { bindColumns } from "./form_mapping.ts";
import { headingKey } from "./heading_key.ts";
import { type ImportPlan, type NoPlan, planImport, type PlanImportOptions } from "./import_plan.ts";

/** The sheets before and after an event, each with its own plan, and what joins them. */
export interface ImportPair {
  readonly before: ImportPlan;
  readonly after: ImportPlan;
  /** Questions that both sheets ask, by their ids. */
  readonly questions: readonly { readonly before: string; readonly after: string }[];
  /** Who is on both sheets; `null` when nothing joins them. */
  readonly link: PairLink | null;
  /** A column of both sheets that could join them, as many values are on both; `null` when there is none, or one is used. */
  readonly offered: { readonly column: string; readonly both: number } | null;
}

/** How many people a column finds on both sheets. */
export interface PairLink {
  readonly column: string;
  readonly both: number;
  readonly beforeOnly: number;
  readonly afterOnly: number;
  /** People who are on one of the sheets more than once: they have no part in the comparison. */
  readonly repeated: number;
  /** Rows without a value in that column: each is somebody of its own. */
  readonly blank: number;
}

/** Why two files are no pair. */
export type NoPair =
  | { readonly reason: "no-plan"; readonly file: string; readonly plan: NoPlan }
  | { readonly reason: "no-link-column"; readonly file: string; readonly column: string }
  | { readonly reason: "nothing-in-common" }
  | { readonly reason: "parted" };

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

/** Questions that both ask: worded alike, or alike but for what says before and after; ratings alone can be compared. */
function commonQuestions(before: Codebook, after: Codebook): ImportPair["questions"] {
  const ratings = ({ questions }: Codebook) => questions.filter(({ type }) => type === "scale");
  const open = new Set(ratings(after));
  return ratings(before).flatMap((question) => {
    const others = [...open].filter((other) => areComparable(scaleOf(before, question), scaleOf(after, other)));
    const other = others.find(({ wording }) => headingKey(wording) === headingKey(question.wording)) ??
      onlyOne(others.filter(({ wording }) => isSameAsked(question.wording, wording)));
    if (other === undefined) return [];
    open.delete(other);
    return [{ before: question.id, after: other.id }];
  });
}

function onlyOne<Item>(items: readonly Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined;
}

function scaleOf({ scales }: Codebook, { scale }: Question): AnswerScale | undefined {
  return scales.find(({ id }) => id === scale);
}

function answersOf(codebook: Codebook, question: string): number {
  return scaleOf(codebook, questionOf(codebook, question))?.answers.length ?? 0;
}

function keysOf({ answers }: AnswerScale): readonly string[] {
  return answers.map(({ label }) => answerKey(label).bare);
}

/** Whether all answers of one scale are on the other, in its order. */
function isWithin(one: AnswerScale, other: AnswerScale): boolean {
  const wide = keysOf(other);
  const places = keysOf(one).map((key) => wide.indexOf(key));
  return places.every((place, at) => place > (places[at - 1] ?? -1));
}

function areComparable(one: AnswerScale | undefined, other: AnswerScale | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  if (isWithin(one, other) || isWithin(other, one)) return true;
  if (completeScale(one, other) !== null || completeScale(other, one) !== null) return true;
  if (one.family !== null && one.family === other.family) return true;
  return one.answers.length === other.answers.length &&
    one.answers.every(({ side }, at) => side === other.answers[at]?.side);
}

/** The two code books as one questionnaire in two sheets: each names the other, and what both ask has one construct and one scale. */
function pairedCodebooks(
  before: Codebook,
  after: Codebook,
  { questions, design }: { readonly questions: ImportPair["questions"]; readonly design: "linked" | "unlinked" },
): { readonly before: Codebook; readonly after: Codebook } {
  const scales = { before: new Map<string, AnswerScale>(), after: new Map<string, AnswerScale>() };
  for (const pair of questions) {
    const one = scaleOf(before, questionOf(before, pair.before));
    const other = scaleOf(after, questionOf(after, pair.after));
    if (one === undefined || other === undefined) continue;
    // An answer that nobody gave on one sheet is known from the other.
    if (isWithin(one, other)) scales.before.set(one.id, { ...other, id: one.id });
    else if (isWithin(other, one)) scales.after.set(other.id, { ...one, id: other.id });
    else if (completeScale(one, other) !== null || completeScale(other, one) !== null) {
      const family = `${one.id}-pair`;
      scales.before.set(one.id, { ...completeScale(one, other) ?? one, family });
      scales.after.set(other.id, { ...completeScale(other, one) ?? other, family });
    } else if (one.family === null || one.family !== other.family) {
      const family = one.family ?? other.family ?? `${one.id}-pair`;
      scales.before.set(one.id, { ...one, family });
      scales.after.set(other.id, { ...other, family });
    }
  }
  const side = (codebook: Codebook, timing: "before" | "after", partner: string): Codebook => ({
    ...codebook,
    ...sideTitles(codebook, timing),
    design,
    partner,
    scales: codebook.scales.map((scale) => scales[timing].get(scale.id) ?? scale),
    questions: codebook.questions.map((question): Question => {
      const pair = questions.find((one) => one[timing] === question.id);
      if (pair === undefined) return { ...question, timing: "only" };
      return { ...question, timing, construct: questionOf(after, pair.after).construct };
    }),
  });
  return {
    before: side(before, "before", after.id),
    after: { ...side(after, "after", before.id), event: before.id },
  };
}

function questionOf({ questions }: Codebook, id: string): Question {
  const question = questions.find((one) => one.id === id);
  if (question === undefined) throw new RangeError(`Cannot pair questions as ${id} is no question`);
  return question;
}

/** Two plans with one numbering of people. */
function joined(
  { before, after }: { readonly before: ImportPlan; readonly after: ImportPlan },
  { files, link }: { readonly files: PlanPairOptions["files"]; readonly link: string | null },
): ImportPair | NoPair {
  const [one] = before.surveys;
  const [other] = after.surveys;
  if (one === undefined || other === undefined || before.surveys.length > 1 || after.surveys.length > 1) {
    return { reason: "parted" };
  }
  const questions = one.codebook.questions.flatMap(({ id, construct, timing }) => {
    const partner = other.codebook.questions.find((question) =>
      question.timing === "after" && question.construct === construct
    );
    return timing === "before" && partner !== undefined ? [{ before: id, after: partner.id }] : [];
  });
  const column = link ?? (one.codebook.design === "linked" ? one.mapping.link : null);
  if (column === null) return { before, after, questions, link: null, offered: offeredLink(before, after) };
  const values = { before: linkValues(before, column), after: linkValues(after, column) };
  if (values.before === null) return { reason: "no-link-column", file: files.before, column };
  if (values.after === null) return { reason: "no-link-column", file: files.after, column };
  const numbers = new Map<string, string>();
  let people = 0;
  // A row that does not say who answered is somebody of its own.
  const numbered = (keys: readonly string[]) =>
    keys.map((key) => {
      const number = (key === "" ? undefined : numbers.get(key)) ?? String(++people);
      if (key !== "") numbers.set(key, number);
      return number;
    });
  const respondents = { before: numbered(values.before), after: numbered(values.after) };
  return {
    before: withPeople(before, respondents.before, column),
    after: withPeople(after, respondents.after, column),
    questions,
    link: { column, ...overlap(values.before, values.after) },
    offered: null,
  };
}

function withPeople(plan: ImportPlan, respondents: readonly string[], link: string): ImportPlan {
  return {
    ...plan,
    surveys: plan.surveys.map((survey) => ({ ...survey, respondents, mapping: { ...survey.mapping, link } })),
  };
}

/** Who answered, of each row that is kept; `null` when there is no such column. */
function linkValues(plan: ImportPlan, heading: string): readonly string[] | null {
  const columns = plan.columns.map(({ column }) => column);
  const column = columns.find((one) => one.heading === heading) ??
    columns.find((one) => headingKey(one.heading) === headingKey(heading));
  if (column === undefined) return null;
  return plan.surveys.flatMap(({ kept }) => kept.map(({ row }) => matchText(row.cells[column.at] ?? "")));
}

function overlap(before: readonly string[], after: readonly string[]): Omit<PairLink, "column"> {
  const counted = (keys: readonly string[]) => Map.groupBy(keys.filter((key) => key !== ""), (key) => key);
  const [one, other] = [counted(before), counted(after)];
  const repeated = new Set([...one, ...other].flatMap(([key, all]) => all.length > 1 ? [key] : []));
  const once = (keys: ReadonlyMap<string, unknown>) => [...keys.keys()].filter((key) => !repeated.has(key));
  return {
    both: once(one).filter((key) => other.has(key)).length,
    beforeOnly: once(one).filter((key) => !other.has(key)).length,
    afterOnly: once(other).filter((key) => !one.has(key)).length,
    repeated: repeated.size,
    blank: [...before, ...after].filter((key) => key === "").length,
  };
}

/** A column about persons that both sheets have, and in which at least half of the shorter one's values are on the other. */
function offeredLink(before: ImportPlan, after: ImportPlan): ImportPair["offered"] {
  const persons = (plan: ImportPlan) =>
    bindColumns(plan.columns.map(({ column }) => column), plan.form.mapping.columns).flatMap(({ column, mapped }) =>
      mapped?.use === "identifier" || mapped?.use === "contact" || mapped?.use === "name" ? [column.heading] : []
    );
  const others = new Set(persons(after).map(headingKey));
  const found = persons(before).filter((heading) => others.has(headingKey(heading))).flatMap((column) => {
    const [one, other] = [linkValues(before, column) ?? [], linkValues(after, column) ?? []];
    const { both } = overlap(one, other);
    return both > 0 && both * 2 >= Math.min(new Set(one).size, new Set(other).size) ? [{ column, both }] : [];
  });
  return found.toSorted((one, other) => other.both - one.both)[0] ?? null;
}
