import { type AskedConstruct, comparableQuestions } from "../comparisons/asked_constructs.ts";
import { placeOf } from "../counts/distribution.ts";
import type { Language } from "../data/language.ts";
import { constructTitle } from "../wording/comparison_presentation.ts";
import { COMPARABILITY, WAY_WORDS } from "../wording/comparability_words.ts";
import { PUNCTUATION, say } from "../wording/say.ts";
import { fieldLook, figureNumber, timingText } from "./comparability_drawing.ts";
import type { PanelPlot } from "./figure.ts";
import { narrowList } from "./narrow_list.ts";
import { MUTED_INK } from "./palette.ts";

/** What may be compared, for a telephone: construct by construct each question with its letter, and with what it may be. */
export function comparabilityList(constructs: readonly AskedConstruct[], lang: Language): PanelPlot {
  return narrowList(constructs.flatMap((construct) => {
    const [first] = construct.questions;
    if (first === undefined) return [];
    return [{
      heading: constructTitle(first, lang),
      items: comparableQuestions(construct).map((compared) => {
        const { question, as, letter } = compared;
        const number = say(lang, COMPARABILITY.numberedFigure(figureNumber(question)));
        return {
          sign: ({ x, y }: { readonly x: number; readonly y: number }) => [
            { kind: "rect", x: x - 8, y: y - 8, width: 16, height: 16, radius: 3, ...fieldLook(compared) } as const,
            ...letter === null
              ? []
              : [{ kind: "text", x, y, text: letter, anchor: "middle", weight: 700, fontSize: 12 } as const],
          ],
          words: [
            { text: `${say(lang, placeOf(question))} ${timingText(question, lang)}${number}` },
            {
              text: as.map((way) => say(lang, WAY_WORDS[way])).join(say(lang, PUNCTUATION.dot)),
              fontSize: 11,
              fill: MUTED_INK,
            },
          ],
        };
      }),
    }];
  }));
}
