import { formatNumber } from "../data/format_number.ts";
import type { Language, LanguageOption } from "../data/language.ts";
import type { Dataset } from "../data/source.ts";
import type { ConsultationBodyRecord } from "../report/consultation_bodies.ts";
import type { MunicipalityRecord } from "../report/municipalities.ts";
import { drawingPanel, type Shape } from "./drawing.ts";
import type { Figure, FigurePanel } from "./figure.ts";
import { narrowSource } from "./narrow_source.ts";
import { CATEGORICAL, GRID, INK, MUTED_INK } from "./palette.ts";
import { municipalityName, say } from "./report_words.ts";
import { wrapText } from "./wrap_text.ts";

/** The part of the report that {@linkcode consultationBodiesFigure} draws. */
export interface ConsultationBodiesData {
  readonly consultationBodies: Dataset<ConsultationBodyRecord>;
  readonly municipalities: Dataset<MunicipalityRecord>;
}

/** Bodies of one municipality that share a field of welfare, or an operator. */
export interface ConsultationBodyCell {
  /** Bodies whose number is printed, by manner of operation. */
  readonly printed: Readonly<Record<OperatorGroup, number>>;
  /** Bodies named without a number, each counted as one, by manner of operation. */
  readonly named: Readonly<Record<OperatorGroup, number>>;
  /** Services named without any place to count: how many there are is not known. */
  readonly uncounted: number;
  /** Bodies the report says the municipality does not have. */
  readonly absent: number;
  /** `printed` and `named` added up. */
  readonly count: number;
  /** Bodies per 100,000 inhabitants; `null` when nothing could be counted. */
  readonly rate: number | null;
}

/** Manner of operation, as coloured. */
export type OperatorGroup = "direct" | "commissioned" | "subsidised" | "not-printed";

/** A row of the figure: what its bodies have in common, and a cell for each municipality. */
export interface ConsultationBodyRow {
  readonly id: string;
  readonly label: Readonly<Record<Language, string>>;
  /** By municipality; `null` when the hearing names no such body. */
  readonly cells: ReadonlyMap<string, ConsultationBodyCell | null>;
}

const GROUPS: readonly OperatorGroup[] = ["direct", "commissioned", "subsidised", "not-printed"];

const FIELDS: readonly (readonly [ConsultationBodyRecord["field"], string, string])[] = [
  ["elderly", "高齢", "Elderly"],
  ["disability", "障害", "Disability"],
  ["children", "子ども・子育て", "Children"],
  ["poverty", "生活困窮", "Poverty"],
  ["medical-care", "在宅医療・介護", "Home medical care"],
  ["adult-guardianship", "成年後見", "Guardianship"],
  ["violence", "配偶者暴力", "Violence"],
  ["consumer-legal", "消費生活・法律", "Consumer, legal"],
  ["general", "分野横断", "Across fields"],
];

/** Operators: key, and whether a body is of it. */
const OPERATORS: readonly (readonly [string, string, string, (body: ConsultationBodyRecord) => boolean])[] = [
  ["direct", "直営", "Run by the city", ({ operator }) => operator === "direct"],
  ["welfare-corporation", "委託: 社会福祉法人", "Welfare corporation", contractor("社会福祉法人")],
  ["welfare-council", "委託: 社会福祉協議会", "Council of social welfare", contractor("社会福祉協議会")],
  ["welfare-agency", "委託: 社会福祉事業団", "Welfare agency", contractor("社会福祉事業団")],
  [
    "medical-corporation",
    "委託: 医療法人（社団・社会医療を含む）",
    "Medical corporation",
    contractor("医療法人", "医療法人社団", "社会医療法人"),
  ],
  ["medical-cooperative", "委託: 医療生協", "Medical co-operative", contractor("医療生協")],
  ["medical-association", "委託: 医師会", "Medical association", contractor("医師会")],
  ["non-profit", "委託: NPO法人", "Non-profit corporation", contractor("NPO法人")],
  ["private", "委託: 民間（種別の記載なし）", "Private (kind not printed)", contractor("民間")],
  ["local-corporation", "委託: 市内法人（種別の記載なし）", "Local body (kind not printed)", contractor("市内法人")],
  ["subsidised", "補助金支出", "Subsidised", ({ operator }) => operator === "subsidised"],
  [
    "not-printed",
    "運営者の記載なし・複合施設",
    "Operator not printed, or mixed",
    ({ operator }) => operator === "not-printed" || operator === "mixed",
  ],
];

