import { parseHTML } from "linkedom";
import { inflateRawSync } from "node:zlib";
import type { Language } from "../../lib/data/language.ts";
import { transposed, wordText } from "../word_tables.ts";

/** A number as written in a made file. */
export interface Written {
  /** What it is a number of: subject, place, people and base. Two with one meaning must be written alike. */
  readonly meaning: string;
  readonly file: string;
  readonly text: string;
}

/** Headings of the columns that say what a row is of, and of those that hold shares, with what they say. */
export const HEADINGS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  ja: {
    "設問": "about",
    "設問の内容": "about",
    "事業・自治体": "place",
    "事業": "place",
    "肯定（人）": "people",
    "分母（人）": "base",
    "n": "base",
    "組数 n": "pairs",
    "肯定 前（人）": "before",
    "肯定 後（人）": "after",
    "肯定 %": "share",
    "割合 %": "share",
    "割合（%）": "share",
    "区間下限 %": "lower",
    "95%信頼区間 下限": "lower",
    "区間上限 %": "upper",
    "95%信頼区間 上限": "upper",
    "参加申込者全体 最小 %": "least",
    "参加申込者全体 最大 %": "most",
    "上昇": "rose",
    "下降": "fell",
    "肯定 前 %": "share before",
    "肯定 後 %": "share after",
    "変化 区間下限": "change, lower",
    "変化 区間上限": "change, upper",
    "回答数 n": "responses",
    "参加申込者数（申込時点）": "applicants",
    "回収率 %": "rate",
  },
  en: {
    "Question": "about",
    "Asked about": "about",
    "Group": "place",
    "Event": "place",
    "Favourable": "people",
    "Base": "base",
    "n": "base",
    "Pairs n": "pairs",
    "Favourable before": "before",
    "Favourable after": "after",
    "Favourable %": "share",
    "Share %": "share",
    "Share (%)": "share",
    "Interval, lower %": "lower",
    "95% interval, lower": "lower",
    "Interval, upper %": "upper",
    "95% interval, upper": "upper",
    "All applicants, minimum %": "least",
    "All applicants, maximum %": "most",
    "Rose": "rose",
    "Fell": "fell",
    "Favourable before %": "share before",
    "Favourable after %": "share after",
    "Change, lower": "change, lower",
    "Change, upper": "change, upper",
    "Responses n": "responses",
    "Applicants": "applicants",
    "Response rate %": "rate",
  },
};

/** Numbers of one group of people, and of people before and after. */
const OF_PEOPLE = ["share", "lower", "upper", "least", "most"];
const OF_CHANGE = ["share before", "share after", "change, lower", "change, upper", "rose", "fell"];

/** What a table's cells, or a sentence's parts, say of one group or one change; by the names of {@linkcode HEADINGS}. */
export type Said = Readonly<Record<string, string | undefined>>;

/** The numbers of one row or sentence, each with its meaning; none where it does not say of what they are. */
export function writtenIn(said: Said, file: string): readonly Written[] {
  const { about, people, base, before, after, pairs, responses, applicants } = said;
  const place = said.place?.replace(/（受講後）$| \(after\)$/, "");
  const all = (of: readonly (string | undefined)[], quantities: readonly string[]): readonly Written[] => {
    if (of.some((part) => part === undefined || part === "")) return [];
    return quantities.flatMap((quantity) => {
      // A sentence marks a rise with its sign; a table's column of differences does not.
      const text = said[quantity]?.replace(/^\+/, "") ?? "";
      return text === "" ? [] : [{ meaning: [...of, quantity].join(" "), file, text }];
    });
  };
  return [
    ...all([about, place, people, "of", base], OF_PEOPLE),
    ...all([about, place, before, "to", after, "of", pairs], OF_CHANGE),
    ...all([responses, "of", applicants], ["rate"]),
  ];
}

/** The numbers of a table of which the cells are known as they are read: headings, then rows. */
export function writtenInRows(
  rows: readonly (readonly string[])[],
  { file, lang, ...known }: {
    readonly file: string;
    readonly lang: Language;
    /** What all rows are of where no column says it. */
    readonly about?: string;
    readonly place?: string;
  },
): readonly Written[] {
  const [heads = [], ...body] = rows;
  return body.flatMap((row) => {
    const said = heads.map((head, at): [string, string | undefined] => [HEADINGS[lang][head] ?? head, row[at]]);
    return writtenIn({ ...known, ...Object.fromEntries(said) }, file);
  });
}

/** What the cards of the page's first screen say in sentences. */
const CARDS: Readonly<Record<Language, readonly RegExp[]>> = {
  ja: [
    /(?<place>\S+市 [^の\s]+)の「(?<about>[^」]+)」は、前後の両方に答えた(?<pairs>\d+)人のうち、答えが上がった人が(?<rose>\d+)人（[\d.]+%）、下がった人が(?<fell>\d+)人、.*?肯定的回答が(?<before>\d+)人（(?<share_before>[\d.]+)%）から(?<after>\d+)人（(?<share_after>[\d.]+)%）へ.*?信頼区間(?<change__lower>[−+][\d.]+)～(?<change__upper>[−+][\d.]+)）/g,
  ],
  en: [
    /(?<place>[\w ]+), “(?<about>[^”]+)”: of (?<pairs>\d+) people who answered both before and after, (?<rose>\d+) \([\d.]+%\) gave a higher answer afterwards, (?<fell>\d+) a lower one .*?Favourable answers rose from (?<before>\d+) \((?<share_before>[\d.]+)%\) to (?<after>\d+) \((?<share_after>[\d.]+)%\).*?% interval (?<change__lower>[−+][\d.]+) to (?<change__upper>[−+][\d.]+)\)/g,
  ],
};

