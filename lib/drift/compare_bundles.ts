import { isDeepStrictEqual } from "node:util";
import type { JsonValue } from "../notebook/notebook_format.ts";
import { compareFile } from "./compare_file.ts";
import { compareJson } from "./compare_json.ts";
import { type Difference, drift, gravest } from "./difference.ts";
import type { Rules } from "./rules.ts";

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
export async function compareBundles(
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
