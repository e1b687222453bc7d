import assert from "node:assert/strict";
import { chapter } from "../../lib/chapters/chapter.ts";
import { filterSurvey } from "../../lib/counts/filter_survey.ts";
import { recode } from "../../lib/counts/recode.ts";
import { readWord } from "../../lib/rendering/read_word.ts";
import { writeWord } from "../../lib/rendering/write_word.ts";
import { loadSurveys } from "../../lib/survey/load_surveys.ts";

const surveys = await loadSurveys();
const forum = surveys.find(({ id }) => id === "gyoda-forum") ?? assert.fail();
assert.ok(forum.form === "responses");
const older = filterSurvey(forum, { where: { age: ["50代", "60代", "70代以上"] } });

Deno.test("the chapter of some says of whom in its title, in its outline and in every figure and table, in both languages", () => {
  for (const [lang, who] of [["ja", "50代"], ["en", "50–59"]] as const) {
    const { title, parts } = chapter(older, { surveys: [older], lang });
    assert.equal(title.split(who).length, 2, title);
    const items = parts.flatMap(({ items }) => items);
    assert.ok(items.length > 5);
    for (const item of items) {
      assert.ok(item.title.includes(who), `title of ${item.key}: ${item.title}`);
      assert.ok(item.notes.some((note) => note.includes(who)), `notes of ${item.key}: ${item.notes.join()}`);
    }
  }
});

Deno.test("chapters of all and of some have no key in common, so that both can be saved", () => {
  const merged = recode(forum, { question: "gyoda-forum-q04", favourable: ["よく理解できた"] });
  const keysOf = (survey: typeof forum) =>
    chapter(survey, { surveys: [survey] }).parts.flatMap(({ items }) => items.map(({ kind, key }) => `${kind} ${key}`));
  const whole = keysOf(forum);
  assert.deepEqual(keysOf(older).filter((key) => whole.includes(key)), []);
  assert.ok(!keysOf(merged).includes("table survey-overview:gyoda-forum"));
  assert.match(chapter(merged).title, /選択肢の組み替え/);
});

Deno.test("a document of it says of whom, too", async () => {
  const { title, parts } = chapter(older);
  const [outline] = parts;
  assert.ok(outline !== undefined);
  const bytes = await writeWord({
    language: "ja",
    title,
    lead: [],
    running: "",
    chapters: [{ title, parts: [outline] }],
  });
  const words = readWord(bytes)?.paragraphs ?? [];
  assert.ok(words.filter((text) => text.includes("50代")).length >= 3, words.join("\n"));
});
