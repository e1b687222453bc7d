import { type CodeCell, codeCells, type Notebook } from "../notebook/notebook_format.ts";

/** A cell whose output a fresh run makes otherwise. */
export interface CellDrift {
  /** Place among the code cells, from 1. */
  readonly cellNumber: number;
}

/**
 * Cells whose outputs differ between a committed notebook and a fresh run of it. Execution counts count too: a notebook
 * is committed as run from top to bottom.
 */
export function compareNotebooks(committed: Notebook, fresh: Notebook): readonly CellDrift[] {
  const after = [...codeCells(fresh)];
  return [...codeCells(committed)].filter(({ cell }, index) => written(cell) !== written(after[index]?.cell))
    .map(({ cellNumber }) => ({ cellNumber }));
}

function written(cell: CodeCell | undefined): string {
  return JSON.stringify([cell?.execution_count, cell?.outputs], (_key, value: unknown) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  });
}
