import type { Bilingual, Language } from "../../../data/language.ts";
import { valueAt } from "../../../data/value_at.ts";
import { itemAt } from "../../../data/item_at.ts";
import type { PanelPlot } from "../../../figures/figure.ts";
import { type NarrowItem, narrowList, SIGN_ROOM } from "../../../figures/narrow_list.ts";
import { CATEGORICAL, DIVERGING, INK, MUTED_INK } from "../../../figures/palette.ts";
import { say } from "../../../wording/say.ts";
import type { Chain, ChainBox } from "./chain_content.ts";
import { chainHeadings, COLUMNS, READING } from "./chain_drawing.ts";
import { inQuotes } from "../../../wording/in_quotes.ts";

/** A chain for a telephone: column after column each box, and what it leads to, by a line that says whose the link is. */
export function chainList({ boxes, links }: Chain, lang: Language): PanelPlot {
  const headings = chainHeadings(lang);
  const boxOf = new Map(boxes.map((box) => [box.id, box]));
  const open = DIVERGING.stronglyUnfavourable;
  return narrowList(COLUMNS.map((column, at) => ({
    heading: itemAt(headings, at, "heading of a chain"),
    items: boxes.filter((box) => box.column === column).flatMap((box): readonly NarrowItem[] => [
      {
        words: [
          { text: box.tag, weight: 700, fill: box.tone === "open" ? open : CATEGORICAL[0] },
          { text: box.text },
          ...box.remarks.map((remark) => ({ text: remark.text, fill: remark.open ? open : MUTED_INK })),
        ],
      },
      ...links.filter(({ fromId }) => fromId === box.id).map(({ toId, basis }) =>
        linkItem(valueAt(boxOf, toId, "box of chain"), { isPrinted: basis === "printed", lang })
      ),
    ]),
  })));
}

/** A link: solid when printed, dashed when read, to the box at its end. */
function linkItem(
  { tag, text, column }: ChainBox,
  { isPrinted, lang }: { readonly isPrinted: boolean; readonly lang: Language },
): NarrowItem {
  const look = { stroke: isPrinted ? INK : READING, strokeWidth: 1.5, dashed: !isPrinted };
  // Of several outcomes beside one goal the words tell which it is.
  const words = column === "outcome" ? `${tag}${say(lang, { ja: "", en: " " })}${quoted(text, lang)}` : tag;
  return {
    sign: ({ y }) => [{ kind: "line", x1: 0, y1: y, x2: SIGN_ROOM - 5, y2: y, ...look }],
    words: [{ text: `→ ${words}`, fontSize: 11, fill: MUTED_INK }],
  };
}

/** Letters that tell one outcome from another. */
const LETTERS: Bilingual = { ja: "14", en: "28" };

/** Beginning of a text, enough to find it again. */
function quoted(text: string, lang: Language): string {
  const letters = [...text];
  const most = Number(say(lang, LETTERS));
  const part = letters.length <= most ? text : `${letters.slice(0, most).join("")}…`;
  return say(lang, inQuotes({ ja: part, en: part }));
}
