import { itemAt } from "../data/item_at.ts";
import { isDeepStrictEqual } from "node:util";
import type { CodeCell, JsonValue, NotebookOutput } from "../notebook/notebook_format.ts";
import { compareText } from "./compare_text.ts";
import { asDrift, cosmetic, type Difference, drift, gravest, quoted } from "./difference.ts";
import { pairItems } from "./pair_items.ts";
import { exactRules, type Rules } from "./rules.ts";
import { compareFile } from "./compare_file.ts";
import { compareJson } from "./compare_json.ts";

/** What an output shows, once in each media type. */
export type MimeBundle = Readonly<Record<string, JsonValue>>;

/** Media types whose data are text; those of others are in base64. */
const TEXT = /^text\/|[/+](?:json|xml)$|^application\/(?:javascript|ecmascript)$/;

const ENDINGS: Readonly<Record<string, string>> = {
  "image/svg+xml": "svg",
  "image/png": "png",
  "text/html": "html",
  "text/csv": "csv",
};

/** Compares what an output shows, media type by media type, each as a file of its kind. */
async function compareBundles(
  before: MimeBundle,
  after: MimeBundle,
  rules: Rules,
): Promise<readonly Difference[]> {
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
      const path = `output.${ENDINGS[mime] ?? (TEXT.test(mime) ? "txt" : "bin")}`;
      const [former, latter] = [bytesOf(mime, old), bytesOf(mime, now)];
      const differences = await compareFile({ path, before: former, after: latter }, rules);
      found.push(
        ...path.endsWith(".bin") ? differences.map((one) => ({ ...one, what: `${mime}: ${one.what}` })) : differences,
      );
    } else found.push(...compareJson(old, now, rules));
  }
  return found;
}

function bytesOf(mime: string, data: string): Uint8Array {
  try {
    return TEXT.test(mime) ? new TextEncoder().encode(data) : Uint8Array.fromBase64(data.replaceAll(/\s/g, ""));
  } catch {
    return new TextEncoder().encode(data);
  }
}

/** What a cell shows: the part of it that is compared. */
export type ShownCell = Pick<CodeCell, "outputs" | "execution_count">;

/**
 * Compares what a cell shows with what it showed.
 *
 * By default what its outputs say: printed text line by line, tables cell by cell, pictures element by element, errors by name
 * and message; no matter is how often the notebook was run, and in how many pieces text was printed. In mode `strict`
 * everything must be the same.
 */
export async function compareCellOutputs(
  before: ShownCell,
  after: ShownCell,
  rules: Rules,
): Promise<readonly Difference[]> {
  if (rules.mode === "ignore") return [];
  const [former, latter] = [before, after].map(({ execution_count, outputs }) => [execution_count, outputs]);
  if (isDeepStrictEqual(former, latter)) return [];
  const isStrict = rules.mode === "strict";
  const found: Difference[] = [];
  if (before.execution_count !== after.execution_count) {
    found.push(
      cosmetic(`run as number ${after.execution_count ?? "none"} and not ${before.execution_count ?? "none"}`),
    );
  }
  found.push(...await compareLists(before.outputs, after.outputs, isStrict ? exactRules(rules) : rules));
  if (found.length === 0) found.push(cosmetic("traceback, pieces of printed text, or metadata of its outputs"));
  return isStrict ? found.map(asDrift) : found;
}

async function compareLists(
  before: readonly NotebookOutput[],
  after: readonly NotebookOutput[],
  rules: Rules,
): Promise<readonly Difference[]> {
  const [former, latter] = [joined(before), joined(after)];
  const item = (output: NotebookOutput) => ({
    form: JSON.stringify(shownBy(output)),
    label: null,
    kind: kindOf(output),
  });
  const { pairs, removed, added } = pairItems(former.map(item), latter.map(item));
  const found: Difference[] = [];
  for (const pair of pairs) {
    const [old, now] = [former[pair.before], latter[pair.after]];
    if (old === undefined || now === undefined) continue;
    if (pair.moved) found.push(drift(`output ${pair.before + 1} (${told(now)}) is now output ${pair.after + 1}`));
    found.push(...await compareOutputs(old, now, rules));
  }
  // What one output shows now in another way is said as one change.
  for (let at = 0; at < Math.max(removed.length, added.length); at++) {
    const [gone, come] = [removed[at], added[at]];
    const old = gone === undefined ? null : itemAt(former, gone, "output");
    const now = come === undefined ? null : itemAt(latter, come, "output");
    if (old !== null && now !== null) found.push(...await compareOutputs(old, now, rules));
    else if (old !== null) found.push(drift(`output ${Number(gone) + 1} (${told(old)}) removed`));
    else if (now !== null) found.push(drift(`output ${Number(come) + 1} (${told(now)}) added`));
  }
  return found;
}

/** Printed text between two other outputs as one piece a stream: how two streams mingle is chance. */
function joined(outputs: readonly NotebookOutput[]): readonly NotebookOutput[] {
  const result: NotebookOutput[] = [];
  let open = new Map<string, Extract<NotebookOutput, { output_type: "stream" }>>();
  const close = () => {
    result.push(...["stdout", "stderr"].flatMap((name) => open.get(name) ?? []));
    open = new Map();
  };
  for (const output of outputs) {
    if (output.output_type === "stream") {
      open.set(output.name, { ...output, text: (open.get(output.name)?.text ?? "") + output.text });
    } else {
      close();
      result.push(output);
    }
  }
  close();
  return result;
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
  return [drift(`${told(before)} → ${told(after)}`)];
}

type ShownOutput = Extract<NotebookOutput, { output_type: "display_data" | "execute_result" }>;

function isShown(output: NotebookOutput): output is ShownOutput {
  return output.output_type === "display_data" || output.output_type === "execute_result";
}

/** What of an output is seen: not how often the notebook was run. */
function shownBy(output: NotebookOutput): unknown {
  if (output.output_type === "stream") return [output.name, output.text];
  if (output.output_type === "error") return [output.ename, output.evalue];
  return output.data;
}

/** Outputs of one kind can be versions of each other: printed to one stream, or shown with the same richest media type. */
function kindOf(output: NotebookOutput): string {
  if (!isShown(output)) return output.output_type === "stream" ? output.name : output.output_type;
  return Object.keys(output.data).filter((mime) => mime !== "text/plain").sort()[0] ?? "text/plain";
}

/** An output in a few words. */
function told(output: NotebookOutput): string {
  if (output.output_type === "stream") return `printed to ${output.name} ${quoted(output.text, 40)}`;
  if (output.output_type === "error") return `error ${quoted(`${output.ename}: ${output.evalue}`, 40)}`;
  const text = output.data["text/plain"];
  return kindOf(output) === "text/plain" && typeof text === "string" ? quoted(text, 40) : kindOf(output);
}
