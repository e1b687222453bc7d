/** The page speaks to its readers politely (です・ます); notes under figures and tables are plain; one idea has one name. */
import assert from "node:assert/strict";
import { projectPath } from "../../lib/data/project_path.ts";
import { pageDocument } from "./shown.ts";

const POLITE = /(?:です|ます|ません|でした|ました|ください)$/;
/** What ends in a noun is neither. */
const PLAIN = /(?:る|た|だ|ない|う|く|す|む|ぬ|つ)$/;
/** What is quoted, cited or said in tables and pictures has its own style. */
const OTHERS = "figure, .foot, table, .questions, .conclusions, body [lang], nav, svg";

/** Sentences without what is quoted or in brackets. */
function sentencesOf(text: string): readonly string[] {
  return text.replaceAll(/\s+/g, " ").replaceAll(/「[^「」]*」|（[^（）]*）/g, "").split("。").slice(0, -1)
    .map((sentence) => sentence.trim());
}

const { body } = pageDocument(await Deno.readTextFile(projectPath("outputs/report.html")), "ja");

Deno.test("what the page says itself is polite, sentence by sentence", () => {
  const own = [...body.querySelectorAll("main p, main dd, main li")]
    .filter((element) => element.closest(OTHERS) === null && element.querySelector("p, li") === null);
  const sentences = own.flatMap(({ textContent }) => sentencesOf(textContent ?? ""));
  assert.ok(sentences.filter((sentence) => POLITE.test(sentence)).length > 60, `${sentences.length} sentences`);
  assert.deepEqual(sentences.filter((sentence) => !POLITE.test(sentence) && PLAIN.test(sentence)), []);
});

Deno.test("notes under figures and tables are plain", () => {
  const notes = [...body.querySelectorAll("main .foot p")].flatMap(({ textContent }) => sentencesOf(textContent ?? ""));
  assert.ok(notes.length > 300, `${notes.length} sentences`);
  assert.deepEqual([...new Set(notes.filter((sentence) => POLITE.test(sentence)))], []);
});

Deno.test("words that were once used for the same are gone", () => {
  const text = body.textContent ?? "";
  for (const word of ["たずね", "本資料の読み取り", "市だけの", "肯定的な答え", "Wilson 法"]) {
    assert.ok(!text.includes(word), word);
  }
});