function contractor(...types: readonly string[]): (body: ConsultationBodyRecord) => boolean {
  return ({ operator, contractorType }) =>
    operator === "commissioned" && contractorType !== null && types.includes(contractorType);
}

/** Rows of the two panels: by field of welfare, and by who runs the body. */
export interface ConsultationBodyRows {
  readonly byField: readonly ConsultationBodyRow[];
  readonly byOperator: readonly ConsultationBodyRow[];
}

/**
 * Consultation bodies of each municipality by field and by operator, counted and per 100,000 inhabitants.
 *
 * Three kinds of number stay apart: those the report prints, bodies named once and counted as one, and services of which
 * nothing can be counted. Persons (コミュニティソーシャルワーカー) are no bodies and are left out.
 *
 * @throws {TypeError} if a body has an operator that no row stands for, or its municipality has no population
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../report/load_report.ts";
 * const { byField } = consultationBodyRows(await loadReport());
 * assert.equal(byField[0]?.cells.get("soka")?.count, 8);
 * ```
 */
export function consultationBodyRows(data: ConsultationBodiesData): ConsultationBodyRows {
  const bodies = data.consultationBodies.records.filter(({ unit }) => unit === "places");
  const orphan = bodies.find((body) => body.operator !== "none" && !OPERATORS.some(([, , , holds]) => holds(body)));
  if (orphan !== undefined) {
    throw new TypeError(
      `Cannot count ${orphan.bodyId} as a row must stand for its operator: current value is ${
        orphan.contractorType ?? orphan.operator
      }`,
    );
  }
  const municipalities = data.municipalities.records.filter(({ kind }) => kind === "consulted");
  const row = (
    id: string,
    ja: string,
    en: string,
    holds: (body: ConsultationBodyRecord) => boolean,
  ): ConsultationBodyRow => ({
    id,
    label: { ja, en },
    cells: new Map(municipalities.map((municipality) => {
      const own = bodies.filter((body) => body.municipalityId === municipality.municipalityId && holds(body));
      return [municipality.municipalityId, own.length === 0 ? null : cellOf(own, municipality)];
    })),
  });
  const byField = FIELDS.map(([field, ja, en]) => row(field, ja, en, (body) => body.field === field));
  const byOperator = OPERATORS.map(([id, ja, en, holds]) => row(id, ja, en, holds));
  const named = ({ cells }: ConsultationBodyRow) => [...cells.values()].some((cell) => cell !== null);
  return { byField: byField.filter(named), byOperator: byOperator.filter(named) };
}

function cellOf(bodies: readonly ConsultationBodyRecord[], municipality: MunicipalityRecord): ConsultationBodyCell {
  const { population, municipalityId } = municipality;
  if (population === null) {
    throw new TypeError(`Cannot compute bodies per inhabitant as ${municipalityId} must have a population`);
  }
  const total = (basis: ConsultationBodyRecord["countBasis"]) => {
    const counts = { direct: 0, commissioned: 0, subsidised: 0, "not-printed": 0 };
    for (const body of bodies) {
      if (body.countBasis === basis) counts[groupOf(body)] += body.operatorCount ?? 0;
    }
    return counts;
  };
  const [printed, named] = [total("printed"), total("one-entry")];
  const count = GROUPS.reduce((sum, group) => sum + printed[group] + named[group], 0);
  const uncounted = bodies.filter(({ countBasis }) => countBasis === "not-printed").length;
  const absent = bodies.filter(({ operator }) => operator === "none").length;
  // Exact to the last printed digit: the quotient of two integers this small is never within rounding error of a half.
  const rate = count === 0 && (uncounted > 0 || absent === 0) ? null : count * 100_000 / population;
  return { printed, named, uncounted, absent, count, rate };
}

