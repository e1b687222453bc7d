/** Writes the reference of `#lib` as one page for reading offline: `deno task reference`. */
import { projectPath } from "../lib/data/project_path.ts";
import { referenceGroups, referencePage } from "./runner/reference_page.ts";

const path = projectPath(".report/reference.html");
await Deno.mkdir(projectPath(".report"), { recursive: true });
await Deno.writeTextFile(path, referencePage(await referenceGroups()));
// deno-lint-ignore no-console -- says where it lies
console.log(path);
