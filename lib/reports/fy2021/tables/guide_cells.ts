import { bilingual, type Language } from "../../../data/language.ts";
import { dayOf } from "../../../wording/dates.ts";
import { PUNCTUATION, say } from "../../../wording/say.ts";
import { eventLabel, eventStatusWithin, municipalityLabel } from "../../../wording/study_names.ts";
import type { ActionTakenRecord } from "../assessment/actions_taken.ts";
import type { PrintedEvent } from "../facts/printed_records.ts";
import type { Report } from "../facts/load_report.ts";
import type { GuideIssueRecord } from "../facts/section_tables.ts";
import { openIssueText } from "../wording/outcome_words.ts";

/** A group of issues with the cities that named them. */
export function issueText(
  report: Report,
  { issue, issueEnglish, findingIds }: GuideIssueRecord,
  lang: Language,
): string {
  const cities = report.hearingFindings.records.filter(({ findingId }) => findingIds.includes(findingId))
    .map(({ municipalityId }) => municipalityId);
  return say(lang, {
    ja: `${issue}（${cityNames(report, cities, lang)}）`,
    en: `${issueEnglish} (${cityNames(report, cities, lang)})`,
  });
}

/** Names of municipalities, each once, in the order of the study. */
function cityNames(report: Report, municipalityIds: readonly string[], lang: Language): string {
  return report.municipalities.records.filter(({ municipalityId }) => municipalityIds.includes(municipalityId))
    .map(({ municipalityId }) => municipalityLabel(report, municipalityId, lang))
    .join(say(lang, { ja: "・", en: ", " }));
}

/** Events of some actions taken, each once, in the order of the study. */
export function eventsOf(report: Report, taken: readonly ActionTakenRecord[]): readonly PrintedEvent[] {
  return report.events.records.filter(({ eventId }) => taken.some((one) => one.eventId === eventId));
}

/** Event, cities where it had several, date, applicants and responses; or that it was not held. */
export function heldText(
  report: Report,
  { event, taken, lang }: {
    readonly event: PrintedEvent;
    readonly taken: readonly ActionTakenRecord[];
    readonly lang: Language;
  },
): string {
  const label = eventLabel(report, event, lang);
  if (event.status !== "held") {
    const status = eventStatusWithin(event, lang);
    return say(lang, { ja: `${label}（${status}）`, en: `${label} (${status})` });
  }
  const own = taken.filter(({ eventId }) => eventId === event.eventId).map(({ municipalityId }) => municipalityId);
  const told = [
    event.municipalityIds.length > 1 ? cityNames(report, own, lang) : "",
    event.date === null ? "" : dayOf(event.date, lang),
    peopleText(report, event, lang),
  ].filter((part) => part !== "");
  return say(lang, { ja: `${label}（${told.join("、")}）`, en: `${label} (${told.join("; ")})` });
}

/** How many had applied; where that is not printed, how many answered the questionnaire, if there was one. */
function peopleText(
  report: Report,
  { eventId, applicants, applicantsRemark }: PrintedEvent,
  lang: Language,
): string {
  if (applicants !== null) {
    const read = applicantsRemark === null ? "" : say(lang, { ja: "（読み取り）", en: " (as read)" });
    return say(lang, { ja: `参加申込者${applicants}人${read}`, en: `${applicants} applicants${read}` });
  }
  const unknown = say(lang, { ja: "参加申込者数の記載なし", en: "number of applicants not printed" });
  const answered = report.questionnaires.records.find((one) => one.eventId === eventId)?.responses;
  if (answered === undefined) return unknown;
  return `${unknown}${say(lang, { ja: `、回答${answered}件`, en: `, ${answered} responses` })}`;
}

/**
 * The outcomes that speak of some actions being done, in words, by cities that did them: each with what remains. A sentence that
 * stands in several cities stands once.
 */
export function outcomesText(report: Report, taken: readonly ActionTakenRecord[], lang: Language): string | null {
  const groups = [...Map.groupBy(outcomesOf(report, taken), ({ printed }) => printed).values()];
  return groups.map((group) => {
    const [first] = group;
    const summary = first === undefined ? "" : say(lang, bilingual(first, "summary"));
    const cities = cityNames(report, group.map(({ municipalityId }) => municipalityId), lang);
    const same = group.length > 1 ? say(lang, { ja: "（同じ一文）", en: " (the same sentence)" }) : "";
    const places = group.map(({ figureKey, numberPrinted }) =>
      `${figureKey.split(":", 1)[0] ?? ""}${numberPrinted ?? say(lang, { ja: "その他", en: " “other”" })}`
    ).join(say(lang, { ja: "・", en: ", " }));
    const left = group.flatMap((outcome) => openIssueText(outcome, lang) ?? []);
    return say(lang, {
      ja: `${PUNCTUATION.bullet.ja}${cities}${same}: ${summary}（図表${places}「本事業の成果」）${
        left.length === 0 ? "" : `。残る課題: ${left.join("／")}`
      }`,
      en: `${PUNCTUATION.bullet.en}${cities}${same}: ${summary} (${
        group.length === 1 ? "figure" : "figures"
      } ${places}, “Outcomes of the project”)${left.length === 0 ? "" : `; remains: ${left.join(" / ")}`}`,
    });
  }).join("\n") || null;
}

/** Outcomes of a city that speak of an action which the city took, in the report's order. */
function outcomesOf(report: Report, taken: readonly ActionTakenRecord[]): Report["outcomes"]["records"] {
  return report.outcomes.records.filter(({ municipalityId, actionNumbers }) =>
    taken.some((one) => one.municipalityId === municipalityId && actionNumbers.includes(String(one.actionNumber)))
  );
}
