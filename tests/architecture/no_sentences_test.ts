import assert from "node:assert/strict";
import { projectPath } from "../../lib/data/project_path.ts";
import { walkFiles } from "../../lib/data/folder_entries.ts";

/**
 * Rooms outside lib/wording that may hold Japanese, with what it is there: none of it is a sentence about results. The
 * guest, lib/reports, brings its own words.
 */
const NO_WORDS: Readonly<Record<string, string>> = {
  "lib/imports/column_profile.ts": "cells of exports that mean no answer",
  "lib/imports/find_headings.ts": "what programs write into a second row of headings",
  "lib/imports/heading_key.ts": "numbering of questions",
  "lib/imports/known_columns.ts": "headings of columns that are no questions",
  "lib/imports/known_scales.ts": "answers that many questionnaires offer, best first",
  "lib/imports/number_range.ts": "units behind numbers",
  "lib/imports/recognise_export.ts": "headings by which programs are told, and what stands in rows of totals",
  "lib/imports/tick_columns.ts": "what programs write where a box was ticked",
  "lib/imports/widen_long_table.ts": "headings of tables with a row for each answer",
  "lib/figures/wrap_text.ts": "characters that may not begin or end a line: typography",
  "lib/rendering/png_worker.ts": "letters that are drawn once so that the font is ready; nobody sees them",
  "lib/text/content_word.ts": "parts of speech of IPADIC, and common words that are left out of counts",
  "lib/text/count_codes.ts": "names of groups in KH Coder's notation",
  "lib/commands/new_command.ts": "what is typed after an option, and the title that a new README begins with",
  "lib/text/flag_personal_data.ts": "how addresses and numbers are recognised",
  "lib/text/names_in.ts": "how names are recognised",
  "lib/text/lindera.ts": "parts of speech of IPADIC",
  "lib/text/romanise.ts": "syllables and their letters",
  "lib/text/stretches_of.ts": "parts of speech of IPADIC, and particles between two statements",
  "lib/text/tokenizer.ts": "parts of speech of IPADIC",
  "lib/study/analysis_plan.ts": "what stands in the data file of a project that has its own plan",
  "lib/study/study.ts": "names made of names: a municipality with the number of its events, a joint event",
  "lib/data/sidecar_skeleton.ts": "what the sidecars of new data files say of themselves: data",
  "lib/survey/question_bank.ts": "cells that mean no answer, and what new code books say of themselves: data",
  "lib/survey/generate_synthetic.ts": "what generated files say of themselves in their sidecars: data",
};

/** Rooms between computing and showing: no English sentence either, but in messages of errors. */
const SILENT = /^lib\/(?:counts|figures|tables|page)\//;
/** Not read: the home of words, and the guest, who brings its own. */
const NOT_READ = /^lib\/(?:wording|reports)\/|^lib\/(?:mod|cli)\.ts$/;

interface Text {
  readonly line: number;
  readonly text: string;
}

/** Calls whose texts are for whoever mends code or data: descriptions of columns, faults, messages of errors. */
const DOCUMENTATION =
  /^(?:text|optionalText|words|identifier|optionalIdentifier|oneOf|wholeNumber|optionalWholeNumber|decimal|optionalDecimal|isoDate|fault|itemAt|defineTable|severalOf|severalIdentifiers|yesNo|meta|describe|refusal|warn|record|listOf|requireKind|requireOptions)$/;

/** Every text in a source, apart from names of modules, messages of errors and descriptions of data files. */
function textsOf(file: string, source: string): readonly Text[] {
  const found: Text[] = [];
  const note = (node: Deno.lint.Node, text: string) => {
    let parent: Deno.lint.Node | Deno.lint.TSParameterProperty | undefined = node;
    while (parent !== undefined && parent.type !== "Program") {
      if (/^(?:Import|Export(?:All|Named))/.test(parent.type) && "source" in parent && parent.source === node) return;
      // What a function says it cannot do when a call is refused.
      if (parent.type === "VariableDeclarator" && parent.id.type === "Identifier" && parent.id.name === "action") {
        return;
      }
      if (parent.type === "ThrowStatement" || parent.type === "TSLiteralType") return;
      if (parent.type === "Property" && parent.key.type === "Identifier" && parent.key.name === "description") return;
      if (parent.type === "CallExpression" || parent.type === "NewExpression") {
        const { callee } = parent;
        const name = callee.type === "Identifier"
          ? callee.name
          : callee.type === "MemberExpression" && callee.property.type === "Identifier"
          ? callee.property.name
          : "";
        if (DOCUMENTATION.test(name) || /Error$/.test(name)) return;
      }
      parent = "parent" in parent ? parent.parent : undefined;
    }
    found.push({ line: source.slice(0, node.range[0]).split("\n").length, text });
  };
  const plugin: Deno.lint.Plugin = {
    name: "texts",
    rules: {
      texts: {
        create: () => ({
          Literal(node) {
            if (typeof node.value === "string") note(node, node.value);
          },
          TemplateElement(node) {
            note(node, node.cooked);
          },
        }),
      },
    },
  };
  Deno.lint.runPlugin(plugin, file, source);
  return found;
}

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
/** Four words and more with nothing of markup, style sheets or paths between them. */
const SENTENCE = /(?:^|[\s“])[A-Za-z][a-z]*(?:,? [a-z]{2,}){3,}/;

Deno.test("what people read stands in lib/wording: no other room of the engine holds Japanese or a sentence", async () => {
  const files = (await walkFiles("lib")).filter((file) => /(?<!\.d)\.ts$/.test(file) && !NOT_READ.test(file));
  assert.ok(files.length > 250, `only ${files.length} files read`);
  const wrong: string[] = [];
  for (const file of files) {
    for (const { line, text } of textsOf(file, await Deno.readTextFile(projectPath(file)))) {
      const isJapanese = JAPANESE.test(text) && !(file in NO_WORDS);
      if (isJapanese || (SILENT.test(file) && SENTENCE.test(text))) wrong.push(`${file}:${line}: ${text.trim()}`);
    }
  }
  assert.deepEqual(wrong, [], "move these texts to lib/wording");
});

Deno.test("every exception is still one", async () => {
  for (const file of Object.keys(NO_WORDS)) {
    const texts = textsOf(file, await Deno.readTextFile(projectPath(file)));
    assert.ok(texts.some(({ text }) => JAPANESE.test(text)), `${file} holds no Japanese any more`);
  }
});

Deno.test("a text is found in a constant, a template and an attribute, and not in an error, a remark or a description", () => {
  const source = `
    // これは注
    const a = "割合";
    const b = \`\${a}の人\`;
    const c = { description: "割合の説明" };
    if (a === b) throw new RangeError("割合がない");
    export const d = say("en", { en: "Shares are of all respondents" });
  `;
  const texts = textsOf("a.ts", source);
  assert.deepEqual(texts.filter(({ text }) => JAPANESE.test(text)).map(({ line, text }) => [line, text]), [
    [3, "割合"],
    [4, "の人"],
  ]);
  assert.deepEqual(texts.filter(({ text }) => SENTENCE.test(text)).map(({ line }) => line), [7]);
});
