import { ACCENT } from "../figures/palette.ts";
import type { Language } from "../data/language.ts";
import { percentHalfUp } from "../statistics/percent_half_up.ts";
import { EXPLORE } from "../wording/explore_words.ts";
import { PUNCTUATION, say } from "../wording/say.ts";
import type { ExploreInterval, ExploreList } from "./explore_data.ts";
import type { ExploreBase } from "./explore_state.ts";
import type { ExploreRow } from "./explore_row.ts";

/** A question that is no rating, with its event as it is called. */
export interface NamedList {
  readonly list: ExploreList;
  readonly event: string;
}

interface ListOptions {
  readonly base: ExploreBase;
  readonly lang: Language;
}

/**
 * A row for each answer. Of several events the same answers stand together, so that they can be compared, in the order in
 * which they are first offered.
 */
export function listRows(lists: readonly NamedList[], { base, lang }: ListOptions): readonly ExploreRow[] {
  const rows = lists.flatMap(({ list, event }) => {
    const whole = list.bases[base];
    const shown = base === "answered" ? list.answers : [...list.answers, ...list.beside];
    return shown.map(({ label, count, intervals }) =>
      listRow({ event, answer: say(lang, label), count, base: whole, interval: intervals[base], lang })
    );
  });
  const order = [...new Set(rows.map(({ answer }) => answer?.label))];
  return order.flatMap((label) => rows.filter(({ answer }) => answer?.label === label));
}

function listRow({ event, answer, count, base, interval, lang }: {
  readonly event: string;
  readonly answer: string;
  readonly count: number;
  readonly base: number;
  readonly interval: ExploreInterval | null;
  readonly lang: Language;
}): ExploreRow {
  return {
    label: `${answer}${say(lang, PUNCTUATION.gap)}${event}`,
    answer: { event, label: answer },
    favourable: count,
    base,
    share: base === 0 ? null : count / base,
    interval,
    bounds: null,
    parts: [{ label: answer, count, color: ACCENT }],
  };
}

/** What is to be seen: of each event what most people gave, and where shares need not add up to 100 %. */
export function listSentence(lists: readonly NamedList[], { base, lang }: ListOptions): string {
  const told = lists.map(({ list: { answers, bases }, event }) => {
    const most = Math.max(0, ...answers.map(({ count }) => count));
    if (most === 0) return say(lang, EXPLORE.nothingGiven(event));
    const labels = answers.filter(({ count }) => count === most).map(({ label }) => say(lang, label));
    const percent = percentHalfUp(most, bases[base]);
    return say(lang, EXPLORE.mostGiven({ event, labels, percent, count: most, base: bases[base] }));
  });
  const several = lists.some(({ list }) => list.multiple) ? say(lang, EXPLORE.severalAnswers) : "";
  return `${told.join("")}${several}`;
}
