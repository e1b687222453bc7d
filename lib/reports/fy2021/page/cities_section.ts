import { chainFigure } from "../figures/chain.ts";
import { consultationBodiesFigure } from "../figures/consultation_bodies.ts";
import { municipalProfilesFigure } from "../figures/municipal_profiles.ts";
import { municipalityName } from "../../../wording/study_names.ts";
import { tablesOf } from "./tables_of.ts";
import type { Fy2021 } from "../fy2021.ts";
import { type Html, markup } from "../../../rendering/markup.ts";
import type { SectionBuilder } from "../../../page/page_builder.ts";
import { methodLink } from "../../../page/page_words.ts";
import { say } from "../../../wording/say.ts";

/** Each city: from what the hearing found to what came of it, then the tables behind it. */
export const citiesSection = ({ report }: Fy2021): SectionBuilder => async (page) => {
  const { lang } = page;
  const cities = report.municipalities.records.filter(({ role }) => role === "studied");
  const bodies: Html[] = [];
  for (const city of cities) {
    bodies.push(
      markup`<section aria-labelledby="city-${city.municipalityId}"><h3 id="city-${city.municipalityId}">${
        municipalityName(city, lang)
      }</h3>
${await page.figure(chainFigure(report, city.municipalityId, { lang }))}${
        tablesOf(page, report, [`${city.municipalityId}-outcome`, `${city.municipalityId}-hearing`])
      }</section>\n`,
    );
  }
  return {
    id: "cities",
    title: say(lang, { ja: "市ごとの課題と成果", en: "Findings and outcomes by city" }),
    parts: cities.map((city) => ({ id: `city-${city.municipalityId}`, title: municipalityName(city, lang) })),
    body: markup`<p>${
      say(lang, {
        ja:
          "事前ヒアリングで分かったこと、年度末の目標、取り組み、成果を市ごとに並べる。成果は報告書が自ら述べたもので、独立した評価ではない。",
        en:
          "What the hearing found, the goals, the actions and the outcomes of each city. Outcomes are what the report says of itself.",
      })
    } ${methodLink("status", say(lang, { ja: "達成状況の読み取り", en: "How the status was read" }))}</p>
${await page.figure(municipalProfilesFigure(report, { lang }))}${await page.figure(
      consultationBodiesFigure(report, { lang }),
    )}${tablesOf(page, report, ["2-2:method"])}${bodies}`,
  };
};
