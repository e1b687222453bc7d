import { posix } from "node:path";

/** Which files of tests are run how. */
export interface Portions {
  /** Files that start projects, kernels, browsers or other programs: a process each, the longest first. */
  readonly alone: readonly string[];
  /** All others, in as many portions as asked for, each to be run in one process. */
  readonly together: readonly (readonly string[])[];
}

/** What takes longest begins first, or one core waits for it at the end. */
const LONGEST_FIRST = [
  "tests/drift/planted_drifts_test.ts",
  "tests/commands/report_command_test.ts",
  "tests/faults/faults_test.ts",
  "tests/page/report_page_test.ts",
  "tests/commands/twice_command_test.ts",
  "tests/faults/surroundings_test.ts",
  "tests/outputs/planted_values_test.ts",
  "tests/commands/take_drifts_test.ts",
  "tests/notebook/run_notebook_test.ts",
  "tests/commands/stale_command_test.ts",
  "tests/commands/on_interruption_test.ts",
  "tests/commands/variant_test.ts",
];

/** By these a program is started, or a server or another thread, or what holds for all of a process is set. */
const STARTS = new RegExp(
  [
    String.raw`\bdrawInJsdom\b`,
    String.raw`\bDeno\.(?:Command|listen|connect|serve)\b`,
    String.raw`\bnew Worker\b`,
    String.raw`\bchromium\b`,
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
  const alone = files.filter((path) => startsPrograms(path, texts))
    .toSorted((a, b) => rank(a) - rank(b) || weight(b, texts) - weight(a, texts));
  const others = files.filter((path) => !alone.includes(path))
    .toSorted((a, b) => weight(b, texts) - weight(a, texts) || (a < b ? -1 : 1));
  const together = Array.from({ length: portions }, (_, at) => others.filter((_, index) => index % portions === at));
  return { alone, together: together.filter((portion) => portion.length > 0) };
}

function weight(path: string, texts: ReadonlyMap<string, string>): number {
  return texts.get(path)?.length ?? 0;
}

/** Whether a file of tests, or a file of `tests/` that it imports, starts programs. */
function startsPrograms(path: string, texts: ReadonlyMap<string, string>, seen = new Set<string>()): boolean {
  if (seen.has(path)) return false;
  seen.add(path);
  const text = texts.get(path) ?? "";
  if (STARTS.test(text)) return true;
  return [...text.matchAll(/from "(\.[^"]+)"/g)]
    .map(([, to = ""]) => posix.join(posix.dirname(path), to))
    .some((to) => to.startsWith("tests/") && startsPrograms(to, texts, seen));
}
