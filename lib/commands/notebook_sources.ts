import { rulesOfCell, rulesOfNotebook } from "../drift/rules.ts";
import { codeCells, type Notebook, parseNotebook } from "../notebook/notebook_format.ts";
import type { Variant } from "./variant.ts";

/** A notebook as it was run last with other parameters; `null` when it was not, or its file cannot be read as one. */
export async function executedNotebook(
  name: string,
  { notebooks }: Pick<Variant, "notebooks">,
): Promise<Notebook | null> {
  try {
    return parseNotebook(await Deno.readTextFile(`${notebooks}/${name}.ipynb`), name);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Source of a code cell by its number; `undefined` where there is none. */
export function sourceOf(notebook: Notebook | null, wanted: number): string | undefined {
  return notebook === null
    ? undefined
    : [...codeCells(notebook)].find(({ cellNumber }) => cellNumber === wanted)?.cell.source;
}

/** What the metadata of a notebook and of its cells say that means nothing. */
export function metadataFaults(name: string, notebook: Notebook): readonly string[] {
  const faults: string[] = [];
  const place = `notebooks/${name}.ipynb`;
  const check = (metadata: Notebook["metadata"], where: string) => {
    const { timeout } = metadata;
    if (timeout === undefined || (typeof timeout === "number" && timeout > 0)) return;
    const value = JSON.stringify(timeout);
    faults.push(
      `Cannot use metadata.timeout of ${where} as it must be a number of seconds > 0: current value is ${value}`,
    );
  };
  const refuse = (error: unknown) => {
    if (!(error instanceof SyntaxError)) throw error;
    faults.push(error.message);
  };
  check(notebook.metadata, place);
  try {
    const rules = rulesOfNotebook(notebook, place);
    for (const { cell, cellNumber } of codeCells(notebook)) {
      const where = `${place} cell ${cellNumber}`;
      check(cell.metadata, where);
      try {
        rulesOfCell(cell, { notebook: rules, name: where });
      } catch (error) {
        refuse(error);
      }
    }
  } catch (error) {
    refuse(error);
  }
  return faults;
}
