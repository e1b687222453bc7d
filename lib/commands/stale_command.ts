import { shownOutputs } from "../outputs/output_record.ts";
import { readManifest } from "../outputs/manifest.ts";
import { readModuleGraph } from "../outputs/module_graph.ts";
import { dataOfPage, readCodeState } from "../outputs/code_state.ts";
import { staleNotebooks, stalePage } from "../outputs/stale_notebooks.ts";
import { verifyOutputs } from "../outputs/verify_outputs.ts";
import { languageOf, MADE_TOGETHER, variantOf } from "./variant.ts";
import { EXIT_CODE, type ExitCode } from "./exit_code.ts";
import { prepareNotebooks } from "./prepare_notebooks.ts";
import { type RunOptions, selectNotebooks } from "./run_options.ts";
import { printError, printLine } from "./print_line.ts";

/**
 * Says which notebooks are stale and why, without running anything: 0 when nothing is, 1 when something is.
 */
export async function staleCommand(options: RunOptions = {}): Promise<ExitCode> {
  const variant = variantOf(options.parameters ?? new Map());
  const { notebooks, faults } = await prepareNotebooks(variant);
  for (const fault of faults) printError(fault);
  if (faults.length > 0) return EXIT_CODE.usage;
  const selected = selectNotebooks(notebooks, options.notebooks).toSorted((a, b) => a.name < b.name ? -1 : 1);
  const manifest = await readManifest(variant.outputs);
  const verification = await verifyOutputs(variant.outputs, manifest);
  const code = await readCodeState(await readModuleGraph());
  const state = { manifest, verification: withoutPictures(verification), code };
  const freshness = staleNotebooks(selected.map(({ present }) => present), { ...state, force: false });
  const stale = freshness.filter(({ staleBecause }) => staleBecause !== null);
  for (const { name, staleBecause } of stale) printLine(`stale: ${name} (${staleBecause})`);
  const gone = options.notebooks === undefined
    ? manifest?.notebooks.filter(({ name }) => !notebooks.some((notebook) => notebook.name === name)) ?? []
    : [];
  for (const { name } of gone) printLine(`stale: ${name} (the notebook is gone)`);
  const isWhole = selected.length === notebooks.length && languageOf(variant) !== null;
  const page = isWhole ? stalePage({ ...state, data: await dataOfPage() }) : null;
  if (page !== null) printLine(`stale: ${MADE_TOGETHER} (${page})`);
  if (stale.length + gone.length > 0 || page !== null) return EXIT_CODE.drift;
  printLine(`Fresh: ${selected.length} notebooks, ${shownOutputs(manifest?.outputs ?? [])} figures and tables`);
  return EXIT_CODE.same;
}

/** PNG files are not committed: that they are not there does not make what is committed stale. */
export function withoutPictures<Verification extends { readonly missing: readonly string[] }>(
  verification: Verification,
): Verification {
  return { ...verification, missing: verification.missing.filter((path) => !path.endsWith(".png")) };
}
