import assert from "node:assert/strict";
import { LANGUAGES } from "../../../lib/data/language.ts";
import { makeExploreData } from "../../../lib/page/make_explore_data.ts";
import { openPageBuilder } from "../../../lib/page/page_builder.ts";
import { contentByOrigin, pageContent } from "../../../lib/page/page_content.ts";
import { sampleSections } from "../../../lib/page/sections/samples_section.ts";
import { parsed } from "../../parsed.ts";
import { LECTURE, oneCityFacts } from "../one_city.ts";
import { shownSection } from "../shown.ts";
import { surveysSection } from "../../../lib/page/sections/surveys_section.ts";

/** Two lectures, the answers to the second of which were generated. */
function halfKnown() {
  const facts = oneCityFacts({ events: [LECTURE, { ...LECTURE, eventId: "spring-lecture", name: "春の講座" }] });
  const [known, other] = facts.surveys;
  assert.ok(known !== undefined && other !== undefined);
  return pageContent({ ...facts, surveys: [known, { ...other, origin: "synthetic" as const }] });
}

Deno.test("nothing in the appendix has a key or a place that the front could have, and the known event is not in it", async () => {
  const content = halfKnown();
  const { samples } = contentByOrigin(content);
  assert.ok(samples !== null);
  for (const lang of LANGUAGES) {
    const page = openPageBuilder(lang);
    const sections = await sampleSections(page, { samples, content, explore: null });
    assert.ok(sections.length > 2);
    const document = parsed(`<body>${sections.map(({ body }) => body).join("")}</body>`);
    const keys = [...document.querySelectorAll<HTMLElement>("[data-key]")].map(({ dataset }) => dataset.key ?? "");
    assert.ok(keys.length > 4);
    const ids = [
      ...sections.map(({ id }) => id),
      ...[...document.querySelectorAll("h3[id], figure[id]")].map(({ id }) => id),
    ];
    // What only a sample shows, a chart of the generated questionnaire itself, keeps its name.
    assert.deepEqual([...keys, ...ids].filter((one) => !/^(?:[ft]-)?(?:sample-|spring-lecture-q)/.test(one)), []);
    assert.deepEqual([...document.querySelectorAll("section.event > h3")].map(({ id }) => id), [
      "sample-spring-lecture",
    ]);
    assert.match(
      document.querySelector("section.event > h3")?.textContent ?? "",
      lang === "ja" ? /^見本: / : /^Sample: /,
    );
  }
});

Deno.test("every chart that the front would show of answers stands in the appendix of a sample, in the same order", async () => {
  const { samples } = contentByOrigin(halfKnown());
  assert.ok(samples !== null);
  const sections = await sampleSections(openPageBuilder("ja"), { samples, content: samples, explore: null });
  const shown = parsed(`<body>${sections.find(({ id }) => id === "sample-surveys")?.body}</body>`);
  const chartsOf = (document: Document) =>
    [...document.querySelectorAll<HTMLElement>("figure")].map(({ dataset }) => dataset.key ?? "");
  const known = pageContent({
    ...samples,
    surveys: samples.surveys.map(({ survey }) => ({ ...survey, origin: "observed" as const })),
  });
  const front = await shownSection((page) => surveysSection(page, known));
  assert.ok(chartsOf(shown).length > 2);
  assert.deepEqual(chartsOf(shown).map((key) => key.replace(/^sample-/, "")), chartsOf(front.document));
});

Deno.test("Explore stands in the appendix only where it is handed to it", async () => {
  const content = halfKnown();
  const { samples } = contentByOrigin(content);
  assert.ok(samples !== null);
  const explore = await makeExploreData(samples);
  const without = await sampleSections(openPageBuilder("ja"), { samples, content, explore: null });
  const withIt = await sampleSections(openPageBuilder("ja"), { samples, content, explore });
  assert.deepEqual(withIt.slice(1).map(({ id }) => id), without.map(({ id }) => id));
});
