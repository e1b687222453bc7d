import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import * as lib from "../../lib/mod.ts";
import { JUPYTER_DISPLAY, type NotebookDisplay } from "../../lib/rendering/notebook_display.ts";
import { HELP_TASKS } from "../../lib/wording/help_words.ts";

async function told(help: NotebookDisplay): Promise<{ readonly text: string; readonly html: string }> {
  const bundle = await help[JUPYTER_DISPLAY]();
  return { text: bundle["text/plain"] ?? "", html: bundle["text/html"] ?? "" };
}

Deno.test("each example can be pasted: it runs on this project and shows something", async (t) => {
  const folder = await Deno.makeTempDir();
  try {
    for (const [at, task] of HELP_TASKS.entries()) {
      await t.step(task.title.en, async () => {
        const { text } = await told(lib.help(task.names[0]));
        const example = text.slice(text.indexOf("import {"));
        assert.ok(example.split("\n").length <= 10, "a cell of at most ten lines");
        assert.doesNotMatch(example, /\b(?:SURVEY|CHART|ATTRIBUTE|QUESTION|FIRST_HALF|SECOND_HALF|FAVOURABLE)\b/);
        // What stands last in a cell is what the cell shows.
        const place = example.lastIndexOf("\n") + 1;
        const module = example.includes("outputs.save")
          ? example.replace(
            'openOutputs("my_notebook")',
            `openOutputs("my_notebook", { folder: ${JSON.stringify(folder)} })`,
          )
            .replace("await outputs.save", "export default await outputs.save")
          : `${example.slice(0, place)}export default ${example.slice(place)}`;
        const file = `${folder}/example_${at}.ts`;
        await Deno.writeTextFile(file, module);
        const { default: shown }: { readonly default: unknown } = await import(pathToFileURL(file).href);
        assert.ok(shown !== undefined && shown !== null);
        if (Array.isArray(shown)) assert.ok(shown.length > 0);
        for (const one of Array.isArray(shown) ? shown : [shown]) {
          if (typeof one === "object" && one !== null && JUPYTER_DISPLAY in one) {
            assert.ok((await told(one as NotebookDisplay)).text.length > 0);
          }
        }
      });
    }
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("help finds by words of either language, by names, and by what was nearly written", async () => {
  assert.match((await told(lib.help())).text, /#lib でできること/);
  assert.doesNotMatch((await told(lib.help())).text, /import \{/, "the list alone, without examples");
  assert.match((await told(lib.help("受講前"))).text, /compareBeforeAfter/);
  assert.match((await told(lib.help("free answers", { lang: "en" }))).text, /Count and read free-text answers/);
  assert.match((await told(lib.help("compareGroup"))).text, /事業同士/);
  assert.match((await told(lib.help("compareBeforeAftr"))).text, /compareBeforeAfter のことでしょうか/);
  const nothing = await told(lib.help("<b>天気</b>", { lang: "en" }));
  assert.match(nothing.text, /There is nothing about “<b>天気<\/b>”/);
  assert.ok(nothing.html.includes("&lt;b&gt;天気&lt;/b&gt;") && !nothing.html.includes("<b>天気"));
});
