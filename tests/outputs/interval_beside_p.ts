/** Which columns of a table are an interval and the p-values beside it, and whether a row of them contradicts itself. */
import type { Language } from "../../lib/data/language.ts";
import type { Table } from "../../lib/tables/table.ts";
import { transposed } from "../word_tables.ts";

/** The level of the analysis plan. */
const LEVEL = 0.05;

/** Of the columns of a table: limits of one interval, the p of the same procedure, and other p's, with what the notes must say of it. */
interface Beside {
  readonly lower: string;
  readonly upper: string;
  /** `null` where no p of the table is of this procedure. */
  readonly own: string | null;
  readonly others?: Readonly<Record<string, Readonly<Record<Language, RegExp>>>>;
}

const PLANNED = {
  ja: /区間は、調整後のpが[\d.]+を下回るときだけ0をまたがない/,
  en: /They exclude 0 exactly when the adjusted p is below/,
};

/** Every interval of a difference that stands in a row with a p-value, by the kind of table, as columns are called in code. */
export const BESIDE = {
  beforeAfter: [
    { lower: "riseLower", upper: "riseUpper", own: "riseAdjusted", others: { risePValue: PLANNED } },
    { lower: "changeLower", upper: "changeUpper", own: "adjusted", others: { pValue: PLANNED } },
  ],
  scores: [
    { lower: "tLower", upper: "tUpper", own: "pValue" },
    {
      lower: "bootLower",
      upper: "bootUpper",
      own: null,
      others: {
        pValue: { ja: /ブートストラップの区間は十数人では短すぎる/, en: /bootstrap.*too short with a dozen/ },
      },
    },
  ],
  nonresponse: [{ lower: "lower", upper: "upper", own: "pValue" }],
  changeDifferences: [{
    lower: "lower",
    upper: "upper",
    own: "adjusted",
    others: {
      pValue: PLANNED,
      permutation: { ja: /並べ替えのpは.*別の方法で、参考/, en: /permutation p.*another method, for reference/ },
    },
  }],
  changeModels: [{ lower: "lower", upper: "upper", own: "pValue" }],
  groupPairs: [
    { lower: "lower", upper: "upper", own: "adjusted", others: { pValue: PLANNED } },
    {
      lower: "ranksLower",
      upper: "ranksUpper",
      own: "ranksAdjusted",
      others: { ranksPValue: PLANNED, exact: { ja: /正確なpは参考/, en: /exact p .* for reference/ } },
    },
  ],
  groupOdds: [{ lower: "lower", upper: "upper", own: "pValue" }],
} as const satisfies Readonly<Record<string, readonly Beside[]>>;

/** A kind of table with intervals and p-values. */
export type BesideKind = keyof typeof BESIDE;

/** Whether a name is that of a kind. */
export function isBesideKind(name: string): name is BesideKind {
  return name in BESIDE;
}

/** Cells by the name that code has for their column: numbers, or as text what was printed. */
export type BesideRow = Readonly<Record<string, unknown>>;

/** What was compared, and rows that disagree without a note of why. */
export interface Disagreements {
  readonly found: readonly string[];
  readonly compared: number;
}

/**
 * Rows in which an interval clear of no difference stands beside a p over the level, or the reverse, and no note says why.
 *
 * @param rounded how far a printed p may be from the one that decided
 */
export function disagreements(
  kind: BesideKind,
  { rows, notes, lang, rounded = 1e-9 }: {
    readonly rows: readonly BesideRow[];
    readonly notes: string;
    readonly lang: Language;
    readonly rounded?: number;
  },
): Disagreements {
  const found: string[] = [];
  let compared = 0;
  const beside: readonly Beside[] = BESIDE[kind];
  for (const row of rows) {
    // Ratios have no difference at 1.
    const none = kind === "groupOdds" || /オッズ比|odds/i.test(String(row["unit"] ?? "")) ? 1 : 0;
    for (const { lower, upper, own, others = {} } of beside) {
      const [low, high] = [numberOf(row[lower]), numberOf(row[upper])];
      // A limit that was rounded to the very edge tells nothing.
      if (low === null || high === null || low === none || high === none) continue;
      const clear = low > none || high < none;
      for (const id of [...own === null ? [] : [own], ...Object.keys(others)]) {
        const p = numberOf(row[id]);
        if (p === null || Math.abs(p - LEVEL) <= rounded) continue;
        compared++;
        if ((p < LEVEL) === clear || others[id]?.[lang].test(notes) === true) continue;
        found.push(`${kind}: ${lower} ${low}…${high} beside ${id} ${p} (${lang}): ${JSON.stringify(row)}`);
      }
    }
  }
  return { found, compared };
}

