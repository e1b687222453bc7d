import assert from "node:assert/strict";
import { flagPersonalData, type PersonalDataFlag } from "../../lib/text/flag_personal_data.ts";
import { corpusOf } from "./corpus_fixture.ts";
import { HARMLESS, PERSONAL } from "./personal_data_cases.ts";

async function flagsOf(texts: readonly string[]): Promise<readonly (readonly PersonalDataFlag[])[]> {
  const corpus = await corpusOf(texts);
  const flags = flagPersonalData(corpus);
  return corpus.documents.map(({ answer }) => flags.filter(({ answerId }) => answerId === answer.answerId));
}

Deno.test("of invented texts most that tell on somebody are flagged, and few that do not", async () => {
  const personal = await flagsOf(PERSONAL.map(([text]) => text));
  const harmless = await flagsOf(HARMLESS);
  const overlaps = ({ text }: PersonalDataFlag, telling: string) => text.includes(telling) || telling.includes(text);
  const found = PERSONAL.filter(([, ...telling], at) =>
    telling.every((one) => personal[at]?.some((flag) => overlaps(flag, one)))
  );
  const wrong = HARMLESS.filter((_, at) => (harmless[at] ?? []).length > 0);
  const [recall, precision] = [found.length / PERSONAL.length, found.length / (found.length + wrong.length)];
  const missed = PERSONAL.filter((one) => !found.includes(one)).map(([text]) => text);
  const told = `recall ${recall.toFixed(2)} of ${PERSONAL.length}, precision ${precision.toFixed(2)}\n` +
    `missed: ${missed.join(" / ")}\nwrongly: ${wrong.join(" / ")}\n`;
  Deno.stdout.writeSync(new TextEncoder().encode(told));
  assert.ok(recall >= 0.9, told);
  assert.ok(precision >= 0.95, told);
});

Deno.test("each kind is named", async () => {
  const kinds = (await flagsOf([
    "090 1234 5678",
    "hanako@example.jp",
    "大字西新井123",
    "髙橋課長が",
    "昭和30年4月1日生まれ",
    "1234 5678 9012",
    "@hanako_yamada",
  ])).map(([flag]) => flag?.kind);
  assert.deepEqual(kinds, ["telephone", "email", "address", "name", "birth-date", "individual-number", "account"]);
});