function groupOf({ operator }: ConsultationBodyRecord): OperatorGroup {
  return operator === "mixed" || operator === "none" ? "not-printed" : operator;
}

const COLORS: Readonly<Record<OperatorGroup, string>> = {
  direct: CATEGORICAL[1],
  commissioned: CATEGORICAL[0],
  subsidised: CATEGORICAL[2],
  "not-printed": "#8a929b",
};
const LEFT = 198;
const COLUMN = 153;
const BAR_WIDTH = 132;
const WIDTH = LEFT + 5 * COLUMN;
const HEAD = 30;
const ROW = 40;

/**
 * Who consults on what, and who runs it: bodies per 100,000 inhabitants by field and by operator, a column a municipality.
 *
 * Shows that the five organise the same duty in different ways. Filled bars are printed numbers, outlined ones bodies named
 * without a number; what cannot be counted is written out, never drawn as 0 or 1.
 *
 * @throws {TypeError} if a body's operator or a municipality's population is missing
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../report/load_report.ts";
 * const figure = consultationBodiesFigure(await loadReport());
 * assert.equal(figure.panels.length, 2);
 * ```
 */
export function consultationBodiesFigure(data: ConsultationBodiesData, options: LanguageOption = {}): Figure {
  const { lang = "ja" } = options;
  const rows = consultationBodyRows(data);
  const municipalities = data.municipalities.records.filter(({ kind }) => kind === "consulted");
  const bodies = data.consultationBodies.records.filter(({ unit }) => unit === "places");
  const persons = data.consultationBodies.records.filter(({ unit }) => unit === "persons");
  const name = (id: string) => {
    const municipality = municipalities.find(({ municipalityId }) => municipalityId === id);
    return municipality === undefined ? id : municipalityName(municipality, lang);
  };
  const uncounted = bodies.filter(({ countBasis }) => countBasis === "not-printed");
  const absent = bodies.filter(({ operator }) => operator === "none");
  const read = bodies.filter(({ operatorBasis }) => operatorBasis === "reading");
  const most = Math.max(
    ...[...rows.byField, ...rows.byOperator].flatMap(({ cells }) => [...cells.values()].map((cell) => cell?.rate ?? 0)),
  );
  const panel = (title: string, list: readonly ConsultationBodyRow[]): FigurePanel =>
    drawingPanel(shapesOf(list, municipalities, { most, lang }), {
      width: WIDTH,
      height: HEAD + list.length * ROW + 8,
      title,
    });
  return {
    kind: "figure",
    key: "consultation-bodies",
    catalogueKeys: [],
    language: lang,
    title: say(
      lang,
      "相談支援機関の分野と運営者（人口10万人あたり）",
      "Consultation bodies by field and operator, per 100,000 inhabitants",
    ),
    subtitle: say(
      lang,
      "事前ヒアリングで各市が挙げた機関。数字は人口10万人あたり、括弧内は箇所数",
      "Bodies each city named in its hearing. Per 100,000 inhabitants, number of bodies in brackets",
    ),
    sources: [
      narrowSource(data.consultationBodies.source, bodies.map(({ figureKey }) => figureKey)),
      narrowSource(data.municipalities.source, municipalities.map(({ figureKey }) => figureKey)),
    ],
    notes: [
      say(
        lang,
        "各市が挙げたものの一覧であり、台帳ではない。「記載なし」は、ないことを意味しない。",
        "Lists of what each city named, not registers: “not named” does not mean that there is none.",
      ),
      say(
        lang,
        "枠だけの棒と「*」は、数の記載がなく名称が一つ挙がっているため1か所と数えたもの（* の前はその数）。",
        "Outlined bars and “*”: named once without a number and counted as one (the number before * says how many).",
      ),
      say(
        lang,
        `「＋数不明」は窓口ではなく事業の名称で、数えられないもの: ${
          uncounted.map((body) => `${name(body.municipalityId)} ${body.namePrinted}`).join("、")
        }。`,
        `“+ ?” is a service that cannot be counted as places: ${
          uncounted.map((body) => `${name(body.municipalityId)} ${body.namePrinted}`).join(", ")
        }.`,
      ),
      ...absent.map((body) =>
        say(
          lang,
          `${name(body.municipalityId)}は${shortName(body)}がないと記載（${body.printed.replace(/^※/, "")}）。`,
          `${name(body.municipalityId)} is said to have no such body: ${body.printed.replace(/^※/, "")}.`,
        )
      ),
      ...(read.length === 0 ? [] : [
        say(
          lang,
          `運営者が明記されず文脈から読み取ったもの: ${
            read.map((body) =>
              `${name(body.municipalityId)} ${shortName(body)}${
                body.contractorType === null ? "" : `（${body.contractorType}）`
              }`
            ).join("、")
          }。`,
          `Operator not printed in words but read from the context: ${
            read.map((body) =>
              `${name(body.municipalityId)} ${shortName(body)}${
                body.contractorType === null ? "" : ` (${body.contractorType})`
              }`
            ).join(", ")
          }.`,
        ),
      ]),
      ...persons.map((body) =>
        say(
          lang,
          `${name(body.municipalityId)}の${body.namePrinted}（${body.countPrinted}）は人員の配置のため含まない。`,
          `${body.namePrinted} in ${
            name(body.municipalityId)
          } (${body.count}) are persons, not bodies, and are left out.`,
        )
      ),
    ],
    alternativeText: municipalities.map((municipality) => sentence(rows, municipality, lang)).join(say(lang, "", " ")),
    legend: [
      { label: say(lang, "直営", "run by the city"), color: COLORS.direct },
      { label: say(lang, "委託", "commissioned"), color: COLORS.commissioned },
      { label: say(lang, "補助金支出", "subsidised"), color: COLORS.subsidised },
      {
        label: say(lang, "運営者の記載なし・複合施設", "operator not printed, or mixed"),
        color: COLORS["not-printed"],
      },
      {
        label: say(lang, "数の記載なし（1か所と数えた）", "named without a number, counted as one"),
        color: INK,
        symbol: "outline",
      },
    ],
    panels: [
      panel(say(lang, "分野別", "By field"), rows.byField),
      panel(say(lang, "運営者別", "By operator"), rows.byOperator),
    ],
  };
}

