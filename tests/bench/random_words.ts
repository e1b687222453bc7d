/**
 * The laws of words on 10,000 random tables of each kind, where the whole test draws fewer: differences too small to matter, and
 * changes set against each other. A quarter of an hour. Run: deno run -A tests/bench/random_words.ts
 */
import { projectPath } from "../../lib/data/project_path.ts";
import { MOST_CASES } from "../random_cases.ts";

const laws = ["small_tables_test.ts", "change_paragraphs_test.ts"].map((name) => projectPath(`tests/wording/${name}`));
const { code } = await new Deno.Command(Deno.execPath(), {
  args: ["test", "-A", "--no-check", ...laws],
  env: MOST_CASES,
}).spawn().status;
Deno.exit(code);
