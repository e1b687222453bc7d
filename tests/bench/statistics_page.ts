/**
 * Writes `.github/STATISTICS.md`: how often the intervals hold the truth and the tests err, at the sizes of the report's events.
 * From fixed seeds, so that the same code gives the same page. Run: deno run -A tests/bench/statistics_page.ts
 */
import { projectPath } from "../../lib/data/project_path.ts";
import { exactnessName } from "../../lib/wording/method_names.ts";
import { type Coverage, intervalCoverage } from "./interval_coverage.ts";
import { scoreTestSize, SIZES } from "./score_test_size.ts";
import type { SizeRow } from "./simulated_size.ts";

/** Samples in every situation; a tenth of those of intervals for the bootstrap. Intervals of tests come from the samples of these. */
export const SAMPLES = { intervals: 4000, tests: 2000 } as const;

/** Where the page lies. */
export const PAGE = ".github/STATISTICS.md";

/** One line of a table of the page: a procedure, a situation, and what was found at each size, in per cent. */
export interface PageLine {
  readonly name: string;
  readonly truth: string;
  /** `null` where there is no answer. */
  readonly found: readonly (number | null)[];
}

/** Below this an interval holds the truth too seldom, above that a test errs too often, in per cent. */
export const LIMITS = { covered: 92, rejected: 7 } as const;

/** What outputs do about procedures that are off at some size, by their name on the page. */
export const KNOWN: Readonly<Record<string, string>> = {
  "Wilson": "the section on method says between which shares it holds with a dozen people; every n below 30 is marked",
  "rank-biserial, fisher": "in no output; `rankBiserial` takes the score interval unless asked",
  "superiority, fisher": "in no output; `probabilityOfSuperiority` takes the score interval unless asked",
  "mean change, BCa": "the note below each table of scores says so, and the t interval stands beside it",
  "Mann–Whitney": "the note below each table of tests says so; every pair is judged by Brunner–Munzel",
  "Bhapkar": `“${saidBeside("Bhapkar test")}” beside each p from fewer than 50 pairs`,
};

/** What tables say beside a p of a dozen pairs. */
function saidBeside(method: string): string {
  return exactnessName({ method, exact: false, sampleSize: SIZES[0] }).en;
}

/** Lines in the order of the rows, each situation with its sizes. */
export function linesOf(
  rows: readonly {
    readonly name: string;
    readonly truth: string;
    readonly size: number;
    readonly found: number | null;
  }[],
): readonly PageLine[] {
  const lines = new Map<string, PageLine>();
  for (const { name, truth, size, found } of rows) {
    const key = `${name}, ${truth}`;
    const line = lines.get(key) ?? { name, truth, found: SIZES.map(() => null) };
    const percent = found === null ? null : Math.round(1000 * found) / 10;
    lines.set(key, { ...line, found: line.found.map((old, at) => SIZES[at] === size ? percent : old) });
  }
  return [...lines.values()].filter(({ found }) => found.some((one) => one !== null));
}

/** Intervals by themselves, and those of the tests. */
export function coverageLines(coverage: readonly Coverage[], sizes: readonly SizeRow[]): readonly PageLine[] {
  return [
    ...linesOf(coverage.map(({ interval: name, truth, size, coverage: found }) => ({ name, truth, size, found }))),
    ...linesOf(sizes.map(({ test: name, truth, size, covered: found }) => ({ name, truth, size, found }))),
  ];
}

/** Tests where there is nothing to find. */
export function rejectionLines(sizes: readonly SizeRow[]): readonly PageLine[] {
  return linesOf(sizes.map(({ test: name, truth, size, rejected: found }) => ({ name, truth, size, found })));
}

/** Names of what is off at some size. */
export function offNames(covered: readonly PageLine[], rejected: readonly PageLine[]): readonly string[] {
  const low = covered.filter(({ found }) => found.some((one) => one !== null && one < LIMITS.covered));
  const high = rejected.filter(({ found }) => found.some((one) => one !== null && one > LIMITS.rejected));
  return [...new Set([...low, ...high].map(({ name }) => name))];
}

/** The page. */
export function statisticsPage(coverage: readonly Coverage[], sizes: readonly SizeRow[]): string {
  const [covered, rejected] = [coverageLines(coverage, sizes), rejectionLines(sizes)];
  const off = offNames(covered, rejected);
  return `# How often intervals hold and tests err, with few people

Every interval here promises 95 %, every test to raise a false alarm in at most 5 of 100 samples. With a dozen people no
procedure keeps such promises to the letter. Below is what they do at 12, 20, 24 and 124 people (or pairs, or people a
group), the sizes of the five cities' events, when samples are drawn again and again from a known truth: ${
    SAMPLES.intervals.toLocaleString("en")
  } samples for
intervals (a tenth for the bootstrap, of 499 resamples each), ${
    SAMPLES.tests.toLocaleString("en")
  } for tests and for the intervals that a test gives (from “paired
score” on), from fixed seeds; Monte Carlo error about 0.4 and 0.5 points (1.5 for the bootstrap). Intervals of one share
and the paired scores are summed over every possible table, without chance. “Totals alone” are those of the same people
before and after, where nobody knows who moved: its interval is never narrower than that of the pairs. Brunner–Munzel and
Mann–Whitney set n people against 2n, Kruskal–Wallis n against n/2 and 2n. Where there is no interval it does not hold the truth; a sample that a
test refuses is not counted.

Not in it: self-selection, answers that were not given, people of one event who resemble each other. No interval allows
for those; the outputs bound them apart (range of all applicants, curve of non-response, effective n). Weighted shares
have no interval and no test, as these would need to know how the sample was drawn.

Made by \`deno run -A tests/bench/statistics_page.ts\`; a test holds the page against the code.

## What is off, and what outputs do about it

Off: an interval that holds the truth in less than ${LIMITS.covered} %, a test that rejects more than ${LIMITS.rejected} % at some size below.

${table(["procedure", "what outputs do"], off.map((name) => [name, KNOWN[name] ?? ""]))}

Stuart–Maxwell errs on the other side (it hardly ever rejects with a dozen pairs): “${
    saidBeside("Stuart–Maxwell test")
  }”
stands beside its p.

## Intervals: the truth lies within, in % of samples (promised: 95)

${found(covered, (one) => one < LIMITS.covered)}

## Tests: rejections in % of samples where there is nothing to find (promised: 5 at most)

“Too small to matter” is tested where the true difference is just as large as the margin, so that to call it small would
be the error; “Holm” counts samples with any false alarm in the whole family.

${found(rejected, (one) => one > LIMITS.rejected)}
`;
}

function found(lines: readonly PageLine[], isOff: (percent: number) => boolean): string {
  return table(
    ["procedure", "truth", ...SIZES.map((size) => `n = ${size}`)],
    lines.map(({ name, truth, found }) => [
      name,
      truth,
      ...found.map((one) => one === null ? "–" : isOff(one) ? `**${one.toFixed(1)}**` : one.toFixed(1)),
    ]),
  );
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(headings), line(headings.map((_, at) => at < 2 ? "---" : "--:")), ...rows.map(line)].join("\n");
}

if (import.meta.main) {
  const page = statisticsPage(intervalCoverage(SAMPLES.intervals), scoreTestSize(SAMPLES.tests));
  await Deno.writeTextFile(projectPath(PAGE), page);
  await new Deno.Command(Deno.execPath(), { args: ["fmt", "--quiet", projectPath(PAGE)] }).output();
}