/** The columns that a kind of table must have. */
export function besideColumns(kind: BesideKind): readonly string[] {
  const beside: readonly Beside[] = BESIDE[kind];
  return beside.flatMap(({ lower, upper }) => [lower, upper]);
}

function numberOf(cell: unknown): number | null {
  if (typeof cell === "number") return cell;
  if (typeof cell !== "string") return null;
  const text = cell.trim().replaceAll(",", "").replace("−", "-").replace(/^['+]/, "").replace(/^<\s*/, "");
  return /^-?\d+(?:\.\d+)?(?:e-\d+)?$/.test(text) ? Number(text) : null;
}

/** A table as it is read off a file: headings, printed cells, and what is said around it. */
export interface PrintedTable {
  readonly place: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly notes: string;
}

/** Tables of each kind in each language: what their columns are called leads from print back to code. */
export interface KnownTable {
  readonly kind: BesideKind;
  readonly lang: Language;
  readonly table: Table;
}

/** How far a p-value with six decimals may be from the one that decided. */
const PRINTED = 6e-7;

const isLower = (heading: string) => /下限|最小|\blower\b/i.test(heading);
const isP = (heading: string) => /(?:^|[ :])p$|p（|\bp(?:,| adjusted| by)|permutation p|exact p/.test(heading);

/**
 * What a printed table says of intervals beside p-values, upright or on its side; `null` where it does not have both. One that has
 * both and is of no known kind is a fault: nobody would have looked at it.
 */
export function printedDisagreements(printed: PrintedTable, known: readonly KnownTable[]): Disagreements | null {
  const laid = [printed, onItsSide(printed)].find(({ headings }) => headings.some(isLower) && headings.some(isP));
  if (laid === undefined) return null;
  const place = (found: readonly string[]) => found.map((one) => `${printed.place}: ${one}`);
  const match = known.map(({ kind, lang, table }) => (
    { kind, lang, ids: new Map(table.columns.map(({ label, id }) => [oneLine(label), id])) }
  )).find(({ ids }) => laid.headings.every((heading) => AROUND.test(heading) || isKnown(oneLine(heading), ids)));
  if (match === undefined) {
    return { found: place([`nobody declared the columns ${laid.headings.join(" | ")}`]), compared: 0 };
  }
  const { kind, lang, ids } = match;
  const rows = laid.rows.map((cells) =>
    Object.fromEntries(cells.map((cell, at) => [ids.get(oneLine(laid.headings[at] ?? "")) ?? `${at}`, cell]))
  );
  const { found, compared } = disagreements(kind, { rows, notes: printed.notes, lang, rounded: PRINTED });
  return { found: place(found), compared };
}

/** A heading of a table on its side may be those of two columns, one below the other. */
function isKnown(heading: string, ids: ReadonlyMap<string, string>): boolean {
  return ids.has(heading) ||
    [...ids.keys()].some((first) => heading.startsWith(first) && ids.has(heading.slice(first.length).trim()));
}

/** Columns that files add to those of the table: source, origin, and ids for programs. */
const AROUND = /^(?:|出典|データ種別|Source|Origin|\w+_(?:ids?|key))$/;

function onItsSide({ headings, rows, ...rest }: PrintedTable): PrintedTable {
  const [head = [], ...body] = transposed([headings, ...rows]);
  return { ...rest, headings: head, rows: body };
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
