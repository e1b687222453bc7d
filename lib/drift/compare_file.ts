import { compareJson } from "./compare_json.ts";
import { compareText } from "./compare_text.ts";
import { asDrift, cosmetic, type Difference, drift } from "./difference.ts";
import { exactRules, type Rules } from "./rules.ts";
import { type CsvTable, parseCsv } from "../data/parse_csv.ts";
import { compareGrids } from "./compare_grid.ts";
import { type Grid, uniqueHeadings } from "./compare_headings.ts";

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
export async function compareFile(pair: FilePair, rules: Rules): Promise<readonly Difference[]> {
  if (rules.mode === "ignore") return [];
  if (rules.mode === "lax") return await differencesOf(pair, rules);
  return (await differencesOf(pair, exactRules(rules))).map(asDrift);
}

async function differencesOf({ path, before, after }: FilePair, rules: Rules): Promise<readonly Difference[]> {
  const ending = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase();
  // Most checks find nothing: what reads markup, pictures and workbooks is loaded when something differs.
  if (ending === "png") return (await import("./compare_png.ts")).comparePng(before, after);
  if (ending === "xlsx") return await (await import("./compare_workbook.ts")).compareWorkbooks(before, after, rules);
  if (ending === "docx") return (await import("./compare_word.ts")).compareWords(before, after, rules);
  if (ending === "parquet") return await (await import("./compare_parquet.ts")).compareParquets(before, after, rules);
  const [former, latter] = [readText(before), readText(after)];
  if (former === null || latter === null) return [otherBytes(before, after, { former, latter })];
  // A byte order mark is no part of the text.
  if (former === latter) return [cosmetic("the byte order mark, or how it is encoded")];
  try {
    return await differencesOfTexts(former, latter, { ending, rules });
  } catch (error) {
    // Nested so deeply that no reader follows: then its lines are compared.
    if (error instanceof RangeError) return compareText(former, latter, rules);
    throw error;
  }
}

async function differencesOfTexts(
  former: string,
  latter: string,
  { ending, rules }: { readonly ending: string | undefined; readonly rules: Rules },
): Promise<readonly Difference[]> {
  switch (ending) {
    case "svg":
    case "html":
      return (await import("./compare_markup.ts")).compareMarkup(former, latter, rules);
    case "csv":
      return compareCsv(former, latter, rules);
    case "json": {
      const [old, now] = [readJson(former), readJson(latter)];
      return old === undefined || now === undefined ? compareText(former, latter, rules) : compareJson(old, now, rules);
    }
    default:
      return compareText(former, latter, rules);
  }
}

/** `null` for what is no text in UTF-8. */
function readText(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\0") ? null : text;
  } catch {
    return null;
  }
}

/** `undefined` for what is no JSON. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function otherBytes(
  before: Uint8Array,
  after: Uint8Array,
  { former, latter }: { readonly former: string | null; readonly latter: string | null },
): Difference {
  if (former !== null || latter !== null) {
    return drift(
      `the ${
        former === null ? "committed" : "fresh"
      } file is no text in UTF-8, as the other one is: another program saved it`,
    );
  }
  const at = before.findIndex((byte, place) => byte !== after[place]);
  const place = at === -1 ? before.length : at;
  return drift(`other content from byte ${place + 1} on (${before.length} → ${after.length} bytes)`);
}

/** Compares the texts of two CSV files cell by cell; quotes, line ends and the byte order mark are no matter. */
export function compareCsv(before: string, after: string, rules: Rules): readonly Difference[] {
  const [former, latter] = [parseCsv(before, "table"), parseCsv(after, "table")];
  const [brokenBefore, brokenAfter] = [brokenPlace(former), brokenPlace(latter)];
  if (brokenBefore !== null || brokenAfter !== null) {
    const broken = (which: string, place: string | null) =>
      place === null ? [] : [drift(`the ${which} file is no table: ${place}`)];
    // What was broken and is broken in the same way is no news.
    const news = brokenBefore === brokenAfter
      ? []
      : [...broken("committed", brokenBefore), ...broken("fresh", brokenAfter)];
    return [...news, ...compareText(before, after, rules)];
  }
  const differences = compareGrids(gridOf(former), gridOf(latter), rules);
  return differences.length > 0 ? differences : [cosmetic("quotes, line ends or byte order mark of the file")];
}

function gridOf({ header, rows }: CsvTable): Grid {
  return { header: uniqueHeadings(header), rows: rows.map(({ cells }) => cells) };
}

/** Where the first row with a cell too many or too few is, or a quotation mark that never closes. */
function brokenPlace({ faults }: CsvTable): string | null {
  const fault = faults.find(({ id }) => id === "malformed-csv");
  return fault === undefined ? null : `line ${fault.line}: ${fault.expected}`;
}
