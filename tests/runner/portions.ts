import { posix } from "node:path";

/** Which files of tests are run how. */
export interface Portions {
  /**
   * Files that start projects, kernels, browsers or other programs, or make what takes as long: a process each, the longest
   * first.
   */
  readonly alone: readonly string[];
  /** All others, in as many portions as asked for, each to be run in one process. */
  readonly together: readonly (readonly string[])[];
}

/** What takes longest begins first, or one core waits for it at the end. */
const LONGEST_FIRST = [
  "tests/drift/planted_drifts_test.ts",
  "tests/commands/report_command_test.ts",
  "tests/page/report_page_test.ts",
  "tests/outputs/made_interval_and_p_test.ts",
  "tests/commands/twice_command_test.ts",
  "tests/commands/stale_command_test.ts",
  "tests/faults/faults_test.ts",
  "tests/acceptance/own_outputs_test.ts",
  "tests/commands/take_drifts_test.ts",
  "tests/outputs/planted_values_test.ts",
  "tests/faults/surroundings_test.ts",
  "tests/commands/on_interruption_test.ts",
  "tests/notebook/run_notebook_test.ts",
  "tests/faults/other_machines_test.ts",
  "tests/commands/permissions_test.ts",
  "tests/acceptance/survey_forms_test.ts",
  "tests/wording/third_language_test.ts",
  "tests/acceptance/reference_test.ts",
  "tests/commands/variant_test.ts",
];

/**
 * Seconds of a processor that files take in the quick run which start nothing, where it is one or more: separated by
 * number or length, one core would wait for the other. Only their proportions count.
 */
const SECONDS: ReadonlyMap<string, number> = new Map([
  ["tests/figures/laws_test.ts", 5],
  ["tests/outputs/interval_and_p_test.ts", 5],
  ["tests/rendering/specimen_ink_test.ts", 4],
  ["tests/wording/paragraphs_test.ts", 4],
  ["tests/page/order_by_origin_test.ts", 4],
  ["tests/statistics/bootstrap_interval_test.ts", 3],
  ["tests/wording/verdict_words_test.ts", 3],
  ["tests/page/sections/change_parts_test.ts", 2],
  ["tests/wording/change_paragraphs_test.ts", 2],
  ["tests/figures/font_test.ts", 2],
  ["tests/reports/fy2021/facts/report_faults_test.ts", 2],
  ["tests/statistics/equivalence_test.ts", 2],
  ["tests/figures/answer_figure_test.ts", 2],
  ["tests/statistics/paired_tests_laws_test.ts", 2],
  ["tests/chapters/comparison_parts_test.ts", 2],
  ["tests/figures/hundred_events_test.ts", 2],
  ["tests/data/hostile_data_test.ts", 2],
  ["tests/rendering/png_pool_test.ts", 2],
  ["tests/acceptance/hostile_texts_test.ts", 2],
  ["tests/rendering/quick_hatching_test.ts", 2],
  ["tests/rendering/paper_pictures_test.ts", 2],
  ["tests/counts/count_source_test.ts", 2],
  ["tests/counts/protect_transitions_test.ts", 2],
  ["tests/drift/difference_pictures_test.ts", 1],
  ["tests/text/coding_test.ts", 1],
  ["tests/page/one_city_page_test.ts", 1],
  ["tests/imports/mutated_exports_test.ts", 1],
  ["tests/reports/fy2021/page/sections_test.ts", 1],
  ["tests/imports/read_sheet_test.ts", 1],
  ["tests/figures/english_test.ts", 1],
  ["tests/outputs/small_studies_test.ts", 1],
  ["tests/acceptance/help_test.ts", 1],
  ["tests/figures/comparison_figures_test.ts", 1],
  ["tests/wording/glossary_test.ts", 1],
  ["tests/designs/designs_test.ts", 1],
  ["tests/outputs/same_numbers_test.ts", 1],
  ["tests/page/sections/surveys_section_test.ts", 1],
  ["tests/figures/grey_print_test.ts", 1],
  ["tests/reports/fy2021/sections_test.ts", 1],
  ["tests/statistics/cochran_mantel_haenszel_test.ts", 1],
  ["tests/architecture/sizes_test.ts", 1],
  ["tests/wording/numbers_agree_test.ts", 1],
  ["tests/wording/describe_test.ts", 1],
  ["tests/data/loaded_without_a_word_test.ts", 1],
]);