function shortName({ namePrinted }: ConsultationBodyRecord): string {
  return namePrinted.replaceAll(/\s+/g, "");
}

function sentence(rows: ConsultationBodyRows, municipality: MunicipalityRecord, lang: Language): string {
  const parts = (list: readonly ConsultationBodyRow[]) =>
    list.flatMap(({ label, cells }) => {
      const cell = cells.get(municipality.municipalityId) ?? null;
      return cell === null ? [] : [`${label[lang]}${say(lang, "", " ")}${cellText(cell, lang)}`];
    }).join(say(lang, "、", ", "));
  return say(
    lang,
    `${municipality.name}の人口10万人あたりの数（括弧内は箇所数）は、分野別に${parts(rows.byField)}。運営者別に${
      parts(rows.byOperator)
    }。`,
    `${municipality.nameEnglish}, per 100,000 inhabitants (number): by field ${parts(rows.byField)}; by operator ${
      parts(rows.byOperator)
    }.`,
  );
}

/** 11.3（9、うち3*）＋数不明: rate, count, how many of them are counted as one by name, what cannot be counted. */
function cellText({ rate, count, named, uncounted, absent }: ConsultationBodyCell, lang: Language): string {
  const assumed = GROUPS.reduce((sum, group) => sum + named[group], 0);
  const unknown = uncounted === 0 ? "" : say(lang, "＋数不明", " + ?");
  if (rate === null) return say(lang, "数不明", "number unknown");
  if (count === 0 && absent > 0) return say(lang, "なし（0）", "none (0)") + unknown;
  const stars = assumed === 0 ? "" : assumed === count ? "*" : say(lang, `、うち${assumed}*`, `, ${assumed}*`);
  const words = formatNumber(rate, { decimals: 1 });
  return say(lang, `${words}（${count}${stars}）`, `${words} (${count}${stars})`) + unknown;
}

