/** Makes page and workbook of this project and keeps them in its work folder, from where copies of the project take them. */
import { makePage } from "../../lib/commands/make_page.ts";
import { WORK_FOLDER } from "../../lib/commands/project_lock.ts";
import { readModuleGraph } from "../../lib/outputs/module_graph.ts";
import { readCodeState } from "../../lib/outputs/code_state.ts";

await Deno.mkdir(WORK_FOLDER, { recursive: true });
const staging = await Deno.makeTempDir({ dir: WORK_FOLDER, prefix: "page-for-copies-" });
try {
  await using page = await makePage({
    staging,
    lang: "ja",
    code: await readCodeState(await readModuleGraph()),
    own: { records: [], folderOf: () => staging },
    reuse: () => true,
  });
  await page.records;
} finally {
  await Deno.remove(staging, { recursive: true });
}
