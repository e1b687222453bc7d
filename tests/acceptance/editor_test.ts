/** What an editor shows in a notebook by the rules of the Deno extension: asked of its language server, as the extension does. */
import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import { projectPath } from "../../lib/data/project_path.ts";
import { eventually } from "../eventually.ts";
import { LanguageServer } from "../runner/language_server.ts";

const CELLS = [
  'import { filterSurvey, loadSurvey } from "#lib";\nconst survey = await loadSurvey("gyoda-forum");',
  'filterSurvey(survey, { where: { age: "50代" } });\nfilterSurvey(survey, { wher: {} });\nsurvey.',
];

Deno.test("in an editor a cell has types, words on a function, what comes after a dot, and a misspelt option underlined", async () => {
  await using server = new LanguageServer(projectPath(""));
  const uri = pathToFileURL(projectPath("")).href;
  await server.request("initialize", {
    processId: null,
    rootUri: uri,
    workspaceFolders: [{ uri, name: "project" }],
    capabilities: { workspace: { configuration: true }, notebookDocument: { synchronization: {} } },
    initializationOptions: { enable: true },
  });
  await server.notify("initialized", {});
  const notebook = pathToFileURL(projectPath("notebooks/tried.ipynb"));
  const [first, second] = CELLS.map((_, at) => `vscode-notebook-cell:${notebook.pathname}#${at}`);
  await server.notify("notebookDocument/didOpen", {
    notebookDocument: {
      uri: notebook.href,
      notebookType: "jupyter-notebook",
      version: 1,
      cells: [first, second].map((document) => ({ kind: 2, document })),
    },
    cellTextDocuments: CELLS.map((text, at) => ({
      uri: [first, second][at],
      languageId: "typescript",
      version: 1,
      text,
    })),
  });
  const hover = await server.request("textDocument/hover", {
    textDocument: { uri: second },
    position: { line: 0, character: 3 },
  });
  assert.match(JSON.stringify(hover), /filterSurvey\(survey: Survey, options: FilterSurveyOptions\): RespondentSurvey/);
  assert.match(JSON.stringify(hover), /The same survey with some of its respondents/);
  const completion = await server.request("textDocument/completion", {
    textDocument: { uri: second },
    position: { line: 2, character: 7 },
    context: { triggerKind: 2, triggerCharacter: "." },
  });
  assert.match(JSON.stringify(completion), /"label":"codebook"/);
  // Diagnostics come unasked: a question answered later finds them there.
  await eventually(async () => {
    await server.request("textDocument/hover", { textDocument: { uri: second }, position: { line: 0, character: 3 } });
    return server.diagnostics.get(second ?? "") !== undefined;
  }, "the second cell is judged");
  assert.match(
    (server.diagnostics.get(second ?? "") ?? []).join(" "),
    /'wher' does not exist in type 'FilterSurveyOptions'/,
  );
});
