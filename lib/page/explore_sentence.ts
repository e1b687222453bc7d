import { itemAt } from "../data/item_at.ts";
import type { Language } from "../data/language.ts";
import { percentHalfUp } from "../statistics/percent_half_up.ts";
import { sumCounts } from "../statistics/sum_counts.ts";
import { EXPLORE } from "../wording/explore_words.ts";
import { limitsText } from "../wording/number_words.ts";
import { PUNCTUATION, say } from "../wording/say.ts";
import { TESTED } from "../wording/tested_words.ts";
import { turnedRound, verdictWords } from "../wording/verdict_words.ts";
import type { ExploreData, ExploreQuestion } from "./explore_data.ts";
import { labelOf, nameOf, type ViewContext } from "./explore_names.ts";
import type { ExploreFlow, ExploreRow } from "./explore_row.ts";
import { widerIntervalsOf } from "../wording/wider_intervals.ts";

interface SentenceParts extends ViewContext {
  readonly rows: readonly ExploreRow[];
  readonly flows: readonly ExploreFlow[];
}

/** A row that has a number to tell. */
type ShownRow = ExploreRow & { readonly favourable: number; readonly base: number };

function isShown(row: ExploreRow): row is ShownRow {
  return row.share !== null && row.favourable !== null && row.base !== null;
}

/** What is to be seen of the rows or flows of a view. */
export function exploreSentence({ rows, flows, data, state, lang }: SentenceParts): string {
  const asking = data.questions.filter(({ construct }) => construct === state.construct).map(({ event }) => event);
  if (state.events.length === 0 || (asking.length > 0 && !asking.some((id) => state.events.includes(id)))) {
    return say(lang, EXPLORE.chooseEvent);
  }
  if (state.measure === "flow") return flowSentence(flows, data, lang);
  const asked = data.questions.filter(({ construct, event }) =>
    construct === state.construct && state.events.includes(event)
  );
  if (asked.length === 0) {
    return say(lang, EXPLORE.notAsked);
  }
  const shown = rows.filter(isShown);
  const withheld = rows.length - shown.length;
  const hidden = state.split === "" ? "" : withheldSentence({ withheld, rows, data, state, lang });
  if (shown.length === 0) {
    if (hidden === "") return say(lang, EXPLORE.nobodyAnswered);
    if (rows.length === 0) return hidden.trim();
    const attribute = nameOf(data.attributes, state.split, lang);
    return say(lang, EXPLORE.nothingOfSplit(attribute, attribute.toLowerCase()));
  }
  return `${comparedSentence(asked, shown, { data, state, lang })}${hidden}`;
}

/**
 * What may be said of the rows together: of one its share; of several that were asked alike the verdict of the test on the two
 * furthest apart; of others that they cannot be ranked. Overlapping intervals decide nothing.
 */
function comparedSentence(
  asked: readonly ExploreQuestion[],
  shown: readonly ShownRow[],
  { data, state, lang }: ViewContext,
): string {
  const [only, second] = shown;
  if (only === undefined) return "";
  if (second === undefined) {
    const { label, base, favourable, interval } = only;
    const limits = interval === null ? "" : limitsText({ lower: interval[0], upper: interval[1] }, { lang });
    return say(lang, TESTED.oneShare({ label, base, favourable, percent: percentHalfUp(favourable, base), limits }));
  }
  if (state.split !== "") {
    return say(lang, TESTED.notTestedByAttribute);
  }
  const ids = asked.map(({ id }) => id);
  const tests = data.differences.filter(({ first, second }) => ids.includes(first) && ids.includes(second));
  if (tests.length < asked.length * (asked.length - 1) / 2) {
    return say(lang, TESTED.notComparable);
  }
  if (state.base !== "respondents") {
    return say(lang, TESTED.testedOfRespondents);
  }
  const widest = itemAt(
    tests.toSorted((a, b) => Math.abs(b.difference.estimate) - Math.abs(a.difference.estimate)),
    0,
    "test of two questions",
  );
  const nameOfQuestion = (id: string) => {
    const question = asked.find((one) => one.id === id);
    return question === undefined ? id : labelOf(question, data, lang);
  };
  const above = (higher: string, lower: string) => {
    const [one, other] = [nameOfQuestion(higher), nameOfQuestion(lower)];
    return TESTED.isAbove(one, other);
  };
  const isBelow = widest.difference.estimate < 0;
  const [higher, lower] = isBelow ? [widest.second, widest.first] : [widest.first, widest.second];
  const verdict = verdictWords(isBelow ? turnedRound(widest.difference) : widest.difference, {
    above: above(higher, lower),
    below: above(lower, higher),
    equal: TESTED.allAlike,
  }, lang);
  return [verdict, ...widerIntervalsOf([widest.difference], lang, "sentence")].join(say(lang, PUNCTUATION.sentence));
}

/** What is not shown of a split, and why. */
export function withheldSentence(
  { withheld, rows, data, state, lang }: Omit<SentenceParts, "flows"> & { readonly withheld: number },
): string {
  const chosen = data.events.filter(({ id }) => state.events.includes(id));
  const threshold = Math.max(0, ...chosen.map(({ threshold }) => threshold ?? 0));
  const cells = withheld === 0 ? "" : say(
    lang,
    EXPLORE.groupsWithheld({
      rowCount: rows.length,
      withheld,
      threshold,
      names: rows.filter(({ share }) => share === null).map(({ label }) => label),
    }),
  );
  const unsplit = chosen.filter(({ threshold }) => threshold === null);
  if (unsplit.length === 0) return cells;
  const names = unsplit.map(({ id }) => nameOf(data.events, id, lang));
  return cells + say(lang, EXPLORE.nothingSplit(names));
}

function flowSentence(flows: readonly ExploreFlow[], data: ExploreData, lang: Language): string {
  if (flows.length === 0) {
    if (data.transitions.length === 0) {
      return say(lang, EXPLORE.nothingBeforeAfter);
    }
    const constructs = [...new Set(data.transitions.map(({ construct }) => construct))]
      .map((construct) => nameOf(data.constructs, construct, lang));
    return say(lang, EXPLORE.notAskedBeforeAfter(constructs));
  }
  return flows.map(({ label, counts, matched, unmatched }) => {
    const people = (pick: (from: number, to: number) => boolean) =>
      sumCounts(counts.flatMap((row, from) => row.filter((_, to) => pick(from, to))));
    const [rose, same, fell] = [people((a, b) => b < a), people((a, b) => a === b), people((a, b) => b > a)];
    return say(lang, EXPLORE.flowSentence({ label, matched, rose, same, fell, unmatched }));
  }).join("");
}
