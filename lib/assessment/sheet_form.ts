/** A line of the sheet's two tables: a service of the programme, or what must stand behind it. */
export interface SheetRow {
  readonly id: SheetRowId;
  readonly japanese: string;
  readonly english: string;
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
    japanese: "包括的相談支援事業",
    english: "Comprehensive consultation",
    block: "services",
  },
  { id: "participation", japanese: "参加支援事業", english: "Support for participation", block: "services" },
  { id: "community-building", japanese: "地域づくり事業", english: "Community building", block: "services" },
  {
    id: "outreach",
    japanese: "アウトリーチ等を通じた継続支援事業",
    english: "Continuing support through outreach",
    block: "services",
  },
  { id: "multi-agency", japanese: "多機関協働事業", english: "Cooperation among agencies", block: "services" },
  {
    id: "mechanisms-and-people",
    japanese: "重層的支援体制整備事業実施に向けた仕組み・人材",
    english: "Mechanisms and people for the programme",
    block: "foundations",
  },
  {
    id: "cooperation",
    japanese: "庁内・多機関の協力体制",
    english: "Cooperation inside the office and among agencies",
    block: "foundations",
  },
  {
    id: "shared-significance",
    japanese: "重層的支援体制整備事業の意義・理念の共有",
    english: "Shared understanding of significance and philosophy",
    block: "foundations",
  },
  {
    id: "budget-negotiation",
    japanese: "財政部との折衝状況",
    english: "Negotiations with the finance department",
    block: "foundations",
  },
];

/** What is asked about each line. */
export type SheetAspect = "status" | "strength" | "issue";

/** The three columns of figure 3-9, in their order and wording. */
export const SHEET_ASPECTS: readonly {
  readonly id: SheetAspect;
  readonly japanese: string;
  readonly english: string;
}[] = [
  { id: "status", japanese: "現状（実施している取り組み）", english: "Status (what is being done)" },
  { id: "strength", japanese: "強み", english: "Strengths" },
  { id: "issue", japanese: "課題", english: "Issues" },
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
export const SHEET_FIELDS: readonly {
  readonly id: SheetFieldId;
  readonly japanese: string;
  readonly english: string;
}[] = [
  { id: "date", japanese: "作成日", english: "Date" },
  { id: "departments", japanese: "作成に携わった課及び機関", english: "Departments and bodies that filled it in" },
  { id: "population", japanese: "人口", english: "Population" },
  { id: "catchment-areas", japanese: "圏域数", english: "Catchment areas" },
  { id: "organisation-chart", japanese: "庁内組織図", english: "Organisation chart" },
  {
    id: "responsible-department",
    japanese: "地域共生社会に資する取り組みを担う担当課",
    english: "Department in charge",
  },
];
