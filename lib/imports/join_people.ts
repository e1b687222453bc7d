import { cellText } from "./cell_text.ts";
import { matchText } from "../survey/match_text.ts";
import { bindColumns } from "./form_mapping.ts";
import { headingKey } from "./heading_key.ts";
import type { ImportPair, NoPair, PairLink } from "./import_pair.ts";
import type { ImportPlan } from "./import_plan.ts";

/** Two plans with one numbering of people. */
export function joined(
  { before, after }: { readonly before: ImportPlan; readonly after: ImportPlan },
  { files, link }: {
    readonly files: { readonly before: string; readonly after: string };
    readonly link: string | null;
  },
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
  return plan.surveys.flatMap(({ kept }) => kept.map(({ row }) => matchText(cellText(row.cells, column.at))));
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
