import { z } from "zod";

/** Environment variable that names the file which takes the rows of a run of all benches. */
export const ROWS_VARIABLE = "BENCH_ROWS";

const rowSchema = z.object({
  /** What is done. */
  work: z.string(),
  /** Who else does it; empty where nobody does. */
  peer: z.string(),
  theirs: z.string(),
  ours: z.string(),
  /** How many times as long the peer takes. */
  times: z.string(),
  goal: z.string(),
  theirMemory: z.string(),
  ourMemory: z.string(),
  /** Whether the goal is met; `missing: …` where it could not be seen. */
  result: z.string(),
});

/** A goal of speed, as the table of all of them shows it. */
export type BenchRow = z.output<typeof rowSchema>;

/** What a bench tells of a goal; cells that are not told are empty. */
export type ToldRow = Pick<BenchRow, "work" | "ours" | "goal"> & Partial<BenchRow> & { readonly isMet: boolean };

/** Adds a row to the table of a run of all benches; a bench that is run by itself keeps none. */
export function tellRow({ isMet, ...told }: ToldRow): void {
  const path = Deno.env.get(ROWS_VARIABLE);
  if (path === undefined) return;
  const row: BenchRow = { ...EMPTY, result: isMet ? "met" : "not met", ...told };
  Deno.writeTextFileSync(path, `${JSON.stringify(row)}\n`, { append: true });
}

/** Adds a row of what could not be measured, with what would bring what is missing. */
export function tellMissing(
  work: string,
  { peer = "", missing }: { readonly peer?: string; readonly missing: string },
): void {
  tellRow({ work, peer, ours: "", goal: "", isMet: false, result: `missing: ${missing}` });
}

const EMPTY = { peer: "", theirs: "", times: "", theirMemory: "", ourMemory: "" } as const;

/** The table of all goals, from the text of the file that took their rows. */
export function tableOfRows(text: string): readonly string[] {
  const rows = text.split("\n").filter((line) => line !== "").map((line) => rowSchema.parse(JSON.parse(line)));
  const lines = [HEADINGS, ...rows.map((row) => COLUMNS.map((column) => row[column]))];
  const widths = COLUMNS.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  const isText = (at: number) => at < 2 || at === COLUMNS.length - 1;
  return lines.map((line) =>
    line.map((cell, at) => isText(at) ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)).join("  ")
      .trimEnd()
  );
}

const COLUMNS = ["work", "peer", "theirs", "ours", "times", "goal", "theirMemory", "ourMemory", "result"] as const;
const HEADINGS = ["work", "peer", "theirs", "ours", "times", "goal", "MB theirs", "MB ours", "result"];