/** 項目 and 内容 of a questionnaire's chapter, and what stands under its charts. */
const OVERVIEW = {
  place: "事業",
  responses: "回答数",
  applicants: "参加申込者数（申込時点）",
  rate: "回収率",
} as const;
const RATE_IN_NOTES =
  /n=(?<responses>\d+)(?:（参考値）)?、回収率(?<rate>[\d.]+)%（参加申込者(?<applicants>\d+)人、申込時点）/g;

/** The numbers of a Word document, which is Japanese: in tables, upright or on their side, and in notes. */
export function writtenInDocument(bytes: Uint8Array, file: string): readonly Written[] {
  const { tables, paragraphs } = wordText(bytes);
  const known = new Set(Object.keys(HEADINGS.ja));
  const overview = new Map(tables.flatMap(({ grid }) => grid.map(([name = "", text = ""]) => [name, text] as const)));
  const of = (item: keyof typeof OVERVIEW) => overview.get(OVERVIEW[item]);
  const place = of("place");
  const first = (text: string | undefined) => /^[\d.]+/.exec(text ?? "")?.[0];
  const headings = (row: readonly string[]) => row.filter((text) => known.has(text)).length;
  return [
    ...tables.flatMap(({ grid }) => {
      const turned = transposed(grid);
      const rows = headings(turned[0] ?? []) > headings(grid[0] ?? []) ? turned : grid;
      return writtenInRows(rows, { file, lang: "ja", ...place === undefined ? {} : { place } });
    }),
    ...writtenIn(
      { responses: first(of("responses")), applicants: first(of("applicants")), rate: first(of("rate")) },
      file,
    ),
    ...paragraphs.flatMap((text) =>
      [...text.matchAll(RATE_IN_NOTES)].flatMap(({ groups = {} }) => writtenIn(groups, file))
    ),
  ];
}

/** The page in one language: what a reader sees after choosing it. */
export interface ShownPage {
  readonly lang: Language;
  readonly document: Document;
}

/** Both languages of a page's file, with the samples of its appendix shown: one is its HTML, all else is packed into it. */
export function shownPages(html: string): readonly ShownPage[] {
  const { document } = parseHTML(html);
  const unpacked = (id: string) => {
    const packed = document.getElementById(id)?.textContent ?? "";
    return inflateRawSync(Uint8Array.fromBase64(packed.trim())).toString();
  };
  const english = unpacked("text-en");
  const pages: readonly ShownPage[] = [
    { lang: "ja", document },
    {
      lang: "en",
      document: parseHTML(`<!doctype html><body>${english.slice(english.indexOf("\n") + 1)}</body>`).document,
    },
  ];
  for (const { lang, document: shown } of pages) {
    const samples = shown.getElementById("samples-body");
    if (samples !== null) samples.innerHTML = unpacked(`samples-${lang}`);
  }
  return pages;
}

/** The rows of each table of a page, by the table's key; what is drawn between cells is no cell. */
export function tablesOf({ document }: ShownPage): ReadonlyMap<string, readonly (readonly string[])[]> {
  const tables = [...document.querySelectorAll("[data-key] table")].map((table) => {
    const rows = [...table.querySelectorAll("tr")].map((row) =>
      [...row.querySelectorAll("th, td")].filter((cell) => !cell.classList.contains("drawn"))
        .map((cell) => cell.textContent ?? "")
    );
    return [table.closest("[data-key]")?.getAttribute("data-key") ?? "", rows] as const;
  });
  return new Map(tables);
}

/** The sentences of the first screen's cards, one a paragraph, without the marks of origin and the links. */
export function cardSentences({ document }: ShownPage): readonly string[] {
  return [...document.querySelectorAll(".answers p")].map((paragraph) => {
    const copy = paragraph.cloneNode(true) as Element;
    for (const aside of copy.querySelectorAll(".origin, a.how")) aside.remove();
    return (copy.textContent ?? "").replaceAll(/\s+/g, " ").trim();
  });
}

/** The numbers of the first screen's cards. */
export function writtenInCards(page: ShownPage): readonly Written[] {
  return cardSentences(page).flatMap((sentence) =>
    CARDS[page.lang].flatMap((pattern) =>
      [...sentence.matchAll(pattern)].flatMap(({ groups = {} }) => {
        const said = Object.entries(groups).map((
          [name, text],
        ) => [name.replace("__", ", ").replace("_", " "), text.trim()]);
        return writtenIn(Object.fromEntries(said), `report.html, first screen, ${page.lang}`);
      })
    )
  );
}
