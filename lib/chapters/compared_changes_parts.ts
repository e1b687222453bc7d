import type { BeforeAfterComparison } from "../comparisons/before_after_comparison.ts";
import type { ChangesComparison } from "../comparisons/changes_comparison.ts";
import type { Table } from "../tables/table.ts";
import { described } from "../wording/described.ts";
import { say } from "../wording/say.ts";
import { SECTIONS } from "../wording/section_words.ts";
import { changeDifferenceItems, type ChangeItemsOptions, type DrawnTable, nonresponseItems } from "./change_items.ts";
import type { ChapterPart } from "./written_document.ts";

/** What is said of changes beside each change itself: which was larger, and what those who did not answer leave open. */
export function comparedChangesParts(
  { changes, changeDifferences }: {
    readonly changes: readonly BeforeAfterComparison[];
    readonly changeDifferences: readonly ChangesComparison[];
  },
  options: ChangeItemsOptions,
): readonly ChapterPart[] {
  const { lang } = options;
  const open = nonresponseItems(changes, { ...options, isPrinted: true });
  return [
    {
      heading: say(lang, SECTIONS.changesCompared),
      paragraphs: described(changeDifferences, lang),
      items: drawnItems(changeDifferenceItems(changeDifferences, options)),
    },
    ...open === null ? [] : [{
      heading: say(lang, SECTIONS.unseen),
      paragraphs: [say(lang, SECTIONS.unseenLead)],
      items: drawnItems(open),
    }],
  ];
}

/** The figure, where there is one, and its table. */
function drawnItems(drawn: DrawnTable | null): ChapterPart["items"] {
  if (drawn === null) return [];
  return drawn.figure === null ? [drawn.table] : [drawn.figure, drawn.table];
}

/** Ratings as scores, with what a mean of them is; nothing where nobody rated anything. */
export function scoresParts(
  items: readonly Table[],
  { lang }: Pick<ChangeItemsOptions, "lang">,
): readonly ChapterPart[] {
  if (items.length === 0) return [];
  return [{ heading: say(lang, SECTIONS.scores), paragraphs: [say(lang, SECTIONS.scoresLead)], items }];
}
