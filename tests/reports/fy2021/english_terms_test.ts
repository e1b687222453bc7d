/** One English name for one Japanese term: other names for it, which were once used beside it, stand nowhere. */
import assert from "node:assert/strict";
import { englishData, englishNotebooks, englishPage } from "../../wording/english_texts.ts";

interface Term {
  readonly japanese: string;
  readonly english: string;
  /** What is no longer said for it. */
  readonly insteadOf: RegExp;
}

const TERMS: readonly Term[] = [
  { japanese: "理念", english: "principles", insteadOf: /\bphilosoph\w+|\bprinciple\b/i },
  { japanese: "ヒアリング", english: "interview", insteadOf: /\bhearings?\b/i },
  { japanese: "研修", english: "training, training session", insteadOf: /\btrainings\b|\ba training (?:for|of)\b/i },
  { japanese: "実践研修", english: "practical training", insteadOf: /\bpractice training/i },
  { japanese: "勉強会", english: "study session", insteadOf: /\bstudy meetings?\b/i },
  { japanese: "参加支援", english: "support for participation", insteadOf: /\bsupport to take part\b/i },
  { japanese: "社会資源", english: "community resources", insteadOf: /\bsocial resources\b/i },
  { japanese: "多機関協働", english: "multi-agency cooperation", insteadOf: /\bcooperation (?:of|among) agencies\b/i },
  {
    japanese: "庁内",
    english: "within the administration",
    insteadOf: /\binside the (?:administration|(?:municipal )?office)\b/i,
  },
  { japanese: "委託", english: "contracted out", insteadOf: /\bcommissioned\b/i },
  {
    japanese: "重層的支援体制整備事業",
    english: "multi-layered support programme",
    insteadOf: /\bmulti-layered support project\b|\bfull project\b/i,
  },
  {
    japanese: "基幹相談支援センター",
    english: "core consultation support centre",
    insteadOf: /\bcore consultation centre\b/i,
  },
  { japanese: "自由記述", english: "free-text answers", insteadOf: /\bfree answers?\b/i },
  { japanese: "記載なし", english: "not mentioned", insteadOf: /\bnothing said\b/i },
  // A column of shares may be called by a number: Gyoda training 1 % (n=23).
  { japanese: "％", english: "a per cent sign close to its number", insteadOf: /\d %(?! \(n=)/ },
];

const [page, data, notebooks] = await Promise.all([englishPage(), englishData(), englishNotebooks()]);
const told = [...page, ...data, ...notebooks.map(({ english }) => english)];

Deno.test("no second English name is used for a Japanese term, on the page, in the data or in a notebook", () => {
  assert.ok(page.length > 5000, `${page.length} texts on the page`);
  assert.ok(data.length > 800, `${data.length} English cells`);
  const found = told.flatMap((text) =>
    TERMS.flatMap(({ japanese, english, insteadOf }) => {
      // Keys of the catalogue stand in a column of their own: 2-5:gyoda-hearing.
      const said = /^\S+$/.test(text) ? undefined : insteadOf.exec(text)?.[0];
      return said === undefined ? [] : [`${japanese} is ${english}, not ${said}: ${text.trim().slice(0, 90)}`];
    })
  );
  assert.deepEqual([...new Set(found)], []);
});

Deno.test("the names themselves are used", () => {
  const text = told.join("\n");
  for (const { english } of TERMS.slice(0, -1)) {
    for (const name of english.split(", ")) assert.ok(text.toLowerCase().includes(name), name);
  }
});
