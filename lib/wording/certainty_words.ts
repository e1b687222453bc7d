import type { Bilingual } from "../data/language.ts";
import type { Words } from "./say.ts";
import { counted } from "./counted.ts";

/** What can be said where a test shows nothing. */
export const NEITHER: Bilingual = {
  ja: "差があるともないとも言えない",
  en: "it cannot be said whether there is a difference or not",
};

/** How sure each verdict is, as it ends a title. The paragraphs of `verdictWords` say the same in sentences: a test compares them. */
export const CERTAINTY = {
  shown: { ja: "偶然だけでは説明しにくい", en: "hard to put down to chance alone" },
  lostAmongMany: (tests: number) => ({
    ja: `${tests}件を比べたことを考えると、偶然でも起こりうる`,
    en: `as ${counted(tests, "comparison was", "comparisons were")} made, chance alone could bring this about`,
  }),
  notShown: {
    ja: "偶然でも起こりうるため、差があるともないとも言えない",
    en: "chance alone could bring this about: it cannot be said whether there is a difference or not",
  },
} satisfies Words;
