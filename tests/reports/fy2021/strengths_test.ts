/**
 * What this project says of the report is nowhere stronger than the report: a summary that says "must", "only", "all", "most" or
 * "achieved" stands on a word of that strength printed at its place, and its English on its Japanese; what Japanese says with
 * reserve has it in English, too.
 *
 * `source_strengths.txt` has the words of strength of each place, taken from the report's text by
 * `tests/reference/source_strengths.py`, which reads no summary. Remarks in brackets are this project's own and say so.
 */
import assert from "node:assert/strict";
import { METHOD_NOTES } from "../../../lib/reports/fy2021/page/report_words.ts";
import { OUTCOME_STATUS_WORDS } from "../../../lib/reports/fy2021/wording/outcome_words.ts";
import { type CsvRecord, csvRecords } from "../../csv_records.ts";

/** Words that say so much: in English, in Japanese, and those in Japanese that the report must have, too; `null` where any
 * verb may say it. */
interface Strength {
  readonly english: RegExp;
  readonly japanese: RegExp;
  readonly printed?: RegExp | null;
}

const STRENGTHS: Readonly<Record<string, Strength>> = {
  must: {
    english: /\bneed(?!s of)|\brequire|essential|indispensable|necessary|\bmust\b|\bha(?:s|ve|d) to\b|\bimportant/i,
    japanese: /必要|求め|欠かせ|不可欠|べき|なければなら|重要|要る|要り|大切|要で|ばよい|ニーズ|困窮/,
    printed: /必要|求め|欠かせ|不可欠|べき|なければなら|重要|大切/,
  },
  only: {
    english: /\bonly\b|\bmere(?:ly)?\b|\bsolely\b|\balone\b|\bjust\b|nothing but/i,
    japanese: /のみ|(?<!できる)だけ|に限|限ら|しか(?!し)|単なる|単に|留ま|一人でなく/,
    printed: /のみ|(?<!できる)だけ|に限|限ら|しか(?!し)|単なる|単に|留ま/,
  },
  all: {
    english:
      /\ball\b|\bevery|\balways\b|\bnever\b|\bnobody\b|\beach\b|\bwhole\b|nationwide|throughout|\bentire|\bfully\b/i,
    japanese:
      /全て|すべて|全員|全体|全般|誰も|人ひとり|どこ|いずれ|あらゆる|挙げて|全国|一切|各|それぞれ|ごと|毎|必ず|常に|都度|互い/,
    printed: /全て|すべて|全員|全体|誰も|一人ひとり|どこ|あらゆる|挙げて|全国|一切|必ず|常に/,
  },
  most: { english: /\bmost(?:ly)?\b|\bespecially\b|\balmost\b/i, japanese: /最も|特に|おおむね|概ね|ほとんど|ほぼ/ },
  very: {
    english: /\bvery\b|\bgreatly\b|\bhighly\b|\bstrongly\b|\bfully\b|\bextremely\b|considerabl/i,
    japanese: /大変|非常|大きく|大幅|大々的|十分|活発|強く|極めて/,
  },
  attained: { english: /achiev|succe[se]|\brealis/i, japanese: /達成|成功|実現/ },
  solved: { english: /\bsolved?\b|\bresolv/i, japanese: /解決|解消|解い/, printed: /解決|解消/ },
  deepened: { english: /deepen/i, japanese: /深ま|深め/ },
  improved: { english: /improv/i, japanese: /向上|高め|高まり/, printed: /向上/ },
  possible: { english: /possible(?! so)/i, japanese: /でき|可能/, printed: null },
};

/** What is said with reserve. */
const RESERVE = {
  japanese:
    /おそれ|恐れ|かねない|可能性|と考えられる|思われ|期待(?:し|でき|も)|うる|とは限ら|懸念|比較的|できるだけ|可能な限り/,
  english:
    /\bmay\b|\bmight\b|\bcould\b|\bcan\b|likely|thought|expect|\bhope|\bfear|not always|fairly|as possible|as little/i,
};

/** Letters of the municipalities' parts of 2 (3). */
const CITIES: Readonly<Record<string, string>> = { gyoda: "a", soka: "b", tomakomai: "c", kushiro: "d", omuta: "e" };
const cityPart = (row: CsvRecord) => `2-3-${CITIES[row.municipality_id ?? ""]}`;

