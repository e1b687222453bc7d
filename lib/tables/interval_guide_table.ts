import { dataKind } from "../data/data_kinds.ts";
import { requireKind, requireOptions } from "../data/check_call.ts";
import { type Language, LANGUAGE_OPTIONS, type LanguageOption } from "../data/language.ts";
import { computedFrom, printedPart } from "../data/source_of.ts";
import { distinctSources } from "../data/source.ts";
import { formatNumber } from "../data/format_number.ts";
import { percentHalfUp } from "../statistics/percent_half_up.ts";
import { wilsonInterval } from "../statistics/wilson_interval.ts";
import type { Survey } from "../survey/survey.ts";
import { INTERVAL_GUIDE } from "../wording/interval_guide_words.ts";
import { say } from "../wording/say.ts";
import { numberColumn, TABLE, type Table, textColumn } from "./table.ts";

/**
 * How far chance alone may move a share, for the number of respondents of each survey (標本誤差の早見表).
 *
 * To be read before any share of a small survey. It rests on numbers of respondents alone, so that it stands where no answer
 * is known: whole numbers of people next to a quarter, a half, three quarters and nine tenths, each with Wilson's interval.
 * Surveys of the same size share a row.
 *
 * @param surveys in any order; those without a respondent are left out
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadSurveys } from "../survey/load_surveys.ts";
 * const { rows } = intervalGuideTable(await loadSurveys());
 * assert.deepEqual([rows[0]?.respondents, rows[0]?.half], [12, "50.0（6人）: 25.4～74.6"]);
 * ```
 */
export function intervalGuideTable(surveys: readonly Survey[], options: LanguageOption = {}): Table {
  const action = "tabulate how far chance moves a share";
  requireKind(action, surveys, { name: "surveys", kind: dataKind.surveys });
  requireOptions(action, options, LANGUAGE_OPTIONS);
  const { lang = "ja" } = options;
  const sizes = [...new Set(surveys.map(({ codebook }) => codebook.responses).filter((size) => size > 0))]
    .toSorted((a, b) => a - b);
  return {
    ...TABLE,
    key: "interval-guide",
    catalogueKeys: [],
    language: lang,
    title: say(lang, INTERVAL_GUIDE.title),
    sources: computedFrom(distinctSources(surveys.map(({ codebookSource }) => printedPart(codebookSource)))),
    columns: [
      numberColumn("respondents", say(lang, INTERVAL_GUIDE.respondents)),
      textColumn("quarter", say(lang, INTERVAL_GUIDE.quarter)),
      textColumn("half", say(lang, INTERVAL_GUIDE.half)),
      textColumn("threeQuarters", say(lang, INTERVAL_GUIDE.threeQuarters)),
      textColumn("nineTenths", say(lang, INTERVAL_GUIDE.nineTenths)),
      numberColumn("onePerson", say(lang, INTERVAL_GUIDE.onePerson), 1),
    ],
    rows: sizes.map((size) => ({
      respondents: size,
      quarter: cell(0.25, { size, lang }),
      half: cell(0.5, { size, lang }),
      threeQuarters: cell(0.75, { size, lang }),
      nineTenths: cell(0.9, { size, lang }),
      onePerson: Number(percentHalfUp(1, size)),
    })),
    notes: [say(lang, INTERVAL_GUIDE.notDrawn), say(lang, INTERVAL_GUIDE.otherErrors)],
  };
}

/** The whole number of people next to a part of all, its share and interval. */
function cell(part: number, { size, lang }: { readonly size: number; readonly lang: Language }): string {
  const count = Math.round(part * size);
  const { lower, upper } = wilsonInterval(count, size);
  const percent = (share: number) => formatNumber(100 * share, { decimals: 1 });
  const [least, most] = [percent(lower), percent(upper)];
  return say(lang, INTERVAL_GUIDE.cell({ share: percentHalfUp(count, size), count, lower: least, upper: most }));
}
