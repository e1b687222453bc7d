import assert from "node:assert/strict";
import { projectPath } from "../../lib/data/project_path.ts";
import { walkFiles } from "../../lib/data/folder_entries.ts";
import { type Notebook, parseNotebook } from "../../lib/notebook/notebook_format.ts";

const notebooks: readonly { readonly file: string; readonly notebook: Notebook }[] = await Promise.all(
  (await walkFiles("notebooks")).filter((file) => file.endsWith(".ipynb") && !file.includes("/.")).map(async (
    file,
  ) => ({
    file,
    notebook: parseNotebook(await Deno.readTextFile(projectPath(file)), file),
  })),
);

interface PlacedCell {
  readonly place: string;
  readonly source: string;
}

const codeCells: readonly PlacedCell[] = notebooks.flatMap(({ file, notebook }) =>
  notebook.cells.flatMap(({ cell_type, source }, index) => (
    cell_type === "code" ? [{ place: `${file} cell ${index + 1}`, source }] : []
  ))
);

function placesWhere(pattern: RegExp): readonly string[] {
  return codeCells.filter(({ source }) => pattern.test(source)).map(({ place }) => place);
}

Deno.test("there are notebooks, and each names the Deno kernel", () => {
  assert.ok(notebooks.length >= 7 && codeCells.length > 50);
  for (const { file, notebook } of notebooks) {
    assert.deepEqual(
      notebook.metadata.kernelspec,
      { display_name: "Deno", language: "typescript", name: "deno" },
      file,
    );
  }
});

Deno.test("a cell has at most ten lines", () => {
  const long = codeCells.filter(({ source }) => source.split("\n").length > 10).map(({ place }) => place);
  assert.deepEqual(long, []);
});

Deno.test("cells import from #lib only, and hold no loops, no paths, no DOM and no formulas", () => {
  assert.deepEqual(placesWhere(/from\s+"(?!#lib")|import\(/), []);
  assert.deepEqual(placesWhere(/\b(for|while|do)\b\s*[({]|\.forEach\(/), []);
  assert.deepEqual(placesWhere(/\.\.\/|\.\/|file:|Deno\./), []);
  assert.deepEqual(placesWhere(/\bdocument\b|innerHTML|<svg/), []);
  assert.deepEqual(placesWhere(/Math\.|\s[*/]\s/), []);
});

Deno.test("every code cell follows a question in Markdown, in Japanese with an English line", () => {
  const mute: string[] = [];
  for (const { file, notebook } of notebooks) {
    const asked = notebook.cells.map(({ cell_type }) => cell_type === "markdown");
    for (const [index, cell] of notebook.cells.entries()) {
      if (cell.cell_type === "code" && !(asked[index - 1] ?? false) && !(asked[index - 2] ?? false)) {
        mute.push(`${file} cell ${index + 1}`);
      }
      if (cell.cell_type === "markdown") {
        assert.match(cell.source, /[ぁ-んァ-ヶ一-龠]/, `${file} cell ${index + 1}`);
        assert.match(cell.source, /[A-Za-z]{3}/, `${file} cell ${index + 1}`);
      }
    }
  }
  assert.deepEqual(mute, []);
});
