/**
 * Whom a number of people means: the report counts those who had applied (申込時点), and no sentence of this project calls
 * them participants.
 */
import assert from "node:assert/strict";
import { projectPath } from "../../../lib/data/project_path.ts";
import { readManifest } from "../../../lib/outputs/manifest.ts";

const manifest = await readManifest(projectPath("outputs"));

/** The report's own label of the line, quoted as a place or a printed item, and the line that says it is not there. */
const PRINTED_LABEL = /図表2-\d+ 参加者数|参加者数 ※申(?:し)?込(?:み)?時点|参加者数の欄がない/g;

Deno.test("a number of people who came is never said: applicants are 参加申込者, and the printed label is quoted only", async () => {
  const paths = (manifest?.outputs ?? []).flatMap(({ files }) => files.map(({ path }) => path)).filter((path) =>
    /\.(csv|html|svg)$/.test(path)
  );
  assert.ok(paths.length > 200);
  const wrong: string[] = [];
  let quoted = 0;
  for (const path of paths) {
    const text = (await Deno.readTextFile(projectPath(`outputs/${path}`))).replaceAll(/<[^>]+>/g, " ");
    quoted += text.match(PRINTED_LABEL)?.length ?? 0;
    const rest = text.replaceAll(PRINTED_LABEL, "");
    const found = rest.match(/.{0,12}参加者(?:数|全体|の人数|の割合|[0-9０-９]+ ?[人名]).{0,12}/g) ?? [];
    wrong.push(...found.map((words) => `${path}: ${words}`));
  }
  assert.deepEqual(wrong, []);
  assert.ok(quoted > 5, "the printed label is found where it is quoted");
});

Deno.test("a number of applicants is one that is printed, or says that rounds are added up: 延べ", async () => {
  // Figures 2-17, 2-39 and 2-66, by hand.
  const printed = new Set(["27", "25", "42", "46"]);
  const paths = (manifest?.outputs ?? []).flatMap(({ files }) => files.map(({ path }) => path)).filter((path) =>
    /\.(csv|html|svg)$/.test(path)
  );
  const wrong: string[] = [];
  let told = 0;
  for (const path of paths) {
    const text = (await Deno.readTextFile(projectPath(`outputs/${path}`))).replaceAll(/<[^>]+>/g, "");
    for (
      const { 0: words, 1: number = "", index } of text.matchAll(/申込(?:者)?(?:（申込時点）)?(?:延べ)?([0-9]+)人/g)
    ) {
      told += 1;
      const before = text.slice(Math.max(0, index - 20), index);
      // Those of one event whose change is not known are fewer than are printed.
      if (before.endsWith("組に入らない参加")) continue;
      const isSum = words.includes("延べ") || /の延べ）\s*参加$/.test(before);
      if (!words.startsWith("申込者") || (!printed.has(number) && !isSum)) wrong.push(`${path}: ${words}`);
    }
  }
  assert.ok(told > 20, "numbers of applicants are told");
  assert.deepEqual(wrong, []);
});
