import type { Bilingual } from "../data/language.ts";
import type { Words } from "./say.ts";

/** Words of how to cite the page and what is on it. */
export const CITATION = {
  title: { ja: "この資料の引用", en: "How to cite this page" },
  author: { ja: "作成", en: "Author" },
  dataDate: { ja: "データの時点", en: "Date of the data" },
  version: { ja: "版", en: "Version" },
  /** A name made of the content: another content has another one. */
  versionOf: (digest: string): Bilingual => ({
    ja: `${digest}（内容から計算した識別子。内容が1字でも変われば変わります）`,
    en: `${digest} (an identifier computed from the content: it changes if a single character does)`,
  }),
  licence: { ja: "利用条件", en: "Licence" },
  contact: { ja: "連絡先", en: "Contact" },
  howToCite: { ja: "引用の形", en: "Citation" },
  figures: { ja: "図と表の引用", en: "Figures and tables" },
  figuresText: {
    ja:
      "どの図と表にも、変わらないアドレス（「リンク」）と、SVG・PNG・CSVの保存があります。引用するときは、その下の出典と、出どころの印を必ず添えてください。",
    en:
      "Each figure and table has an address that does not change (“Link”) and can be saved as SVG, PNG or CSV. When quoting one, always give the source below it and its origin mark.",
  },
  places: { ja: "箇所の示し方", en: "How places are given" },
  source: { ja: "もとにした資料", en: "Based on" },
  cite: ({ author, title, year, digest }: {
    readonly author: Bilingual;
    readonly title: Bilingual;
    readonly year: string;
    readonly digest: string;
  }): Bilingual => ({
    ja: `${author.ja.replace(/（.*/, "")}（${year}）「${title.ja}」版 ${digest}`,
    en: `${author.en.replace(/ \(.*/, "")} (${year}). ${title.en}. Version ${digest}.`,
  }),
  saveBib: { ja: "BibTeX（.bib）を保存", en: "Save BibTeX (.bib)" },
} satisfies Words;
