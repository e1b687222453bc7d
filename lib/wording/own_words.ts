import type { Bilingual } from "../data/language.ts";
import type { Words } from "./say.ts";

/** Words of what notebooks of one's own saved. */
export const OWN = {
  title: { ja: "追加の図表", en: "Further figures and tables" },
  samples: { ja: "追加の図表の見本", en: "Samples of further figures and tables" },
  lead: (hasReport: boolean): Bilingual => ({
    ja: `ノートブックで追加した図表です。${
      hasReport ? "報告書に掲載されたものではありません。" : ""
    }保存したときの言語のまま示します。`,
    en: `Figures and tables that notebooks added.${
      hasReport ? " No report prints them." : ""
    } They are in the language in which they were saved.`,
  }),
} satisfies Words;
