import { type TableRow, textColumn } from "../../../tables/table.ts";
import type { ReportTableBuilder } from "./report_table_content.ts";
import { formatNumber } from "../../../data/format_number.ts";
import { bilingual, type Language } from "../../../data/language.ts";
import type { HearingFindingRecord } from "../facts/municipality_tables.ts";
import { printedPart, sourceOf } from "../../../data/source_of.ts";
import { sharedSentenceNotes } from "../wording/outcome_words.ts";
import { say } from "../../../wording/say.ts";

/** Population, area and experience of the five consulted municipalities, to the letter. */
export const municipalitiesContent: ReportTableBuilder = (report, { lang }) => {
  const consulted = report.municipalities.records.filter(({ role }) => role === "studied");
  return {
    columns: [
      textColumn(
        "prefecture",
        say(lang, { ja: "自治体名（原文、都道府県）", en: "Prefecture (printed with the name)" }),
      ),
      textColumn("name", say(lang, { ja: "自治体名（原文、市）", en: "Municipality" })),
      textColumn("population", say(lang, { ja: "人口（原文）", en: "Population (as printed)" })),
      textColumn("area", say(lang, { ja: "面積（原文）", en: "Area (as printed)" })),
      textColumn("modelYears", say(lang, { ja: "モデル事業実施実績（原文）", en: "Model project (as printed)" })),
      textColumn(
        "transition",
        say(lang, { ja: "移行準備事業実施実績（原文）", en: "Transition project (as printed)" }),
      ),
      textColumn(
        "implementation",
        say(lang, { ja: "重層的支援体制整備事業実施予定（原文）", en: "Implementation (as printed)" }),
      ),
    ],
    ids: ["municipality_id"],
    rows: consulted.map((municipality) => ({
      municipality_id: municipality.municipalityId,
      prefecture: municipality.prefecture,
      name: say(lang, bilingual(municipality, "name")),
      population: municipality.population === null
        ? null
        : `${formatNumber(municipality.population, { grouping: true })} 人`,
      area: municipality.areaPrinted,
      modelYears: municipality.modelProjectPrinted,
      transition: municipality.transitionProjectPrinted,
      implementation: municipality.implementationPrinted,
    })),
    sources: [report.municipalities.source, report.municipalProfiles.source],
    notes: [
      say(lang, {
        ja: "※ 自治体の人口は、住民基本台帳の 2021 年 7 月末または 8 月 1 日づけの記録に基づく（報告書の注）。",
        en: "Population from the resident register, end of July or 1 August 2021 (the report's note).",
      }),
    ],
  };
};

/** Findings of the interview in one municipality, with its consultation bodies and who runs them, item by item as printed. */
export const hearingContent: ReportTableBuilder = (report, { row, lang }) => {
  const findings = report.hearingFindings.records.filter(({ figureKey, place }) =>
    figureKey === row.key && place === "table"
  );
  const bodies = report.consultationBodies.records.filter(({ figureKey, operatorOrder }) =>
    figureKey === row.key && operatorOrder === 1
  );
  const items = [...new Set(findings.map(({ item }) => item))];
  return {
    columns: [
      textColumn("section", say(lang, { ja: "区分（原文）", en: "Section (as printed)" })),
      textColumn("item", say(lang, { ja: "項目（原文）", en: "Item (as printed)" })),
      textColumn("summary", say(lang, { ja: "所見（要約。「 」は引用）", en: "Finding (summary; 「 」 quoted)" })),
    ],
    ids: ["municipality_id"],
    rows: items.flatMap((item) => {
      const own = findings.filter((finding) => finding.item === item);
      const [heading] = own;
      if (heading === undefined) return [];
      const lines = [
        ...bodies.filter((body) => body.item === item).map(({ itemOrder, printed }) => ({
          itemOrder,
          summary: `「${printed}」`,
        })),
        // The bodies are quoted one by one: how many they are is not printed and has no place.
        ...own.flatMap((finding) => {
          const { itemOrder } = finding;
          return itemOrder === null ? [] : [{ itemOrder, summary: findingText(finding, lang) }];
        }),
      ];
      return lines.toSorted((one, other) => one.itemOrder - other.itemOrder).map(({ summary }): TableRow => (
        { municipality_id: heading.municipalityId, section: heading.sectionPrinted, item: heading.itemPrinted, summary }
      ));
    }),
    sources: [report.hearingFindings.source, report.consultationBodies.source],
    notes: [],
  };
};

/** A finding in our words, with the aim that it quotes. */
function findingText(finding: HearingFindingRecord, lang: Language): string {
  const summary = say(lang, bilingual(finding, "summary"));
  const { quotedAim } = finding;
  if (quotedAim === null) return summary;
  return say(lang, { ja: `${summary}：「${quotedAim}」`, en: `${summary}: 「${quotedAim}」` });
}

/** Outcomes of one municipality beside the goals they answer, as printed: nothing of what the project reads in them. */
export const outcomesContent: ReportTableBuilder = (report, { row, lang }) => {
  const goals = report.goals.records.filter(({ figureKey }) => figureKey === row.key);
  const outcomes = report.outcomes.records.filter(({ figureKey }) => figureKey === row.key);
  return {
    columns: [
      textColumn("goal", say(lang, { ja: "今年度末の目標（原文）", en: "Goal (as printed)" })),
      textColumn("number", say(lang, { ja: "成果の番号（原文）", en: "No. (as printed)" })),
      textColumn("outcome", say(lang, { ja: "成果（原文）", en: "Outcome (as printed)" })),
    ],
    ids: ["municipality_id", "goal_id", "outcome_id"],
    rows: outcomes.map(({ municipalityId, goalId, outcomeId, numberPrinted, printed }) => ({
      municipality_id: municipalityId,
      goal_id: goalId,
      outcome_id: outcomeId,
      goal: goals.find((goal) => goal.goalId === goalId)?.wording ?? say(lang, { ja: "その他", en: "その他 (other)" }),
      number: numberPrinted,
      outcome: printed,
    })),
    sources: [printedPart(sourceOf(report.outcomes, outcomes)), sourceOf(report.goals, goals)],
    notes: [
      say(lang, {
        ja: "報告書が自らの事業について述べたもので、独立した評価ではない。",
        en: "This is the report's account of its own work, not an independent evaluation.",
      }),
      ...[...new Set(outcomes.map(({ municipalityId }) => municipalityId))].flatMap((municipalityId) =>
        sharedSentenceNotes(report, { outcomes: report.outcomes.records, municipalityId, lang })
      ),
      ...goals.flatMap(({ remark, remarkEnglish, number }) =>
        remark === null ? [] : [
          say(lang, {
            ja: `目標${number}: ${remark}（本プロジェクトの読み取り）。`,
            en: `Goal ${number}: ${remarkEnglish ?? remark} (this project's reading).`,
          }),
        ]
      ),
    ],
  };
};
