import { isDeepStrictEqual } from "node:util";
import type { CodeCell, NotebookOutput } from "../notebook/notebook_format.ts";
import { compareFile } from "./compare_file.ts";
import { compareJson } from "./compare_json.ts";
import { compareText } from "./compare_text.ts";
import { cosmetic, type Difference, drift, gravest } from "./difference.ts";
import type { Rules } from "./rules.ts";

/** What a cell shows: the part of it that is compared. */
export type ShownCell = Pick<CodeCell, "outputs" | "execution_count">;

/**
 * Compares what a cell shows with what it showed.
 *
 * By default what its outputs say: printed text line by line, tables cell by cell, pictures element by element, errors by name
 * and message; how often the notebook was run is no matter. In mode `strict` everything must be the same.
 */
export async function compareCellOutputs(
  before: ShownCell,
  after: ShownCell,
  rules: Rules,
): Promise<readonly Difference[]> {
  if (
    rules.mode === "ignore" || isDeepStrictEqual([before.execution_count, before.outputs], [
      after.execution_count,
      after.outputs,
    ])
  ) return [];
  const found: Difference[] = [];
  if (before.execution_count !== after.execution_count) {
    found.push(
      cosmetic(`run as number ${after.execution_count ?? "none"} and not ${before.execution_count ?? "none"}`),
    );
  }
  const count = Math.max(before.outputs.length, after.outputs.length);
  for (let at = 0; at < count; at++) {
    const [old, now] = [before.outputs[at], after.outputs[at]];
    if (old === undefined) found.push(drift(`output ${at + 1} (${now?.output_type}) added`));
    else if (now === undefined) found.push(drift(`output ${at + 1} (${old.output_type}) removed`));
    else found.push(...await compareOutputs(old, now, rules));
  }
  if (found.length === 0) found.push(cosmetic("metadata of its outputs"));
  return rules.mode === "strict" ? found.map(({ what }) => drift(what)) : found;
}

async function compareOutputs(
  before: NotebookOutput,
  after: NotebookOutput,
  rules: Rules,
): Promise<readonly Difference[]> {
  if (before.output_type === "stream" && after.output_type === "stream" && before.name === after.name) {
    return compareText(before.text, after.text, rules);
  }
  if (before.output_type === "error" && after.output_type === "error") {
    // Lines of a traceback are not the cell's, and change from version to version.
    return compareText(`${before.ename}: ${before.evalue}`, `${after.ename}: ${after.evalue}`, rules);
  }
  if (isShown(before) && isShown(after)) return await compareBundles(before.data, after.data, rules);
  if (isDeepStrictEqual(before, after)) return [];
  return [drift(`${kindOf(before)} → ${kindOf(after)}`)];
}

type ShownOutput = Extract<NotebookOutput, { output_type: "display_data" | "execute_result" }>;
type MimeData = ShownOutput["data"];

function isShown(output: NotebookOutput): output is ShownOutput {
  return output.output_type === "display_data" || output.output_type === "execute_result";
}

async function compareBundles(before: MimeData, after: MimeData, rules: Rules): Promise<readonly Difference[]> {
  const found: Difference[] = [];
  // Plain text last: it says once more what table or picture say, and has no columns.
  const mimes = new Set([...Object.keys(before), ...Object.keys(after)]).difference(new Set(["text/plain"]));
  for (const mime of [...mimes, "text/plain"]) {
    const [old, now] = [before[mime], after[mime]];
    if (isDeepStrictEqual(old, now)) continue;
    const isToldTable = mime === "text/plain" && found.length > 0;
    if (isToldTable && (gravest(found) === "drift" || Object.keys(rules.columns).length > 0)) continue;
    if (old === undefined || now === undefined) {
      found.push(drift(`${mime} ${old === undefined ? "added" : "removed"}`));
    } else if (typeof old === "string" && typeof now === "string") {
      const ending = ENDINGS[mime];
      const bytes = (text: string) => mime.startsWith("image/p") ? base64(text) : new TextEncoder().encode(text);
      found.push(
        ...ending === undefined
          ? compareText(old, now, rules)
          : await compareFile({ path: `output.${ending}`, before: bytes(old), after: bytes(now) }, rules),
      );
    } else found.push(...compareJson(old, now, rules));
  }
  // The same change stands in the text and in the table: it is said once.
  return found.filter(({ what }, at) => found.findIndex((other) => other.what === what) === at);
}

const ENDINGS: Readonly<Record<string, string>> = {
  "image/svg+xml": "svg",
  "image/png": "png",
  "text/html": "html",
};

function base64(text: string): Uint8Array {
  try {
    return Uint8Array.fromBase64(text.replaceAll(/\s/g, ""));
  } catch {
    return new TextEncoder().encode(text);
  }
}

function kindOf(output: NotebookOutput): string {
  return output.output_type === "stream" ? `printed to ${output.name}` : output.output_type;
}
