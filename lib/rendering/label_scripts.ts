import { combinedOrigin, type Origin, ORIGINS } from "../data/origin.ts";
import type { Resource, ResourceRow } from "../tidy/resource.ts";
import { RESOURCE_WORDS } from "../wording/resource_words.ts";
import { originMarkLabel } from "../wording/source_words.ts";
import type { LabelScript } from "./label_script.ts";
import { rScript } from "./r_script.ts";
import { spssScript } from "./spss_script.ts";
import { stataScript } from "./stata_script.ts";

/**
 * Scripts by which SPSS (or PSPP), Stata and R read the answers with their labels: a variable for each question, its wording as
 * label, its codes with their answers.
 *
 * Rows are counts, so that the scripts weight by them. Texts that a program has no room for are cut; they stand whole in
 * `questions.csv`. Wordings whose counts are generated keep their mark in the variable's label.
 *
 * @param answers one row an answer of a question, as `answersLong` makes them
 * @param questions one row a question, with its wording
 * @returns the scripts by the ending of their file
 */
export function labelScripts(
  answers: Resource,
  questions: Resource,
): Readonly<Record<"sps" | "do" | "R", string>> {
  const wordings = new Map(questions.rows.map((row) => [row.question_id, String(row.question)]));
  const script: LabelScript = {
    file: `${answers.name}.csv`,
    heading: [RESOURCE_WORDS.labelScript.ja, RESOURCE_WORDS.labelScript.en],
    fields: answers.fields,
    rows: answers.rows,
    questions: [...Map.groupBy(answers.rows, (row) => String(row.question_id))].map(([id, rows]) => ({
      id,
      label: markedLabel(wordings.get(id) ?? id, rows),
      answers: rows.map((row) => ({
        code: Number(row.answer_code),
        label: inOneLine(String(row.answer)),
        isMissing: row.row_type === "missing",
      })),
      isRating: rows.some(({ side }) => side !== null),
    })),
  };
  return { sps: spssScript(script), do: stataScript(script), R: rScript(script) };
}

function markedLabel(wording: string, rows: readonly ResourceRow[]): string {
  const origins = ORIGINS.filter((origin): origin is Origin => rows.some((row) => row.origin === origin));
  const mark = originMarkLabel(combinedOrigin(origins), "ja");
  return `${mark === null ? "" : `${mark}: `}${inOneLine(wording)}`;
}

function inOneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ");
}
