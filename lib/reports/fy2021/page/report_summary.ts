import type { Language } from "../../../data/language.ts";
import { methodWord, originMark } from "../../../page/page_words.ts";
import type { ReportSummary } from "../../../page/report_contribution.ts";
import { markup } from "../../../rendering/markup.ts";
import { say } from "../../../wording/say.ts";
import { municipalityName } from "../../../wording/study_names.ts";
import type { Report } from "../facts/load_report.ts";

/** Of the page's summary what only the report tells: how many goals were reached, and where something is still open. */
export function reportSummary({ outcomes, goals, municipalities }: Report, lang: Language): ReportSummary {
  const { records, source: { origin } } = outcomes;
  const count = (status: (typeof records)[number]["status"]) =>
    records.filter((outcome) => outcome.status === status).length;
  const open = municipalities.records.filter(({ municipalityId }) =>
    records.some((outcome) => outcome.municipalityId === municipalityId && outcome.status !== "achieved")
  );
  return {
    changes: markup`<p>${originMark(origin, lang)} ${
      say(lang, {
        ja: `年度末の目標${goals.records.length}件に対し、報告書は成果を${records.length}件挙げる。`,
        en: `For ${goals.records.length} goals the report names ${records.length} outcomes: `,
      })
    }<strong>${
      say(lang, {
        ja: `達成${count("achieved")}件、一部${count("partly")}件、未実施${count("not-held")}件`,
        en: `${count("achieved")} reached, ${count("partly")} in part, ${count("not-held")} not held`,
      })
    }</strong>${say(lang, { ja: "（", en: " (" })}${
      methodWord("status", say(lang, { ja: "判定は読み取り", en: "as read by this project" }))
    }${say(lang, { ja: "）。", en: ")." })}</p>`,
    places: markup`<p>${originMark(origin, lang)} ${
      say(lang, { ja: "一部または未実施の成果があるのは", en: "Outcomes in part or not held: " })
    }${
      open.map((municipality, at) =>
        markup`${at > 0 && say(lang, { ja: "、", en: ", " })}<a href="#city-${municipality.municipalityId}">${
          municipalityName(municipality, lang)
        }</a>`
      )
    }${say(lang, { ja: "。", en: "." })}</p>`,
  };
}
