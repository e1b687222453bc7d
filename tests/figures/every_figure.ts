import type { Language } from "../../lib/data/language.ts";
import { projectPath } from "../../lib/data/project_path.ts";
import type { Figure } from "../../lib/figures/figure.ts";
import type { Table } from "../../lib/tables/table.ts";

interface NotebookCell {
  readonly cell_type: string;
  readonly source: readonly string[];
}

/** What the notebooks save: every figure and table of the report, as values. */
export interface EverySaved {
  readonly figures: readonly Figure[];
  readonly tables: readonly Table[];
}

/** Where the cells of each language save. */
const caught = {};

const made = new Map<Language, Promise<EverySaved>>();

/**
 * Every figure and table of the project in one language, made by the cells of its notebooks: a law that holds on all of them
 * holds on one that is added tomorrow.
 */
export function everySaved(lang: Language): Promise<EverySaved> {
  const known = made.get(lang) ?? runNotebooks(lang);
  made.set(lang, known);
  return known;
}

async function runNotebooks(lang: Language): Promise<EverySaved> {
  const saved: unknown[] = [];
  // Both languages may run at the same time: what one saves is not caught by the other.
  Object.assign(caught, {
    [lang]: {
      save: (value: unknown) => Promise.resolve(saved.push(value)),
      saveResource: () => Promise.resolve(),
    },
  });
  Object.assign(globalThis, { caught });
  const names = [...Deno.readDirSync(projectPath("notebooks"))].map(({ name }) => name)
    .filter((name) => name.endsWith(".ipynb")).sort();
  for (const name of names) {
    const notebook: { readonly cells: readonly NotebookCell[] } = JSON.parse(
      await Deno.readTextFile(projectPath(`notebooks/${name}`)),
    );
    const cells = notebook.cells.filter(({ cell_type }) => cell_type === "code").map(({ source }) => source.join(""));
    if (!cells.some((cell) => cell.includes("outputs.save("))) continue;
    const code = cells.map((cell) =>
      cell.replace(/^const lang: .*$/m, `const lang: "ja" | "en" = ${JSON.stringify(lang)};`)
        .replaceAll(/\bopenOutputs\([^)]*\)/g, `globalThis.caught.${lang}`)
        .replaceAll(/^(import [^;]*?)\bopenOutputs,? ?/gm, "$1")
    ).join("\n;\n");
    await import(`data:application/typescript;charset=utf-8,${encodeURIComponent(code)}`);
  }
  const isKind = (kind: string) => (value: unknown) =>
    typeof value === "object" && value !== null && "kind" in value && value.kind === kind;
  // deno-lint-ignore no-explicit-any
  const list = saved.flat() as any[];
  return { figures: list.filter(isKind("figure")), tables: list.filter(isKind("table")) };
}
