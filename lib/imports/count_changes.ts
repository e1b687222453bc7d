import { cellText } from "./cell_text.ts";
import { parseCsv } from "../data/parse_csv.ts";
import type { Codebook } from "../survey/codebook.ts";
import type { KeptRow } from "./read_rows.ts";

/** How many gave an answer before and after an import: of people nothing but their number. */
export interface CountChange {
  /** Id of the question. */
  readonly question: string;
  /** The answer; `null` for how many wrote a free answer. */
  readonly label: string | null;
  readonly before: number;
  readonly after: number;
}

/**
 * What a corrected export changes in the answers that the project has: for each answer whose number changes the two numbers.
 *
 * @param former text of the survey's `responses.csv`
 */
export function countChanges(
  former: string,
  { kept, codebook }: { readonly kept: readonly KeptRow[]; readonly codebook: Codebook },
): readonly CountChange[] {
  const { header, rows } = parseCsv(former.replace(/^\uFEFF/, ""), "responses.csv");
  return codebook.questions.flatMap((question): CountChange[] => {
    const { id: asked, type, scale } = question;
    const place = header.indexOf(asked);
    const before = rows.map(({ cells }) => place === -1 ? "" : cellText(cells, place));
    const after = kept.map(({ cells }) => cells.get(asked) ?? "");
    if (type === "free") return changed([[null, (cell: string) => cell !== ""]]);
    if (type === "number") {
      const values = [...new Set([...before, ...after])].filter((cell) => cell !== "")
        .toSorted((one, other) => Number(one) - Number(other));
      return changed(values.map((value) => [value, (cell: string) => cell === value] as const));
    }
    const labels = codebook.scales.filter(({ id }) => id === scale)
      .flatMap(({ answers, otherAnswers }) => [...answers, ...otherAnswers].map(({ label }) => label));
    const has = (label: string) => (cell: string) =>
      cell.split(";").some((part) => part === label || part.startsWith(`${label}（`));
    return changed(labels.map((label) => [label, has(label)] as const));

    function changed(tests: readonly (readonly [string | null, (cell: string) => boolean])[]): CountChange[] {
      return tests.map(([label, test]) => ({
        question: asked,
        label,
        before: before.filter(test).length,
        after: after.filter(test).length,
      })).filter((change) => change.before !== change.after);
    }
  });
}
