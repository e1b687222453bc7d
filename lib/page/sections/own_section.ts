import { type Html, markup } from "../../rendering/markup.ts";
import { shownApart } from "../../rendering/own_presentation.ts";
import { presentationOrigin } from "../../data/presentation.ts";
import { say } from "../../wording/say.ts";
import { OWN } from "../../wording/own_words.ts";
import type { PageBuilder, PageSection } from "../page_builder.ts";
import type { PageContent } from "../page_content.ts";

/**
 * What notebooks of one's own saved and nothing else on the page shows: as it was saved, in the language it was saved in. Samples
 * stand in the appendix, where there is one.
 */
export async function ownSection(
  page: PageBuilder,
  { content: { own = [], contribution }, samples }: {
    readonly content: PageContent;
    /** Whether these are the samples, or all else; `null` for both, where there is no appendix. */
    readonly samples: boolean | null;
  },
): Promise<PageSection | null> {
  const isHere = (value: (typeof own)[number]) =>
    samples === null || samples === (presentationOrigin(value) === "synthetic");
  const shown = shownApart(own.filter(isHere), page.placed);
  if (shown.length === 0) return null;
  const prefix = samples === true ? "sample-" : "";
  const pieces: Html[] = [];
  for (const value of shown) {
    const placed = { ...value, key: `${prefix}${value.key}` };
    const piece = placed.kind === "figure" ? await page.figure(placed) : page.table(placed);
    pieces.push(value.language === page.lang ? piece : markup`<div lang="${value.language}">${piece}</div>\n`);
  }
  return {
    id: `${prefix}own`,
    title: say(page.lang, samples === true ? OWN.samples : OWN.title),
    body: markup`<p>${say(page.lang, OWN.lead(contribution !== null))}</p>\n${pieces}`,
  };
}
