import { type CodeCell, codeCells, type Notebook } from "../notebook/notebook_format.ts";
import { compareCellOutputs, type ShownCell } from "./compare_cell_outputs.ts";
import { type Difference, type Grade, gravest } from "./difference.ts";
import { pairItems } from "./pair_items.ts";
import { type Rules, rulesOfCell, rulesOfNotebook } from "./rules.ts";

/** A cell that shows something else in a fresh run than in the committed notebook. */
export interface CellDrift {
  /** Name of the notebook without ending. */
  readonly notebook: string;
  /** Place among the code cells, from 1. */
  readonly cellNumber: number;
  readonly grade: Grade;
  readonly differences: readonly Difference[];
}

/** What {@linkcode cellDrifts} compares. */
export interface CellDriftsOptions {
  readonly committed: Notebook;
  readonly fresh: Notebook;
  /** Rules for all cells. @default those that the notebook sets */
  readonly rules?: Rules;
}

/** A notebook as it is committed and as a fresh run left it; `undefined` where there is none. */
export interface NotebookVersions {
  readonly name: string;
  readonly committed: Notebook | undefined;
  readonly fresh: Notebook | undefined;
}

/**
 * The same for several notebooks, in their order; of one that has only one version there is nothing to compare.
 *
 * @param rules for all cells; without, those that each notebook sets
 */
export async function cellDriftsOf(
  notebooks: readonly NotebookVersions[],
  rules?: Rules,
): Promise<readonly CellDrift[]> {
  const drifts: CellDrift[] = [];
  for (const { name, committed, fresh } of notebooks) {
    if (committed === undefined || fresh === undefined) continue;
    drifts.push(...await cellDrifts(name, { committed, fresh, ...(rules === undefined ? {} : { rules }) }));
  }
  return drifts;
}

/** What a cell shows that is not there. */
const NOTHING: ShownCell = { outputs: [], execution_count: null };

/**
 * Compares what the cells of a notebook show with what they showed, each under its own rules. Cells are known by their source,
 * so that one that is new in another version of the notebook does not change all after it.
 *
 * @throws {SyntaxError} when the metadata of the notebook or a cell hold rules that mean nothing
 */
export async function cellDrifts(
  name: string,
  { committed, fresh, rules: given }: CellDriftsOptions,
): Promise<readonly CellDrift[]> {
  const rules = given ?? rulesOfNotebook(committed, name);
  const [former, latter] = [[...codeCells(committed)], [...codeCells(fresh)]];
  const item = ({ cell: { source, id } }: { readonly cell: CodeCell }) => ({
    form: source,
    label: id ?? null,
    kind: "cell",
  });
  const { pairs, removed, added } = pairItems(former.map(item), latter.map(item));
  const both = [
    ...pairs.map(({ before, after }) => [former[before], latter[after]] as const),
    ...removed.map((at) => [former[at], undefined] as const),
    ...added.map((at) => [undefined, latter[at]] as const),
  ];
  const drifts: CellDrift[] = [];
  for (const [old, now] of both) {
    const { cell, cellNumber } = old ?? now ?? {};
    if (cell === undefined || cellNumber === undefined) continue;
    const own = given ?? rulesOfCell(cell, { notebook: rules, name: `${name} cell ${cellNumber}` });
    const differences = await compareCellOutputs(old?.cell ?? NOTHING, now?.cell ?? NOTHING, own);
    const grade = gravest(differences);
    if (grade !== null) drifts.push({ notebook: name, cellNumber, grade, differences });
  }
  return drifts.sort((a, b) => a.cellNumber - b.cellNumber);
}
