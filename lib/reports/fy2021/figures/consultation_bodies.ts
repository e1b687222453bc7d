import { type Language, LANGUAGE_OPTIONS, type LanguageOption } from "../../../data/language.ts";
import { kind, requireKind, requireOptions } from "../../../data/check_call.ts";
import type { ConsultationBodyRecord } from "../facts/municipality_tables.ts";
import type { PrintedMunicipality } from "../facts/printed_records.ts";
import { cellText, COLORS, consultationBodiesDrawing } from "./consultation_bodies_drawing.ts";
import { consultationBodiesList } from "./consultation_bodies_list.ts";
import {
  type ConsultationBodiesData,
  type ConsultationBodyRow,
  type ConsultationBodyRows,
  consultationBodyRows,
  operatorName,
} from "./consultation_body_rows.ts";
import { FIGURE, type Figure, type FigurePanel } from "../../../figures/figure.ts";
import { narrowSource } from "../../../data/source.ts";
import { INK } from "../../../figures/palette.ts";
import { municipalityName } from "../../../wording/study_names.ts";
import { say } from "../../../wording/say.ts";

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
 * import { loadReport } from "../facts/load_report.ts";
 * const figure = consultationBodiesFigure(await loadReport());
 * assert.equal(figure.panels.length, 2);
 * ```
 */
export function consultationBodiesFigure(data: ConsultationBodiesData, options: LanguageOption = {}): Figure {
  const action = "draw the consultation bodies";
  requireKind(action, data, {
    name: "data",
    kind: kind.record("the report, as loadReport gives it", "consultationBodies"),
  });
  requireOptions(action, options, LANGUAGE_OPTIONS);
  const { lang = "ja" } = options;
  const rows = consultationBodyRows(data);
  const municipalities = data.municipalities.records.filter(({ role }) => role === "studied");
  const bodies = data.consultationBodies.records.filter(({ unit }) => unit === "places");
  const persons = data.consultationBodies.records.filter(({ unit }) => unit === "persons");
  const name = (id: string) => {
    const municipality = municipalities.find(({ municipalityId }) => municipalityId === id);
    return municipality === undefined ? id : municipalityName(municipality, lang);
  };
  const most = Math.max(
    ...[...rows.byField, ...rows.byOperator].flatMap(({ cells }) => [...cells.values()].map((cell) => cell?.rate ?? 0)),
  );
  const panel = (title: string, list: readonly ConsultationBodyRow[]): FigurePanel => ({
    ...consultationBodiesDrawing(list, municipalities, { title, most, lang }),
    narrow: consultationBodiesList(list, municipalities, { most, lang }),
  });
  return {
    ...FIGURE,
    key: "consultation-bodies",
    catalogueKeys: [],
    language: lang,
    title: say(lang, {
      ja: "相談支援機関の分野と運営者（人口10万人あたり）",
      en: "Consultation bodies by field and operator, per 100,000 inhabitants",
    }),
    subtitle: say(lang, {
      ja: "事前ヒアリングで各市が挙げた機関。数字は人口10万人あたり、括弧内は箇所数",
      en: "Bodies each city named in its interview. Per 100,000 inhabitants, number of bodies in brackets",
    }),
    sources: [
      narrowSource(data.consultationBodies.source, bodies.map(({ figureKey }) => figureKey)),
      narrowSource(data.municipalities.source, municipalities.map(({ figureKey }) => figureKey)),
    ],
    notes: notesOf({ bodies, persons, name, lang }),
    alternativeText: municipalities.map((municipality) => sentence(rows, municipality, lang)).join(
      say(lang, { ja: "", en: " " }),
    ),
    legend: legendOf(lang),
    panels: [
      panel(say(lang, { ja: "分野別", en: "By field" }), rows.byField),
      panel(say(lang, { ja: "運営者別", en: "By operator" }), rows.byOperator),
    ],
  };
}

interface NotesContext {
  readonly bodies: readonly ConsultationBodyRecord[];
  /** What is counted in people. */
  readonly persons: readonly ConsultationBodyRecord[];
  /** Name of a municipality. */
  readonly name: (municipalityId: string) => string;
  readonly lang: Language;
}

/** What a reader must know: which lists these are, what has no number, what was read and what is left out. */
function notesOf({ bodies, persons, name, lang }: NotesContext): readonly string[] {
  const uncounted = bodies.filter(({ countBasis }) => countBasis === "not-printed");
  const absent = bodies.filter(({ operator }) => operator === "none");
  const read = bodies.filter(({ operatorBasis }) => operatorBasis === "reading");
  return [
    say(lang, {
      ja: "各市が挙げたものの一覧であり、台帳ではない。「記載なし」は、ないことを意味しない。",
      en: "Lists of what each city named, not registers: “not named” does not mean that there is none.",
    }),
    say(lang, {
      ja: "枠だけの棒と「*」は、数の記載がなく名称が一つ挙がっているため1か所と数えたもの（* の前はその数）。",
      en: "Outlined bars and “*”: named once without a number and counted as one (the number before * says how many).",
    }),
    say(lang, {
      ja: `「＋数不明」は窓口ではなく事業の名称で、数えられないもの: ${
        uncounted.map((body) => `${name(body.municipalityId)} ${body.namePrinted}`).join("、")
      }。`,
      en: `“+ ?” is a service that cannot be counted as places: ${
        uncounted.map((body) => `${name(body.municipalityId)} (${typeName(body)})`).join(", ")
      }.`,
    }),
    ...absent.map((body) =>
      say(lang, {
        ja: `${name(body.municipalityId)}は${shortName(body)}がないと記載（${body.printed.replace(/^※/, "")}）。`,
        en: `${name(body.municipalityId)} is said to have no ${typeName(body)}.`,
      })
    ),
    ...(read.length === 0 ? [] : [
      say(lang, {
        ja: `運営者が明記されず文脈から読み取ったもの: ${
          read.map((body) =>
            `${name(body.municipalityId)} ${shortName(body)}${
              body.contractorType === null ? "" : `（${body.contractorType}）`
            }`
          ).join("、")
        }。`,
        en: `Operator not printed in words but read from the context: ${
          read.map((body) => `${name(body.municipalityId)}, ${typeName(body)} (${operatorName(body).en.toLowerCase()})`)
            .join("; ")
        }.`,
      }),
    ]),
    ...persons.map((body) =>
      say(lang, {
        ja: `${name(body.municipalityId)}の${body.namePrinted}（${body.countPrinted}）は人員の配置のため含まない。`,
        en: `${body.namePrinted} in ${
          name(body.municipalityId)
        } (${body.count}) are people, not bodies, and are left out.`,
      })
    ),
  ];
}

function legendOf(lang: Language): Figure["legend"] {
  return [
    { label: say(lang, { ja: "直営", en: "run by the city" }), color: COLORS.direct },
    { label: say(lang, { ja: "委託", en: "contracted out" }), color: COLORS.commissioned },
    { label: say(lang, { ja: "補助金支出", en: "subsidised" }), color: COLORS.subsidised },
    {
      label: say(lang, { ja: "運営者の記載なし・複合施設", en: "operator not printed, or joint facility" }),
      color: COLORS["not-printed"],
    },
    {
      label: say(lang, { ja: "数の記載なし（1か所と数えた）", en: "named without a number, counted as one" }),
      color: INK,
      symbol: "outline",
    },
  ];
}

function shortName({ namePrinted }: ConsultationBodyRecord): string {
  return namePrinted.replaceAll(/\s+/g, "");
}

/** A kind of body, as its English id says it. */
function typeName({ bodyType }: ConsultationBodyRecord): string {
  return bodyType.replaceAll("-", " ");
}

function sentence(rows: ConsultationBodyRows, municipality: PrintedMunicipality, lang: Language): string {
  const parts = (list: readonly ConsultationBodyRow[]) =>
    list.flatMap(({ label, cells }) => {
      const cell = cells.get(municipality.municipalityId) ?? null;
      return cell === null ? [] : [`${label[lang]}${say(lang, { ja: "", en: " " })}${cellText(cell, lang)}`];
    }).join(say(lang, { ja: "、", en: ", " }));
  return say(lang, {
    ja: `${municipality.name}の人口10万人あたりの数（括弧内は箇所数）は、分野別に${parts(rows.byField)}。運営者別に${
      parts(rows.byOperator)
    }。`,
    en: `${municipality.nameEnglish}, per 100,000 inhabitants (number): by field ${parts(rows.byField)}; by operator ${
      parts(rows.byOperator)
    }.`,
  });
}
