import { codeCells, type Notebook } from "../notebook/notebook_format.ts";
import { compareCellOutputs } from "./compare_cell_outputs.ts";
import { type Difference, type Grade, gravest } from "./difference.ts";
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

/**
 * Compares what the cells of a notebook show with what they showed, each under its own rules.
 *
 * @throws {SyntaxError} when the metadata of the notebook or a cell hold rules that mean nothing
 */
export async function cellDrifts(
  name: string,
  { committed, fresh, rules: given }: CellDriftsOptions,
): Promise<readonly CellDrift[]> {
  const rules = given ?? rulesOfNotebook(committed, name);
  const after = [...codeCells(fresh)];
  const drifts: CellDrift[] = [];
  for (const [index, { cell, cellNumber }] of [...codeCells(committed)].entries()) {
    const place = `${name} cell ${cellNumber}`;
    const now = after[index]?.cell ?? { outputs: [], execution_count: null };
    const own = given ?? rulesOfCell(cell, { notebook: rules, name: place });
    const differences = await compareCellOutputs(cell, now, own);
    const grade = gravest(differences);
    if (grade !== null) drifts.push({ notebook: name, cellNumber, grade, differences });
  }
  return drifts;
}
