import type { Bilingual } from "../data/language.ts";
import type { Words } from "./say.ts";

/** Words of documents in pages: Word, and the handout. */
export const DOCUMENT = {
  contents: { ja: "目次", en: "Contents" },
  figure: { ja: "図", en: "Figure" },
  table: { ja: "表", en: "Table" },
  /** In front of the number that is counted. */
  beforeNumber: (kind: string): Bilingual => ({ ja: kind, en: `${kind} ` }),
  afterNumber: (title: string): Bilingual => ({ ja: `　${title}`, en: `. ${title}` }),
  continued: { ja: "（続き）", en: "(continued)" },
  mark: (label: string): Bilingual => ({ ja: `〔${label}〕`, en: ` [${label}]` }),
  /** In the header of each page: marks that stand beside titles. */
  marks: (labels: readonly string[]): Bilingual => ({
    ja: `データ種別: ${labels.join("・")}`,
    en: `Origin: ${labels.join(", ")}`,
  }),
  inShort: { ja: "要点", en: "Summary" },
  surveys: { ja: "調査の概要と回収率", en: "The surveys and their response rates" },
  notKnown: { ja: "分かっていないことと、補う方法", en: "What is not known, and how to supply it" },
  valuesMissing: (which: string, noValues: Bilingual | null): Bilingual => ({
    ja: `選択式設問の結果は、${noValues?.ja ?? "値が得られていない"}ため、分かりません（${which}）。`,
    en: `The results of closed questions are not known${noValues === null ? "" : `, as ${noValues.en}`} (${which}).`,
  }),
  nobodyAsked: (places: string): Bilingual => ({
    ja: `${places}の事業では、参加者へのアンケートの結果は報告されていません。`,
    en: `No questionnaire results are reported for events in these places: ${places}.`,
  }),
  howToSupply: {
    ja:
      "回答の書き出し（Excel・CSV）か集計表をお持ちの方は、deno task import で取り込んで deno task report を実行すると、図と表が実際の回答のものに置き換わります。回答そのものは公開されず、秘匿処理をした集計だけが使われます。",
    en:
      "If you hold an export of the answers (Excel or CSV) or a table of counts, import it with “deno task import” and run “deno task report”: the figures and tables will then be those of the actual answers. The answers themselves are not published; only protected counts are used.",
  },
  notPublished: (noValues: Bilingual | null, id: string): Bilingual => ({
    ja: `選択式設問の結果は、${
      noValues?.ja ?? "値が得られていない"
    }ため、ここには載せていません。様式の見本（合成データ）は chapters/${id}.docx にあります。`,
    en: `Results of the closed questions are not given here${
      noValues === null ? "" : `, as ${noValues.en}`
    }. A sample of the layout, made from synthetic data, is in chapters/${id}.en.docx.`,
  }),
  sampleChapter: (noValues: Bilingual | null): Bilingual => ({
    ja: `この章の選択式設問の図と表は合成データで作った様式の見本です。${
      noValues === null ? "" : `${noValues.ja}ため、`
    }実際の回答ではなく、引用や結論には使えません。`,
    en:
      `The figures and tables of the closed questions in this chapter are a sample of the layout, made from synthetic data${
        noValues === null ? "" : `, as ${noValues.en}`
      }. They are not real answers and must not be quoted or used to draw conclusions.`,
  }),
  printedAnswers: { ja: "報告書に載った自由記述", en: "Free-text answers printed in the report" },
  printedAnswersLead: {
    ja: "報告書が抜粋して載せた回答を、原文のまま示します。合成データではありません。",
    en: "The answers that the report selected and printed, verbatim. They are not synthetic data.",
  },
  toEdit: {
    ja: "文章と表はこのまま書き換えられます。図を差し替えるときは、図の中の出典と印も確かめてください。",
    en: "Text and tables can be edited as they are. If you replace a picture, check its source and origin mark too.",
  },
  themesLead: {
    ja: "決めたルールに当てはまる回答に主題を付けました。載せた回答の件数で、意見の多さではありません。",
    en:
      "Answers that match a set rule are given its theme. Counts are of the answers shown and do not measure how widely an opinion is held.",
  },
  meaning: (label: Bilingual, text: Bilingual): Bilingual => ({
    ja: `${label.ja}: ${text.ja}`,
    en: `${label.en}: ${text.en}`,
  }),
} satisfies Words;
