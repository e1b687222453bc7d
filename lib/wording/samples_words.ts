import type { Bilingual } from "../data/language.ts";
import type { Words } from "./say.ts";

/** Words of what is shown of questionnaires whose answers are not known: samples, in an appendix. */
export const SAMPLES = {
  title: { ja: "見本（合成データ）", en: "Samples (synthetic data)" },
  lead: (which: string, noValues: Bilingual | null): Bilingual => ({
    ja: `${which}の選択式設問は、${
      noValues === null ? "" : `${noValues.ja}ため、`
    }結果が分かりません。回答が得られたときにどのような図表になるかを、機械的に作った合成データで示します。実際の回答ではなく、引用や結論には使えません。`,
    en: `Of closed questions of ${which} no results are known${
      noValues === null ? "" : `, as ${noValues.en}`
    }. Data made by a program show what figures and tables will look like once there are answers. They are not answers: nothing may be quoted or concluded from them.`,
  }),
  show: { ja: "見本を表示", en: "Show the samples" },
  hide: { ja: "見本を閉じる", en: "Hide the samples" },
  noScript: {
    ja: "見本を見るには、JavaScriptを有効にしてください。見本のほかは、なくても読めます。",
    en: "The samples need JavaScript. All else on this page can be read without it.",
  },
  toSample: { ja: "様式の見本を見る", en: "See a sample of its form" },
  notPublished: (noValues: Bilingual | null): Bilingual => ({
    ja: `選択式設問の結果は、${noValues?.ja ?? "値が得られていない"}ため、分かりません。`,
    en: `Results of the closed questions are not known${noValues === null ? "" : `, as ${noValues.en}`}.`,
  }),
  of: (place: string): Bilingual => ({ ja: `見本: ${place}`, en: `Sample: ${place}` }),
  inShort: { ja: "要点の見本", en: "Sample of the summary" },
  answers: { ja: "単純集計の見本", en: "Samples of each event’s answers" },
} satisfies Words;
