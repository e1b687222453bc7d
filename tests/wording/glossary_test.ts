import assert from "node:assert/strict";
import { loadReport } from "../../lib/reports/fy2021/facts/load_report.ts";
import { GLOSSARY } from "../../lib/wording/glossary.ts";
import { madeFiles, madeText } from "./made_texts.ts";

const report = await loadReport();

// 開催した is no 催し.
const WORDS = new RegExp(`(?<!開)(?:${GLOSSARY.flatMap(({ insteadOf }) => insteadOf).join("|")})`, "g");

Deno.test("no figure, table, page, workbook or notebook uses a second word for what has one", async () => {
  const files = await madeFiles();
  assert.ok(files.length > 300, `only ${files.length} made files`);
  const found: string[] = [];
  let used = 0;
  for (const file of files) {
    const text = await madeText(file, WORDS);
    if (GLOSSARY.some(({ word }) => text.includes(word.ja))) used++;
    for (const [word] of text.matchAll(WORDS)) found.push(`${file}: ${word}`);
  }
  assert.ok(used > 50, `the words of the glossary stand in ${used} files only`);
  assert.deepEqual(found, []);
});

Deno.test("an event of a series is never named without its number", async () => {
  // 苫小牧市 実践研修 was also called 苫小牧市 第2回実践研修.
  const names = report.events.records.filter(({ number }) => number !== null).flatMap((event) =>
    event.municipalityIds.map((id) => {
      const city = report.municipalities.records.find(({ municipalityId }) => municipalityId === id)?.name ?? id;
      return `${city} ${event.name.replace(/^第\d+回/, "")}`;
    })
  );
  assert.ok(names.includes("苫小牧市 実践研修"));
  const found: string[] = [];
  for (const file of await madeFiles()) {
    const text = await madeText(file, WORDS);
    for (const name of names) if (text.includes(name)) found.push(`${file}: ${name}`);
  }
  assert.deepEqual(found, []);
});

Deno.test("an event of a series has its number in front, in one spelling: 第1回意見交換会, not 第1回の意見交換会 nor 意見交換会第1回", async () => {
  // 人材育成研修 第1回 is the title of a series, as printed, with the number behind.
  const variants = new RegExp(
    report.events.records.filter(({ number }) => number !== null).flatMap(({ name, number }) => {
      const kind = name.replace(/^第\d+回/, "");
      assert.notEqual(kind, name);
      return [`第${number}回[の ]${kind}`, `第 ?[０-９一二三] ?回${kind}`, `(?<![\\p{L}])${kind}第${number}回`];
    }).join("|"),
    "u",
  );
  for (const variant of ["第1回の意見交換会", "第２回研修", "実践研修第1回"]) assert.match(variant, variants);
  const found: string[] = [];
  for (const file of await madeFiles()) {
    for (const [name] of (await madeText(file, WORDS)).matchAll(new RegExp(variants, "gu"))) {
      found.push(`${file}: ${name}`);
    }
  }
  assert.deepEqual(found, []);
});
