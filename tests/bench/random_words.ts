/**
 * The laws of words on 10,000 random tables of each kind, in both languages: changes of each design, groups, changes set against
 * each other, differences too small to matter. Run: deno run -A tests/bench/random_words.ts
 */
import { projectPath } from "../../lib/data/project_path.ts";
import { MOST_CASES } from "../random_cases.ts";

const laws = ["paragraphs_test.ts", "change_paragraphs_test.ts", "small_tables_test.ts"].map((name) =>
  projectPath(`tests/wording/${name}`)
);
const { code } = await new Deno.Command(Deno.execPath(), {
  args: ["test", "-A", "--no-check", ...laws],
  env: MOST_CASES,
}).spawn().status;
Deno.exit(code);
