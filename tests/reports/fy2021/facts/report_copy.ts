import { parseCsv } from "../../../../lib/data/parse_csv.ts";
import { projectPath } from "../../../../lib/data/project_path.ts";
import { sha256 } from "../../../../lib/data/sha256.ts";
import { walkFiles } from "../../../../lib/data/folder_entries.ts";

/** A copy of the report's data in a folder of its own, for a test to damage. */
export interface ReportCopy {
  /** Top level of the copy: the `root` to read from. */
  readonly root: string;
  /** Path of a file of `data/report` or `data/study`, such as `goals.csv`. */
  path(name: string): string;
  /** Rewrites the text of a file; its sidecar vouches for the new text unless `seal` is false. */
  edit(name: string, change: (text: string) => string, options?: { readonly seal?: boolean }): Promise<void>;
  /** Takes a column out of every row. */
  dropColumn(name: string, column: string): Promise<void>;
  /** Puts a value into the row whose first cells begin with `key`; the line of that row. */
  setCell(
    name: string,
    place: { readonly key: string; readonly column: string; readonly value: string },
  ): Promise<number>;
}

/** Runs `use` with a fresh copy, which is removed afterwards whatever happens. */
export async function withReportCopy(use: (copy: ReportCopy) => Promise<void>): Promise<void> {
  const root = await Deno.makeTempDir();
  try {
    await Deno.mkdir(`${root}/data/report`, { recursive: true });
    await Deno.mkdir(`${root}/data/study`, { recursive: true });
    for (const file of [...await walkFiles("data/report"), ...await walkFiles("data/study")]) {
      // The bytes are written anew, as a copy of a read-only checkout could not be edited.
      await Deno.writeFile(`${root}/${file}`, await Deno.readFile(projectPath(file)));
    }
    await use(copyAt(root));
  } finally {
    await Deno.remove(root, { recursive: true });
  }
}

const STUDY_FILES = ["municipalities", "events", "constructs", "sheet_form"].flatMap((
  name,
) => [`${name}.csv`, `${name}.source.json`]);

function copyAt(root: string): ReportCopy {
  const path = (name: string) => `${root}/data/${STUDY_FILES.includes(name) ? "study" : "report"}/${name}`;
  const edit: ReportCopy["edit"] = async (name, change, { seal = true } = {}) => {
    const before = await Deno.readTextFile(path(name));
    const after = change(before);
    if (after === before) throw new Error(`Cannot damage ${name} as the change changes nothing`);
    await Deno.writeTextFile(path(name), after);
    if (seal && name.endsWith(".csv")) await sealCopy(path(name), after);
  };
  return {
    root,
    path,
    edit,
    async dropColumn(name, column) {
      await edit(name, (text) => {
        const { header, rows } = parseCsv(text, name);
        const position = header.indexOf(column);
        if (position === -1) throw new Error(`Cannot find ${column} in ${name}`);
        return csvText([header, ...rows.map(({ cells }) => cells)].map((cells) => cells.toSpliced(position, 1)));
      });
    },
    async setCell(name, { key, column, value }) {
      const { header, rows } = parseCsv(await Deno.readTextFile(path(name)), name);
      const row = rows.find(({ cells }) => cells.join(",").startsWith(`${key},`));
      const position = header.indexOf(column);
      if (row === undefined || position === -1) throw new Error(`Cannot find ${key} and ${column} in ${name}`);
      const changed = rows.map((other) => other === row ? row.cells.with(position, value) : other.cells);
      await edit(name, () => csvText([header, ...changed]));
      return row.line;
    },
  };
}

async function sealCopy(csv: string, text: string): Promise<void> {
  const sidecar = csv.replace(/\.csv$/, ".source.json");
  const content: Record<string, unknown> = JSON.parse(await Deno.readTextFile(sidecar));
  const rows = parseCsv(text, csv).rows.length;
  await Deno.writeTextFile(sidecar, JSON.stringify({ ...content, sha256: sha256(text), rows }));
}

function csvText(rows: readonly (readonly string[])[]): string {
  const quoted = (cell: string) => /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return rows.map((cells) => cells.map(quoted).join(",") + "\n").join("");
}