/** By these something is used that takes long to make and is made once in a process: their files share one. */
const MADE_ONCE = [
  /\/every_figure\.ts"/,
  // A database.
  /\/made_sources\.ts"/,
];

/** By these all that is made of a study is made, page, workbook and documents, or samples are drawn by the thousand. */
const TAKES_LONG = /\/(?:made_outputs|bench\/(?:score_test_size|interval_coverage|large_samples))\.ts"/;

/** By these a program is started, or a server or another thread, or what holds for all of a process is set. */
const STARTS = new RegExp(
  [
    String.raw`\bdrawInJsdom\b`,
    String.raw`\bDeno\.(?:Command|listen|connect|serve)\b`,
    String.raw`\bnew Worker\b`,
    String.raw`\bchromium\b`,
    String.raw`\binitWasm\b`,
    // Files of lib that start programs, by the imports of those who use them.
    ...["run_notebooks?", "run_cell", "start_kernel", "kernel_process", "prove_kernel", "transpile_cell"],
    ...["cell_modules", "check_cell_modules", "lint_cell_modules", "check_notebook_cells", "cell_failures"],
    ...["start_report_page", "prepare_notebooks", "cause_context", "former_text"],
  ].map((name) => /^\w/.test(name) && name !== "chromium" ? String.raw`/${name}\.ts"` : name).join("|"),
);

/**
 * Sorts the files of tests into portions.
 *
 * @param texts all files below `tests/` by their path from the project's top level
 */
export function portionsOf(texts: ReadonlyMap<string, string>, { portions }: { readonly portions: number }): Portions {
  const files = [...texts.keys()].filter((path) => path.endsWith("_test.ts")).sort();
  const rank = (path: string) => LONGEST_FIRST.includes(path) ? LONGEST_FIRST.indexOf(path) : LONGEST_FIRST.length;
  const alone = files.filter((path) => runsAlone(path, texts))
    .toSorted((a, b) => rank(a) - rank(b) || weight(b, texts) - weight(a, texts));
  const others = files.filter((path) => !alone.includes(path));
  const sharing = (path: string) => MADE_ONCE.findIndex((use) => textsOf(path, texts).some((text) => use.test(text)));
  const bundles = [...Map.groupBy(others, (path) => sharing(path) === -1 ? path : sharing(path)).values()]
    .map((paths) => ({ paths, seconds: paths.reduce((sum, path) => sum + secondsOf(path, texts), 0) }))
    .toSorted((a, b) => b.seconds - a.seconds);
  // The longest first, each to whoever has least to do so far.
  const together = Array.from({ length: portions }, () => ({ paths: [] as string[], seconds: 0 }));
  for (const { paths, seconds } of bundles) {
    const [least] = together.toSorted((a, b) => a.seconds - b.seconds);
    if (least === undefined) break;
    least.paths.push(...paths);
    least.seconds += seconds;
  }
  return { alone, together: together.map(({ paths }) => paths).filter((paths) => paths.length > 0) };
}

/** Seconds of a processor: measured, or a guess from how much there is to read. */
function secondsOf(path: string, texts: ReadonlyMap<string, string>): number {
  return SECONDS.get(path) ?? weight(path, texts) / 20_000;
}

function weight(path: string, texts: ReadonlyMap<string, string>): number {
  return texts.get(path)?.length ?? 0;
}

/** Whether a file of tests, or a file of `tests/` that it imports, starts programs or takes as long. */
function runsAlone(path: string, texts: ReadonlyMap<string, string>): boolean {
  return textsOf(path, texts).some((text) => STARTS.test(text) || TAKES_LONG.test(text));
}

/** What a file says, and all files of `tests/` that it imports. */
function textsOf(path: string, texts: ReadonlyMap<string, string>): readonly string[] {
  return [...importsOf(path, texts)].map((one) => texts.get(one) ?? "");
}

/** A file and all files of `tests/` that it imports, directly or not. */
function importsOf(path: string, texts: ReadonlyMap<string, string>, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const [, to = ""] of (texts.get(path) ?? "").matchAll(/from "(\.[^"]+)"/g)) {
    const target = posix.join(posix.dirname(path), to);
    if (target.startsWith("tests/")) importsOf(target, texts, seen);
  }
  return seen;
}
