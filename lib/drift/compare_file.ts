import { compareCsv } from "./compare_csv.ts";
import { compareJson } from "./compare_json.ts";
import { compareText } from "./compare_text.ts";
import { type Difference, drift } from "./difference.ts";
import type { Rules } from "./rules.ts";

/** Two versions of a file that are not the same, byte for byte. */
export interface FilePair {
  /** Its ending decides how it is compared. */
  readonly path: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/**
 * What differs between two versions of an output: each kind of file is compared by what it says.
 *
 * @returns at least one difference, as the bytes are not the same; none when the rules say that it is not to be compared
 */
export async function compareFile({ path, before, after }: FilePair, rules: Rules): Promise<readonly Difference[]> {
  if (rules.mode === "ignore") return [];
  const found = await differencesOf({ path, before, after }, rules);
  if (rules.mode === "lax") return found;
  return found.map(({ what }) => drift(what));
}

async function differencesOf({ path, before, after }: FilePair, rules: Rules): Promise<readonly Difference[]> {
  const [former, latter] = [before, after].map((bytes) => new TextDecoder().decode(bytes));
  switch (/\.(\w+)$/.exec(path)?.[1]) {
    case "svg":
    case "html": {
      // Most checks find nothing: what reads markup, pictures and workbooks is loaded when something differs.
      const { compareMarkup } = await import("./compare_markup.ts");
      return compareMarkup(former ?? "", latter ?? "", rules);
    }
    case "csv":
      return compareCsv(before, after, rules);
    case "png":
      return (await import("./compare_png.ts")).comparePng(before, after);
    case "xlsx":
      return await (await import("./compare_workbook.ts")).compareWorkbooks(before, after, rules);
    case "json":
      try {
        return compareJson(JSON.parse(former ?? ""), JSON.parse(latter ?? ""), rules);
      } catch {
        return compareText(former ?? "", latter ?? "", rules);
      }
    default:
      return compareText(former ?? "", latter ?? "", rules);
  }
}
