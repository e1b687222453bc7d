import { tableToRewrite } from "../data/table_to_rewrite.ts";

/** What the list must have to tell what was decided; flags are made anew. */
const DECIDED_BY = ["question_id", "line", "original", "published", "cleared_by", "cleared_on"] as const;

/** What somebody clears: an answer of the list, worded as it may be shown. */
export interface Clearance {
  readonly questionId: string;
  /** Line of `responses.csv`. */
  readonly line: number;
  /** As it may be shown. */
  readonly published: string;
  /** Who cleared it, and when; empty while nobody has. */
  readonly by: string;
  readonly on: string;
}

/** What somebody decided of an answer, as it stands in the list. */
export interface Decision extends Clearance {
  readonly original: string;
}

/** What somebody decided of each answer in the list as it lies there. */
export async function readDecisions(file: string, root: string): Promise<readonly Decision[]> {
  const bytes = await Deno.readFile(`${root}/${file}`).catch((error: unknown) => {
    // A list that is there and cannot be read holds decisions that would be written over.
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  });
  if (bytes === null) return [];
  const rows = tableToRewrite(bytes, {
    action: "review the free answers",
    file,
    columns: DECIDED_BY,
    madeAnew: ["flags"],
  });
  return rows.map((row) => ({
    questionId: row.question_id,
    line: Number(row.line),
    original: asWritten(row.original),
    published: asWritten(row.published),
    by: row.cleared_by,
    // Excel writes days as 2030/10/5.
    on: row.cleared_on.trim().replaceAll("/", "-").replace(/-(\d)(?!\d)/g, "-0$1"),
  }));
}

/**
 * The decision on each answer: the one of its own line, else the first that is left on the same words to the same question. So
 * what was looked at need not be looked at again when a corrected export has a row more or less above.
 */
export function decisionsOn(
  answers: readonly Pick<Decision, "questionId" | "line" | "original">[],
  decided: readonly Decision[],
): readonly (Decision | undefined)[] {
  const left = Map.groupBy(decided, ({ questionId, original }) => JSON.stringify([questionId, original]));
  const sameWords = answers.map(({ questionId, original }) => left.get(JSON.stringify([questionId, original])) ?? []);
  const take = (from: Decision[], at: number) => at < 0 ? undefined : from.splice(at, 1)[0];
  const own = answers.map(({ line }, at) => {
    const from = sameWords[at] ?? [];
    return take(from, from.findIndex((one) => one.line === line));
  });
  return own.map((decision, at) => decision ?? sameWords[at]?.shift());
}

/** What a spreadsheet would take for a formula, made text. */
export function harmless(words: string): string {
  return /^[=+\-@＝＋－＠]/.test(words) ? `'${words}` : words;
}

function asWritten(cell: string): string {
  return /^'[=+\-@＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
}
