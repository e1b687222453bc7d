import { type Bilingual, bilingual, type Language } from "../../../data/language.ts";
import type { CatalogueRecord } from "../facts/catalogue.ts";
import type { Report } from "../facts/load_report.ts";
import type { Fy2021 } from "../fy2021.ts";
import { type Html, markup } from "../../../rendering/markup.ts";
import type { PageBuilder, PlacedPresentation, SectionBuilder } from "../../../page/page_builder.ts";
import { originMark, presentationId } from "../../../page/page_marks.ts";
import { eventLabel } from "../../../wording/study_names.ts";
import { ROW_STATUS_WORDS, type RowStatus, rowStatus } from "../../../wording/row_status_words.ts";
import { say } from "../../../wording/say.ts";

/** All figures and tables of the report: what became of each, where it is on this page, and its download. */
export const catalogueSection = ({ report }: Fy2021): SectionBuilder => (page) => {
  const { lang } = page;
  const { records } = report.catalogue;
  const rows = records.map((row) => ({ row, shown: shownOf(page, row) }));
  const statuses = rows.map(({ row, shown }) => statusOf(row, shown));
  const counts = Object.entries(ROW_STATUS_WORDS).flatMap(([status, words]) => {
    const count = statuses.filter((one) => one === status).length;
    return count === 0 ? [] : [say(lang, { ja: `${words.ja}${count}点`, en: `${words.en.toLowerCase()} ${count}` })];
  });
  return {
    id: "catalogue",
    title: say(lang, { ja: `図表一覧（${records.length}点）`, en: `All ${records.length} figures and tables` }),
    body: markup`<p>${originMark("reading", lang)} ${
      say(lang, {
        ja: `報告書の図表${records.length}点の内訳は、${
          counts.join("、")
        }です。数値のない図に、報告書の結果としての数値を作ることはしていません。`,
        en: `The ${records.length} figures and tables: ${
          counts.join(", ")
        }. Where the report prints no values none are made up as its results.`,
      })
    }</p>
<form class="controls needs-script" id="catalogue-filter" role="search" aria-label="${
      say(lang, { ja: "図表を探す", en: "Search figures and tables" })
    }"><label class="wide">${
      say(lang, { ja: "番号・題で探す", en: "Number or title" })
    }<input type="search" name="words" autocomplete="off"
 spellcheck="false"></label><button type="reset">${say(lang, { ja: "条件を消す", en: "Clear" })}</button>
<output name="found" aria-live="polite"></output></form>
<div class="scroll" tabindex="0" role="group" aria-label="${
      say(lang, { ja: "図表一覧", en: "Figures and tables" })
    }"><table class="catalogue">
<caption class="unseen">${say(lang, { ja: "図表一覧", en: "Figures and tables" })}</caption>
<thead><tr>${
      [
        say(lang, { ja: "番号", en: "No." }),
        say(lang, { ja: "題", en: "Title" }),
        say(lang, { ja: "箇所", en: "Part" }),
        say(lang, { ja: "扱い", en: "Status" }),
        say(lang, { ja: "見る・保存", en: "View, save" }),
      ].map((label) => markup`<th scope="col">${label}</th>`)
    }</tr></thead><tbody>
${
      rows.map(({ row, shown }) => catalogueRow(row, { shown, part: partLabel(row, { report, lang }), lang }))
    }</tbody></table></div>`,
  };
};

function shownOf({ placed }: PageBuilder, { key }: CatalogueRecord): readonly PlacedPresentation[] {
  return placed.filter(({ catalogueKeys }) => catalogueKeys.includes(key));
}

function statusOf({ status }: CatalogueRecord, shown: readonly PlacedPresentation[]): RowStatus {
  return rowStatus(status, shown.map(({ origin }) => origin));
}

/** What is shown in a row of the catalogue. */
interface CatalogueRow {
  readonly shown: readonly PlacedPresentation[];
  readonly part: string;
  readonly lang: Language;
}

const PARTS: Readonly<Record<string, Bilingual>> = {
  project: { ja: "事業の概要", en: "Project" },
  method: { ja: "実施方法", en: "Method" },
  framework: { ja: "体制整備の枠組み", en: "Framework" },
  hearing: { ja: "ヒアリング", en: "interview" },
  outcome: { ja: "成果", en: "outcomes" },
  exchange: { ja: "意見交換会", en: "Exchange meetings" },
  "exchange-1": { ja: "第1回意見交換会", en: "Exchange meeting 1" },
  "exchange-2": { ja: "第2回意見交換会", en: "Exchange meeting 2" },
};

/** The part of the report that a row belongs to, in words. */
function partLabel(
  { scope }: CatalogueRecord,
  { report, lang }: { readonly report: Report; readonly lang: Language },
): string {
  const event = report.events.records.find(({ eventId }) => eventId === scope);
  if (event !== undefined && !(scope in PARTS)) return eventLabel(report, event, lang);
  const [municipalityId = "", rest = ""] = scope.split(/-(hearing|outcome)$/);
  const city = report.municipalities.records.find((record) => record.municipalityId === municipalityId);
  const part = PARTS[city === undefined ? scope : rest];
  const words = part === undefined ? scope : say(lang, part);
  return city === undefined ? words : `${say(lang, bilingual(city, "name"))} ${words}`;
}

function catalogueRow(row: CatalogueRecord, { shown, part, lang }: CatalogueRow): Html {
  const words = say(lang, ROW_STATUS_WORDS[statusOf(row, shown)]);
  // The table says how the row stands; a figure that computes something more bears its own mark.
  const tables = shown.filter(({ kind }) => kind === "table");
  const origins = [...new Set((tables.length > 0 ? tables : shown).map(({ origin }) => origin))];
  const status = markup`${words} ${origins.map((origin) => markup`${originMark(origin, lang)} `)}${
    shown.length === 0 && markup`<small>${say(lang, { ja: row.reason ?? "", en: row.reasonEnglish ?? "" })}</small>`
  }`;
  const title = say(lang, bilingual(row, "title"));
  const links = shown.map(({ kind, key, origin }) => {
    const own = origins.includes(origin) ? null : markup` ${originMark(origin, lang)}`;
    const id = presentationId({ kind, key });
    const what = kind === "figure" ? say(lang, { ja: "図", en: "Figure" }) : say(lang, { ja: "表", en: "Table" });
    const save = kind === "figure" ? "SVG" : "CSV";
    const data = kind === "figure" ? markup`data-svg="${id}"` : markup`data-csv="${id}"`;
    return markup`<span class="pair"><a href="#${id}" aria-label="${what}: ${row.number} ${title}">${what}</a> <button type="button" ${data}
 aria-label="${save}: ${row.number} ${title}">${save}</button>${own}</span> `;
  });
  return markup`<tr data-key="${row.key}"><th scope="row">${row.number}</th><td>${title}</td><td><small>${part}</small></td><td>${status}</td><td class="pairs">${links}</td></tr>\n`;
}
