/** What lies in the outputs folder to be filled in: the sheet of a municipality, the questionnaire of an event. */
export type FormKind = "assessment" | "questionnaire";

const FORM_TO_FILL = /^forms\/(?:assessment|questionnaire)_[a-z0-9]+(?:-[a-z0-9]+)*\.(?:html|xlsx)$/;

/**
 * The path, from the outputs folder, of a form that `new` lays there: to print, or to fill in with a spreadsheet.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { formToFill, isFormToFill } from "./forms_to_fill.ts";
 *
 * const path = formToFill("questionnaire", { id: "autumn-lecture", extension: "xlsx" });
 * assert.equal(path, "forms/questionnaire_autumn-lecture.xlsx");
 * assert.ok(isFormToFill(path));
 * ```
 */
export function formToFill(
  kind: FormKind,
  { id, extension }: { readonly id: string; readonly extension: "html" | "xlsx" },
): string {
  return `forms/${kind}_${id}.${extension}`;
}

/** Whether `new` lays a form there: no notebook needs to make it, and it is nobody's mistake that it lies in the outputs. */
export function isFormToFill(path: string): boolean {
  return FORM_TO_FILL.test(path);
}
