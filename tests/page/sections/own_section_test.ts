import assert from "node:assert/strict";
import fc from "fast-check";
import { openPageBuilder } from "../../../lib/page/page_builder.ts";
import { ownSection } from "../../../lib/page/sections/own_section.ts";
import { TABLE, type Table } from "../../../lib/tables/table.ts";
import { randomCases } from "../../random_cases.ts";
import { parsed } from "../../parsed.ts";
import { madeReport } from "../made_report.ts";
import { madeSource, oneCityContent } from "../one_city.ts";
import { shownSection } from "../shown.ts";

function madeTable(key: string, { isSample = false, language = "ja" as const }: {
  readonly isSample?: boolean;
  readonly language?: "ja" | "en";
} = {}): Table {
  return {
    ...TABLE,
    key,
    catalogueKeys: [],
    language,
    title: `表${key}`,
    sources: [madeSource("data/x.csv", { origin: isSample ? "synthetic" : "observed" })],
    columns: [{ id: "name", label: "名", type: "text" }],
    rows: [{ name: "一" }],
    notes: [],
  };
}

const keysOf = (body: unknown) =>
  [...parsed(`<body>${body}</body>`).querySelectorAll<HTMLElement>("[data-key]")].map(({ dataset }) =>
    dataset.key ?? ""
  );

Deno.test("what was saved is shown once, samples behind it or in the appendix alone, and nothing that stands elsewhere", async () => {
  const saved = fc.array(fc.record({ key: fc.constantFrom("a", "b", "c", "d", "e"), isSample: fc.boolean() }), {
    maxLength: 8,
  });
  await fc.assert(
    fc.asyncProperty(saved, fc.subarray(["a", "b", "c"]), async (values, elsewhere) => {
      const content = { ...oneCityContent(), own: values.map(({ key, isSample }) => madeTable(key, { isSample })) };
      const shown = async (samples: boolean | null) => {
        const page = openPageBuilder("ja");
        for (const key of elsewhere) page.table(madeTable(key));
        const section = await ownSection(page, { content, samples });
        assert.equal(section?.id, section === null ? undefined : samples === true ? "sample-own" : "own");
        return section === null ? [] : keysOf(section.body);
      };
      const first = [...new Map(values.toReversed().map((value) => [value.key, value])).values()]
        .filter(({ key }) => !elsewhere.includes(key));
      const [all, real, samples] = [await shown(null), await shown(false), await shown(true)];
      assert.deepEqual(all.toSorted(), first.map(({ key }) => key).toSorted());
      const isSample = (key: string) => first.some((value) => value.key === key && value.isSample);
      assert.deepEqual(all, [...all.filter((key) => !isSample(key)), ...all.filter(isSample)]);
      const keys = (wanted: boolean) =>
        new Set(
          values.filter(({ key, isSample }) => isSample === wanted && !elsewhere.includes(key)).map(({ key }) => key),
        );
      assert.deepEqual(new Set(real), keys(false));
      assert.deepEqual(new Set(samples), new Set([...keys(true)].map((key) => `sample-${key}`)));
    }),
    { numRuns: randomCases(60) },
  );
});

Deno.test("what was saved in another language says so to whoever reads it aloud, and only with a report that no report prints it", async () => {
  const content = { ...oneCityContent(), own: [madeTable("a"), madeTable("b", { language: "en" })] };
  const { document, text } = await shownSection((page) => ownSection(page, { content, samples: null }));
  const languageOf = (key: string) =>
    document.querySelector(`[data-key=${key}]`)?.closest("[lang]")?.getAttribute("lang");
  assert.deepEqual([languageOf("a") ?? "ja", languageOf("b")], ["ja", "en"]);
  assert.doesNotMatch(text, /報告書/);
  const withReport = { ...content, contribution: madeReport() };
  const told = await shownSection((page) => ownSection(page, { content: withReport, samples: null }));
  assert.match(told.text, /報告書に掲載されたものではありません/);
});
