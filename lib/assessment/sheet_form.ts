import type { Bilingual } from "../data/language.ts";
/** A line of the sheet's two tables: a service of the programme, or what must stand behind it. */
export interface SheetRow extends Bilingual {
  readonly id: SheetRowId;
  /** Upper table (what is offered) or lower table (what it rests on). */
  readonly block: "services" | "foundations";
}

/** Names of the nine lines. */
export type SheetRowId =
  | "comprehensive-consultation"
  | "participation"
  | "community-building"
  | "outreach"
  | "multi-agency"
  | "mechanisms-and-people"
  | "cooperation"
  | "shared-significance"
  | "budget-negotiation";

/** The nine lines of figure 3-9, in their order and wording. */
export const SHEET_ROWS: readonly SheetRow[] = [
  {
    id: "comprehensive-consultation",
    ja: "包括的相談支援事業",
    en: "Comprehensive consultation",
    block: "services",
  },
  { id: "participation", ja: "参加支援事業", en: "Support for participation", block: "services" },
  { id: "community-building", ja: "地域づくり事業", en: "Community building", block: "services" },
  {
    id: "outreach",
    ja: "アウトリーチ等を通じた継続支援事業",
    en: "Continuing support through outreach",
    block: "services",
  },
  { id: "multi-agency", ja: "多機関協働事業", en: "Cooperation among agencies", block: "services" },
  {
    id: "mechanisms-and-people",
    ja: "重層的支援体制整備事業実施に向けた仕組み・人材",
    en: "Mechanisms and people for the programme",
    block: "foundations",
  },
  {
    id: "cooperation",
    ja: "庁内・多機関の協力体制",
    en: "Cooperation inside the office and among agencies",
    block: "foundations",
  },
  {
    id: "shared-significance",
    ja: "重層的支援体制整備事業の意義・理念の共有",
    en: "Shared understanding of significance and philosophy",
    block: "foundations",
  },
  {
    id: "budget-negotiation",
    ja: "財政部との折衝状況",
    en: "Negotiations with the finance department",
    block: "foundations",
  },
];

/** What is asked about each line. */
export type SheetAspect = "status" | "strength" | "issue";

/** The three columns of figure 3-9, in their order and wording. */
export const SHEET_ASPECTS: readonly (Bilingual & { readonly id: SheetAspect })[] = [
  { id: "status", ja: "現状（実施している取り組み）", en: "Status (what is being done)" },
  { id: "strength", ja: "強み", en: "Strengths" },
  { id: "issue", ja: "課題", en: "Issues" },
];

/** What stands above the tables. */
export type SheetFieldId =
  | "date"
  | "departments"
  | "population"
  | "catchment-areas"
  | "organisation-chart"
  | "responsible-department";

/** The fields above the tables of figure 3-9, in their order and wording. */
export const SHEET_FIELDS: readonly (Bilingual & { readonly id: SheetFieldId })[] = [
  { id: "date", ja: "作成日", en: "Date" },
  { id: "departments", ja: "作成に携わった課及び機関", en: "Departments and bodies that filled it in" },
  { id: "population", ja: "人口", en: "Population" },
  { id: "catchment-areas", ja: "圏域数", en: "Catchment areas" },
  { id: "organisation-chart", ja: "庁内組織図", en: "Organisation chart" },
  {
    id: "responsible-department",
    ja: "地域共生社会に資する取り組みを担う担当課",
    en: "Department in charge",
  },
];
