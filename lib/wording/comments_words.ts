import type { Bilingual } from "../data/language.ts";
import type { Words } from "./say.ts";

/** Words of the list of free answers that somebody asked for. */
export const COMMENTS = {
  title: (conditions: readonly string[]): Bilingual => ({
    ja: conditions.length === 0 ? "自由記述" : `自由記述（${conditions.join("、")}）`,
    en: conditions.length === 0 ? "Free-text answers" : `Free-text answers (${conditions.join(", ")})`,
  }),
  answerId: { ja: "番号", en: "Id" },
  event: { ja: "事業", en: "Event" },
  about: { ja: "設問の内容", en: "Asked about" },
  category: { ja: "区分", en: "Respondent" },
  text: { ja: "回答（原文ママ）", en: "Answer (verbatim)" },
  table: { ja: "掲載箇所", en: "Printed in" },
  found: (found: number, all: number): Bilingual => ({
    ja: `${all}件のうち、当てはまるものは${found}件。`,
    en: `${found} of ${all} answers match.`,
  }),
  unknownCategory: (unknown: number, tables: readonly string[]): Bilingual => ({
    ja: `ほかの条件に合う${unknown}件は、回答者の区分が分からない（区分があるのは${tables.join("、")}だけ）。`,
    en: `For ${unknown} more that match the other conditions, the kind of respondent is not known (it is given in ${
      tables.join(", ")
    } only).`,
  }),
} satisfies Words;