/** Files with summaries, what they are called in Japanese, and where the report speaks of each row. */
const FILES: Readonly<Record<string, readonly [columns: readonly string[], place: (row: CsvRecord) => string]>> = {
  sections: [["summary"], (row) => row.section_id ?? ""],
  hearing_findings: [["summary"], (row) => `${cityPart(row)}-1`],
  outcomes: [["summary", "open_issue"], (row) => `2-4-${row.municipality_id}`],
  exchange_discussions: [["question_summary", "answer_summary"], () => "2-3-f-2"],
  planned_actions: [["purpose"], (row) => `${cityPart(row)}-2-2-${row.number}`],
  action_points: [["summary"], (row) => `3-3-${row.action_number}`],
  actions_framework: [["effect"], (row) => `3-3-${row.number}`],
  required_items: [["summary"], () => "3-2"],
};
/** Of these the report prints nothing but a note's own text, which is no place of a heading. */
const FOOTNOTES = ["fn-1", "fn-2"];

const printedAt = new Map(
  (await Deno.readTextFile(new URL("./source_strengths.txt", import.meta.url))).trimEnd().split("\n")
    .map((line) => line.split("\t") as [string, string]),
);

interface Said {
  readonly japanese: string;
  readonly english: string;
  /** Words of strength that the report prints there. */
  readonly printed: string;
}

/** Where a summary is stronger than what it stands on. */
function tooStrong({ japanese, english, printed }: Said): readonly string[] {
  const [ja, en] = [japanese.replaceAll(/（[^）]*）/g, ""), english.replaceAll(/\([^)]*\)/g, "")];
  return [
    ...Object.entries(STRENGTHS).flatMap(([name, { english: strong, japanese: same, printed: ground = same }]) => [
      ...strong.test(en) && !same.test(ja) ? [`${name} in English alone`] : [],
      ...ground?.test(ja) === true && !ground.test(printed) ? [`${name} not printed`] : [],
    ]),
    ...RESERVE.japanese.test(ja) && !RESERVE.english.test(en) ? ["reserve lost in English"] : [],
  ];
}

Deno.test("the look-out finds what is stronger than its ground, and passes over what is not", () => {
  const said = { japanese: "活用が期待できる", english: "Greater use can be expected", printed: "期待" };
  assert.deepEqual(tooStrong(said), []);
  assert.deepEqual(tooStrong({ ...said, english: "This leads to greater use" }), ["reserve lost in English"]);
  assert.deepEqual(tooStrong({ ...said, english: "All may expect it" }), ["all in English alone"]);
  assert.deepEqual(tooStrong({ japanese: "全員が要る（読み取り）", english: "All are needed", printed: "必要" }), [
    "all not printed",
  ]);
  assert.deepEqual(tooStrong({ japanese: "目標を達成した", english: "The goal was achieved", printed: "深ま" }), [
    "attained not printed",
  ]);
});

for (const [file, [columns, place]] of Object.entries(FILES)) {
  Deno.test(`${file}: no summary is stronger than what the report prints at its place`, async () => {
    const wrong: string[] = [];
    let read = 0;
    for (const row of await csvRecords(`data/report/${file}.csv`)) {
      for (const column of columns) {
        const [japanese = "", english = ""] = [row[column], row[`${column}_english`]];
        if (japanese === "" || FOOTNOTES.includes(place(row))) continue;
        const printed = printedAt.get(place(row));
        assert.ok(printed !== undefined, `${file}: no place ${place(row)} in source_strengths.txt`);
        read += 1;
        wrong.push(
          ...tooStrong({ japanese, english, printed: `${printed} ${row.printed ?? ""}` })
            .map((what) => `${Object.values(row)[0]} (${place(row)}), ${what}: ${japanese} / ${english}`),
        );
      }
    }
    assert.deepEqual(wrong, []);
    assert.ok(read > 0);
  });
}

Deno.test("the report nowhere says that a goal was achieved, as the page claims, and no summary or status says it", async () => {
  const claim = METHOD_NOTES.find(({ id }) => id === "status");
  assert.match(claim?.text.ja ?? "", /達成したとはどこにも書いていません/);
  assert.match(claim?.text.en ?? "", /nowhere says that a goal was achieved/);
  assert.ok(printedAt.size > 100);
  assert.deepEqual([...printedAt].filter(([, words]) => /達成/.test(words)), []);
  const outcomes = await csvRecords("data/report/outcomes.csv");
  assert.ok(outcomes.length > 0);
  assert.deepEqual(outcomes.filter((row) => /達成|achiev/i.test(Object.values(row).join())), []);
  for (const { ja, en } of Object.values(OUTCOME_STATUS_WORDS)) assert.doesNotMatch(`${ja} ${en}`, /達成|achiev/i);
});
