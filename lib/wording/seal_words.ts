import { counted } from "./counted.ts";
import type { Words } from "./say.ts";

/** What `seal` says of answers and of data files. */
export const SEAL_WORDS = {
  review: (
    { survey, answers, cleared, flagged, list }: {
      readonly survey: string;
      readonly answers: number;
      readonly cleared: number;
      readonly flagged: number;
      readonly list: string;
    },
  ) => ({
    ja:
      `${survey}: 自由記述${answers}件（確かめ済み${cleared}件、個人が分かりそうな言葉のあるもの${flagged}件）。${list} の横に、確かめた人の名前と日付を書くまで、どれも載りません`,
    en: `${survey}: ${
      counted(answers, "free-text answer")
    }, ${cleared} cleared, ${flagged} with what looks like personal data; none is shown before somebody writes name and day beside it in ${list}`,
  }),
  written: (file: string) => ({
    ja: `${file} に集計を書きました。git に入れてください。回答の代わりになります`,
    en: `counted ${file}: commit it, it stands for the answers`,
  }),
  tooFew: (survey: string, fewest: number) => ({
    ja: `${survey}: 回答が${fewest}件に満たないため、集計も載せられません`,
    en: `${survey}: fewer than ${counted(fewest, "answer")}, of which no counts may be shown`,
  }),
  done: (files: number, renewed: number) => ({
    ja: `データファイル${files}件のうち、${renewed}件の記録を更新しました`,
    en: `${counted(files, "data file")}, ${renewed} ${renewed === 1 ? "sidecar" : "sidecars"} renewed`,
  }),
} satisfies Words;