function shapesOf(
  rows: readonly ConsultationBodyRow[],
  municipalities: readonly MunicipalityRecord[],
  { most, lang }: { readonly most: number; readonly lang: Language },
): readonly Shape[] {
  const shapes: Shape[] = [];
  const bottom = HEAD + rows.length * ROW;
  for (const [column, municipality] of municipalities.entries()) {
    const x = LEFT + column * COLUMN;
    shapes.push({ kind: "line", x1: x, y1: HEAD, x2: x, y2: bottom, stroke: MUTED_INK });
    shapes.push({
      kind: "text",
      x,
      y: HEAD - 12,
      text: municipalityName(municipality, lang),
      weight: 700,
      fontSize: 13,
    });
  }
  for (const [index, { label, cells }] of rows.entries()) {
    const top = HEAD + index * ROW;
    shapes.push({ kind: "line", x1: 0, y1: top, x2: WIDTH, y2: top, stroke: index === 0 ? INK : GRID });
    const wrapped = wrapText(label[lang].replace("（", "\n（"), { maxWidth: LEFT - 10, fontSize: 12 });
    for (const [line, text] of wrapped.entries()) {
      shapes.push({ kind: "text", x: 0, y: top + ROW / 2 + (line - (wrapped.length - 1) / 2) * 15, text });
    }
    for (const [column, { municipalityId }] of municipalities.entries()) {
      const x = LEFT + column * COLUMN;
      const cell = cells.get(municipalityId) ?? null;
      if (cell === null) {
        const text = say(lang, "記載なし", "not named");
        shapes.push({ kind: "text", x: x + 6, y: top + ROW / 2, text, fontSize: 11, fill: MUTED_INK });
        continue;
      }
      shapes.push({ kind: "text", x: x + 6, y: top + 11, text: cellText(cell, lang) });
      shapes.push(...bars(cell, x, top + 21, most));
    }
  }
  shapes.push({ kind: "line", x1: 0, y1: bottom, x2: WIDTH, y2: bottom, stroke: INK });
  return shapes;
}

/** Stacked bar: printed numbers filled, bodies counted as one outlined, operator by operator. */
function bars(cell: ConsultationBodyCell, x: number, y: number, most: number): readonly Shape[] {
  const shapes: Shape[] = [];
  if (cell.rate === null || cell.count === 0) return shapes;
  const unit = cell.rate / cell.count / most * BAR_WIDTH;
  let left = x;
  for (const group of GROUPS) {
    const color = COLORS[group];
    const [filled, outlined] = [cell.printed[group] * unit, cell.named[group] * unit];
    if (filled > 0) shapes.push({ kind: "rect", x: left, y, width: filled, height: 13, fill: color });
    left += filled;
    if (outlined > 0) {
      // A thin edge round a narrow bar, or its two edges would meet and look filled.
      const edge = outlined < 9 ? 1 : 2;
      shapes.push({
        kind: "rect",
        x: left + edge / 2,
        y: y + edge / 2,
        width: Math.max(1, outlined - edge),
        height: 13 - edge,
        fill: "#ffffff",
        stroke: color,
        strokeWidth: edge,
      });
    }
    left += outlined;
  }
  return shapes;
}
