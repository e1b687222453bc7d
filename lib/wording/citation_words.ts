import type { Bilingual } from "../data/language.ts";
import type { Words } from "./say.ts";

/** Words of how to cite the page and what is on it. */
export const CITATION = {
  title: { ja: "この資料の引用", en: "How to cite this page" },
  author: { ja: "作成", en: "Author" },
  dataDate: { ja: "データの時点", en: "Date of the data" },
  lastDay: { ja: "最も新しいデータ", en: "Most recent data" },
  upTo: (day: string): Bilingual => ({
    ja: `${day}に行われた事業まで`,
    en: `Events up to ${day}`,
  }),
  updated: { ja: "更新日", en: "Day of update" },
  /** No clock writes a day: the same data must give the same page on any day. */
  noUpdate: {
    ja: "記録していません。内容が変わったかどうかは、次の「版」で分かります。",
    en: "Not recorded. Whether anything has changed is told by the version below.",
  },
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
      "どの図と表にも、変わらないアドレスと引用の形（「リンク・引用」）、SVG・PNG・CSVの保存があります。図には、ほかのページに埋め込むためのHTMLもあります。引用するときは、その下の出典と、データ種別の印を必ず添えてください。",
    en:
      "Each figure and table has an address that does not change and a citation (“Link and citation”), and can be saved as SVG, PNG or CSV; figures also have HTML to embed them elsewhere. When quoting one, always give the source below it and its origin mark.",
  },
  places: { ja: "箇所の示し方", en: "How places are given" },
  source: { ja: "もとにした資料", en: "Based on" },
  cite: ({ author, title, year, digest }: {
    readonly author: Bilingual | null;
    readonly title: Bilingual;
    readonly year: string | null;
    readonly digest: string;
  }): Bilingual => ({
    ja: `${
      author === null || year === null ? "" : `${author.ja.replace(/（.*/, "")}（${year}）`
    }「${title.ja}」版 ${digest}`,
    en: `${
      author === null || year === null ? "" : `${author.en.replace(/ \(.*/, "")} (${year}). `
    }${title.en}. Version ${digest}.`,
  }),
  /** A figure or table: what it is called, the page it stands on, its address there, and what it was made from. */
  citeItem: ({ title, page, place, source }: {
    readonly title: string;
    readonly page: string;
    readonly place: string;
    readonly source: string;
  }): Bilingual => ({
    ja: `「${title}」、${page}、${place}、出典: ${source}`,
    en: `“${title}”. In: ${page} ${place}. Source: ${source}`,
  }),
  reuse: { ja: "引用と埋め込み", en: "Cite and embed" },
  embed: { ja: "ほかのページに埋め込むHTML", en: "HTML to embed in another page" },
  embedNote: {
    ja:
      "図そのものと、データ種別の印、出典が入っています。埋め込んだページから、ほかのサーバーへの通信は起こりません。",
    en: "It holds the figure itself, its origin mark and its source. The page that embeds it asks no other server.",
  },
  copy: { ja: "コピー", en: "Copy" },
  close: { ja: "閉じる", en: "Close" },
  saveBib: { ja: "BibTeX（.bib）を保存", en: "Save BibTeX (.bib)" },
} satisfies Words;
