/** What no native reader would write, looked for in what is made. */
import assert from "node:assert/strict";
import { loadReport } from "../../lib/reports/fy2021/facts/load_report.ts";
import { englishData, englishNotebooks, englishPage } from "./english_texts.ts";

/** A slip, and texts that have it and that have it not. */
interface Slip {
  readonly name: string;
  readonly pattern: RegExp;
  readonly wrong: readonly string[];
  readonly right: readonly string[];
}

const COUNTED = "people|answers|responses|questions|events|cities|groups|cells|rows|findings|goals|actions|outcomes|" +
  "links|pairs|notes|applicants|notebooks|differences|questionnaires|respondents|others|themes|places|entries|points";

const SLIPS: readonly Slip[] = [
  { name: "two blanks", pattern: /\S {2,}\S/, wrong: ["a  blank"], right: ["a blank"] },
  {
    name: "one of what is said in the plural",
    pattern: new RegExp(`(?<![\\w.,:/–−-])1 (?:${COUNTED})\\b|\\b1 (?:have|are|were) |\\bthe 1 who\\b`),
    wrong: ["1 goals", "Of these, 1 have no bullet", "including the 1 who gave no answer"],
    right: ["1 goal", "moved by 0.1 points", "11 goals", "2-1 events"],
  },
  {
    name: "a before a vowel, an before a consonant",
    pattern: /\b[Aa] (?:[aeio](?!ne\b|nce\b|ur)|u(?!n(?:i|an)|se|su|ti))\w*|\b[Aa]n [bcdfgjkpqtvwyz]\w*/,
    wrong: ["a answer", "a event", "an question"],
    right: ["a one-page sheet", "a union", "a use", "an answer", "an NPO"],
  },
  { name: "a word twice", pattern: /\b([A-Za-z]+) \1\b/, wrong: ["of of"], right: ["of the"] },
  {
    name: "marks that do not follow one another",
    pattern: /(?<!\.)\.\.(?!\.)|,,|;;|\?:|:\s*:| [,;](?=\s|$)|\betc\.(?:…|\.)|\(\s|\w\s\)/,
    wrong: ["Why?: because", "one ,two , three", "etc..", "( open"],
    right: ["Why? because", "one, two", "and so on … (more)"],
  },
  {
    name: "a large number without separators",
    pattern: /(?<![\d.,\-/A-Za-z#])\d{5,}(?![\d.\-/_A-Za-z])/,
    wrong: ["79624 inhabitants"],
    right: ["79,624 inhabitants", "0.000183"],
  },
  {
    name: "a range with a hyphen",
    pattern: /\d\.\d-\d+\.\d|\b\d{1,3}-\d{1,3} ?%/,
    wrong: ["55.3-86.8%", "5-10 %"],
    right: ["55.3–86.8%", "figure 2-47"],
  },
  {
    name: "two numbers that run together",
    pattern: /\b(?:training|meeting) \d \d/,
    wrong: ["training 1 4 Feb"],
    right: ["training 1 (4 Feb)"],
  },
  {
    name: "quotation marks of one kind within each other",
    pattern: /“[^”]*“/,
    wrong: ["“Idea of “planning””"],
    right: ["“a” “b”"],
  },
  {
    name: "Japanese within English quotation marks",
    pattern: /“[^”]*[ぁ-んァ-ヶ一-龠]{2}[^”]*”/,
    wrong: ["Question: “お聞かせください”"],
    right: ["Question: 「お聞かせください」", "“ア: Is it understood?”", "“Outline” (概要)"],
  },
  {
    name: "a number of a use",
    pattern: /\bno\. \d+$|\bare: \d/,
    wrong: ["this is its use no. 2", "the 9 goals are: 6 with none"],
    right: ["this is the second", "Sheet no. 2 of 3"],
  },
  {
    name: "Japanese punctuation",
    // In a line without Japanese, and after English at the beginning of one; times and names of marks are printed so.
    pattern:
      /^(?=[^ぁ-んァ-ヶ一-龠]*$)(?!\d \(\d\))(?=.*[A-Za-z]{2}).*[、。（）・：；！？％　／―]|^(?!Zoom)[A-Z][a-z]+[^ぁ-んァ-ヶ一-龠]*[（、。：／・]/,
    wrong: ["Themes（主題）", "Gyoda・Soka", "yes／no", "Kushiro（第 1 回のみ）"],
    right: ["Themes (主題)", "Text in 「」 is quoted", "10:00～", "1 (2) ⅰ）", "Zoom（第 1 回、2 回両方）"],
  },
];

const [page, data, notebooks] = await Promise.all([englishPage(), englishData(), englishNotebooks()]);
const lines = [...new Set([...page, ...data, ...notebooks.map(({ english }) => english)])]
  .flatMap((text) => text.split("\n").map((line) => line.trim()))
  // What is quoted is Japanese and has its own marks.
  .map((line) => line.replaceAll(/「[^」]*」/g, "「」"));

for (const { name, pattern, wrong, right } of SLIPS) {
  Deno.test(`nothing English has ${name}`, () => {
    for (const text of wrong) assert.match(text, pattern);
    for (const text of right) assert.doesNotMatch(text, pattern);
    assert.ok(lines.length > 5000, `${lines.length} lines`);
    assert.deepEqual([...new Set(lines.filter((line) => pattern.test(line)))], []);
  });
}

Deno.test("a notebook calls a figure of the report in English what everything else calls it", async () => {
  const { catalogue: { records } } = await loadReport();
  const headings = notebooks.flatMap(({ file, japanese, english }) => {
    const [, number, rest] = /^Figure (\d-\d+), (.*)$/.exec(english) ?? [];
    return number === undefined || rest === undefined ? [] : [{ file, japanese, number, rest }];
  });
  assert.ok(headings.length > 70, `${headings.length} headings`);
  const other = headings.filter(({ japanese, number, rest }) =>
    !records.some((row) => row.number === number && japanese.includes(row.title) && rest.startsWith(row.titleEnglish))
  );
  assert.deepEqual(other.map(({ file, number, rest }) => `${file} ${number}: ${rest}`), []);
});
