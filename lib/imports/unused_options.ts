import type { ImportPlan, PlanImportOptions } from "./import_plan.ts";

/** An option that was given and changes nothing, and why. */
export type UnusedOption =
  | { readonly option: "event"; readonly fields: readonly string[]; readonly surveys: readonly string[] }
  | { readonly option: "keep" }
  | { readonly option: "sheet" }
  | { readonly option: "reason" };

/**
 * Options of an import that change nothing in its plan: all are told, so that nobody takes them for done.
 *
 * What is said of an event is for surveys that are new, and a known one has its own; which answer is kept matters where a column
 * tells who answered; a text file has no sheets; a reason is for another number of answers than a report prints.
 */
export function unusedOptions(
  { surveys, format, form }: ImportPlan,
  { event = {}, keep, sheet, reason }: Pick<PlanImportOptions, "event" | "keep" | "sheet" | "reason">,
): readonly UnusedOption[] {
  const known = surveys.filter(({ isNew }) => !isNew).map(({ id }) => id);
  const fields = Object.keys(event);
  const isExplained = surveys.some(({ codebook }) => codebook.printed !== undefined);
  return [
    ...fields.length > 0 && known.length > 0 ? [{ option: "event" as const, fields, surveys: known }] : [],
    ...keep !== undefined && form.mapping.unique === null ? [{ option: "keep" as const }] : [],
    ...sheet !== undefined && format.kind === "text" ? [{ option: "sheet" as const }] : [],
    ...reason !== undefined && !isExplained ? [{ option: "reason" as const }] : [],
  ];
}
