import { formatNumber } from "../../../data/format_number.ts";
import { bilingual, type Language } from "../../../data/language.ts";
import type { Dataset } from "../../../data/source.ts";
import type { Table } from "../../../tables/table.ts";
import { ASSESSMENT } from "../../../wording/assessment_words.ts";
import { dayOf } from "../../../wording/dates.ts";
import { PUNCTUATION, say } from "../../../wording/say.ts";
import { figureNumber } from "../../../wording/source_line.ts";
import { eventLabel, eventStatusWithin, remarksInEnglish } from "../../../wording/study_names.ts";
import type { Report } from "../facts/load_report.ts";
import { municipalProfiles } from "../figures/municipal_profile_values.ts";
import { areaText, prefectureName, statusText, yearsText } from "../figures/municipal_profile_words.ts";
import { openIssueText } from "../wording/outcome_words.ts";

/** What the rows of a sheet are made of. */
interface CityContent {
  readonly report: Report;
  readonly city: StudiedCity;
  readonly answers: Report["comments"]["records"];
  readonly lang: Language;
}

type StudiedCity = Report["municipalities"]["records"][number];

/** What a sheet says of a city, line by line. */
export function cityRows({ report, city, answers, lang }: CityContent): Table["rows"] {
  const own = <Row extends { readonly municipalityId: string }>({ records }: Dataset<Row>) =>
    records.filter((row) => row.municipalityId === city.municipalityId);
  const outcomes = own(report.outcomes);
  const issues = own(report.hearingFindings).filter(({ nature }) => nature === "issue");
  const bodies = own(report.consultationBodies).filter(({ operatorOrder }) => operatorOrder === 1);
  const row = (item: string, lines: readonly string[]) => ({
    item,
    content: lines.join("\n") || say(lang, { ja: "記載なし", en: "not mentioned" }),
  });
  const bullets = (lines: readonly string[]) => lines.map((line) => `${say(lang, PUNCTUATION.bullet)}${line}`);
  return [
    row(say(lang, { ja: "概要（図表2-2）", en: "Profile (figure 2-2)" }), profileLines(report, city, lang)),
    row(say(lang, { ja: "相談支援機関（原文）", en: "Consultation bodies (as printed)" }), [
      bodies.filter(({ item }) => item === "consultation").map(({ printed }) => printed).join("／"),
      ...bodies.filter(({ item }) => item === "history").map(({ printed }) =>
        say(lang, { ja: `「沿革」の欄: ${printed}`, en: `Printed under 沿革 (history): ${printed}` })
      ),
    ]),
    row(
      say(lang, { ja: "課題（要約）", en: "Issues (summary)" }),
      bullets(issues.map((one) => say(lang, bilingual(one, "summary")))),
    ),
    row(
      say(lang, { ja: "今年度末の目標（原文）", en: "Goals (as printed)" }),
      own(report.goals).map(({ number, wording, remark, remarkEnglish }) =>
        `${number} ${wording}${
          remark === null ? "" : say(lang, { ja: `（${remark}）`, en: ` (${remarkEnglish ?? remark})` })
        }`
      ),
    ),
    row(
      say(lang, { ja: "取り組み（題は原文）", en: "Actions (titles as printed)" }),
      bullets(
        own(report.plannedActions).map(({ title, eventIds }) => `${title}: ${eventsText(report, eventIds, lang)}`),
      ),
    ),
    row(
      say(lang, { ja: "成果（要約）", en: "Outcomes (summary)" }),
      outcomes.map((outcome) =>
        `${outcome.numberPrinted ?? say(lang, { ja: "その他", en: "Other:" })} ${
          say(lang, bilingual(outcome, "summary"))
        }`
      ),
    ),
    row(
      say(lang, { ja: "残る課題（要約）", en: "What remains (summary)" }),
      bullets(outcomes.flatMap((outcome) => openIssueText(outcome, lang) ?? [])),
    ),
    row(
      say(lang, { ja: "回答者の声（原文ママ）", en: "In their own words (verbatim)" }),
      answers.map(({ figureKey, text }) =>
        `「${text}」${
          say(lang, ASSESSMENT.figureMark(figureNumber(figureKey, { sources: [report.comments.source], lang })))
        }`
      ),
    ),
  ];
}

function profileLines(report: Report, city: StudiedCity, lang: Language): readonly string[] {
  const profile = municipalProfiles(report).find(({ municipality }) => municipality === city);
  if (profile === undefined) throw new RangeError(`Cannot tell the profile of ${city.municipalityId} as it has none`);
  return [
    say(lang, {
      ja: `${city.prefecture}　人口${city.population?.toLocaleString("en-US") ?? "―"}人　面積${
        city.areaPrinted ?? "―"
      }`,
      en: `${prefectureName(city, lang)}, population ${formatNumber(profile.population, { grouping: true })}, area ${
        areaText(profile)
      } km²`,
    }),
    say(lang, {
      ja: `モデル事業: ${city.modelProjectPrinted ?? "―"}　移行準備事業: ${
        city.transitionProjectPrinted ?? "―"
      }　重層的支援体制整備事業: ${city.implementationPrinted ?? "―"}`,
      en: `model project: ${yearsText(profile, lang)}; transition project: ${
        statusText(profile, "transitionProject", lang)
      }; multi-layered support programme: ${statusText(profile, "implementation", lang)}`,
    }),
  ];
}

function eventsText(report: Report, eventIds: readonly string[], lang: Language): string {
  return report.events.records.filter(({ eventId }) => eventIds.includes(eventId)).map((event) => {
    const day = event.date === null ? "" : dayOf(event.date, lang);
    const state = event.status === "held" ? "" : eventStatusWithin(event, lang);
    return `${eventLabel(report, event, lang)}${
      say(lang, {
        ja: `${day && ` ${day}`}${state && `（${state}）`}`,
        en: remarksInEnglish([day, state]),
      })
    }`;
  }).join(say(lang, { ja: "、", en: ", " }));
}

/** Events that came of what was planned with the city. */
export function eventsOf({ events, plannedActions }: Report, municipalityId: string) {
  const ids = plannedActions.records.filter((action) => action.municipalityId === municipalityId)
    .flatMap(({ eventIds }) => eventIds);
  return events.records.filter(({ eventId }) => ids.includes(eventId));
}
