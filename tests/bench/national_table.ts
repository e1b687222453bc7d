/**
 * A table of 1,741 municipalities × 10 events × 20 questions: each municipality compared with the rest of the country, protected, and
 * written as CSV; seconds of each step.
 *
 *     deno run -A tests/bench/national_table.ts [MUNICIPALITIES] [EVENTS] [QUESTIONS]
 *
 * The counts are made up, seeded. Compared: share of favourable answers by the score test, adjusted by Holm within a question of an
 * event. Protected by the thresholds of the project's rule: a municipality's row of a question is shown when those with the
 * favourable answer and those without are both 0 or at least its threshold. As the country's sum is shown, at least two
 * rows of a question are withheld, or none, and what they add up to must not be small itself. That is coarser than what
 * `protectCrossTables` does, cell by cell, for one survey: its programmes are solved for tables of dozens of cells and would
 * take hours here. Exits 1 above a minute, or where a row that was withheld can be worked out from the sums.
 */
import { tellRow } from "./bench_row.ts";
import { disclosureRule, isSmallCell } from "../../lib/counts/disclosure_rule.ts";
import { csvText } from "../../lib/data/write_csv.ts";
import { holmAdjustment } from "../../lib/statistics/holm_adjustment.ts";
import { randomGenerator } from "../../lib/statistics/random_generator.ts";
import { shareDifference } from "../../lib/statistics/share_difference.ts";

const [municipalities = 1_741, events = 10, questions = 20] = Deno.args.map(Number);
const MOST_SECONDS = 60;

/** Those of a municipality with the favourable answer, and all who answered. */
interface Row {
  readonly municipality: number;
  readonly count: number;
  readonly total: number;
}

const generator = randomGenerator(1_741);
const populations = Array.from(
  { length: municipalities },
  () => Math.floor(1_000 * Math.exp(generator.next() * 6)),
);
const table = Array.from({ length: events * questions }, () =>
  populations.map((population, municipality): Row => {
    const total = 5 + Math.floor(generator.next() * Math.min(400, population / 20));
    return { municipality, total, count: Math.floor(total * (0.4 + 0.5 * generator.next())) };
  }));
const seconds: Record<string, number> = {};
const compared = step("compared", () =>
  table.map((rows) => {
    const country = sumOf(rows);
    const tests = rows.map(({ count, total }) =>
      shareDifference({ count, total }, { count: country.count - count, total: country.total - total })
    );
    const adjusted = holmAdjustment(tests.map(({ pValue }) => pValue));
    return rows.map((row, at) => ({ ...row, test: tests[at], adjusted: adjusted[at] ?? NaN }));
  }));
const shown = step("protected", () => table.map((rows) => shownRows(rows)));
const bytes = step("exported", () => {
  const heading = [
    "event",
    "question",
    "municipality",
    "favourable",
    "answered",
    "difference",
    "lower",
    "upper",
    "p_adjusted",
  ];
  const lines = compared.flatMap((rows, place) =>
    rows.map(({ municipality, count, total, test, adjusted }) => {
      const name = [place % events + 1, Math.floor(place / events) + 1, municipality + 1].map(String);
      if (!(shown[place]?.has(municipality) ?? false)) return [...name, "", String(total), "", "", "", ""];
      const numbers = [test?.estimate ?? NaN, test?.lower ?? NaN, test?.upper ?? NaN, adjusted];
      return [...name, String(count), String(total), ...numbers.map((number) => number.toFixed(4))];
    })
  );
  return new TextEncoder().encode(csvText([heading, ...lines], { newline: "\n" })).length;
});
const rows = table.flat().length;
const withheld = rows - shown.reduce((sum, own) => sum + own.size, 0);
const all = Object.values(seconds).reduce((sum, one) => sum + one, 0);
for (const [name, one] of Object.entries(seconds)) write(`${name.padEnd(10)} ${one.toFixed(1).padStart(6)} s`);
write(
  `${"all".padEnd(10)} ${all.toFixed(1).padStart(6)} s: ${rows} rows, ${withheld} withheld, ${
    (bytes / 1e6).toFixed(1)
  } MB of CSV`,
);
const open = table.flatMap((rows, place) => canBeWorkedOut(rows, shown[place] ?? new Set()) ? [place] : []);
write(`${open.length} of ${table.length} questions let somebody work a withheld row out`);
const isMet = all <= MOST_SECONDS && open.length === 0;
if (!isMet) Deno.exitCode = 1;
tellRow({
  work: `${rows} rows of municipality × event × question compared, protected and exported`,
  ours: `${all.toFixed(1)} s`,
  goal: `≤ ${MOST_SECONDS} s`,
  isMet,
});

/** Municipalities whose rows may be shown beside the country's sum. */
function shownRows(rows: readonly Row[]): ReadonlySet<number> {
  const own = new Set(rows.filter((row) => !isSmall(row)).map(({ municipality }) => municipality));
  const fewestFirst = rows.toSorted((one, other) => one.total - other.total);
  for (const { municipality } of fewestFirst) {
    if (!canBeWorkedOut(rows, own)) break;
    own.delete(municipality);
  }
  return own;
}

/** Whether what is withheld follows from the sum that is shown: it is one row, or a small one altogether. */
function canBeWorkedOut(rows: readonly Row[], shown: ReadonlySet<number>): boolean {
  const withheld = rows.filter(({ municipality }) => !shown.has(municipality));
  if (withheld.length === 0) return false;
  const { count, total } = sumOf(withheld);
  const rule = disclosureRule({ population: 25_000 });
  return withheld.length === 1 || isSmallCell(count, rule) || isSmallCell(total - count, rule);
}

function isSmall({ municipality, count, total }: Row): boolean {
  const rule = disclosureRule({ population: populations[municipality] ?? null });
  return rule.threshold === null || isSmallCell(count, rule) || isSmallCell(total - count, rule);
}

function sumOf(rows: readonly Row[]): { readonly count: number; readonly total: number } {
  return rows.reduce((sum, { count, total }) => ({ count: sum.count + count, total: sum.total + total }), {
    count: 0,
    total: 0,
  });
}

function step<Result>(name: string, work: () => Result): Result {
  const begin = performance.now();
  const result = work();
  seconds[name] = (performance.now() - begin) / 1000;
  return result;
}

function write(line: string): void {
  Deno.stdout.writeSync(new TextEncoder().encode(`${line}\n`));
}
