import { itemAt } from "../data/item_at.ts";
import { OTHER_ANSWER } from "../figures/palette.ts";
import type { Bilingual, Language } from "../data/language.ts";
import { nonresponseBounds } from "../statistics/nonresponse_bounds.ts";
import { percentHalfUp } from "../statistics/percent_half_up.ts";
import type { ExploreData, ExploreQuestion, ExploreScale, ExploreTransition } from "./explore_data.ts";
import type { ExploreState } from "./explore_state.ts";
import type { ExplorePart, ExploreRow } from "./explore_row.ts";
import { listRows, listSentence, type NamedList } from "./explore_lists.ts";
import { sumCounts } from "../statistics/sum_counts.ts";
import { limitText } from "../wording/number_words.ts";
import { PUNCTUATION, say } from "../wording/say.ts";
import { turnedRound, verdictWords } from "../wording/verdict_words.ts";
import { EXPLORE } from "../wording/explore_words.ts";
import { TESTED } from "../wording/tested_words.ts";

/** Before and after at one event. */
export interface ExploreFlow {
  readonly label: string;
  readonly before: readonly ExplorePart[];
  readonly after: readonly ExplorePart[];
  readonly counts: readonly (readonly number[])[];
  readonly matched: number;
  readonly unmatched: number;
}

/** What the Explore shows of a state: rows to draw and to tabulate, and a sentence that says what is to be seen. */
export interface ExploreView {
  readonly title: string;
  readonly sentence: string;
  readonly rows: readonly ExploreRow[];
  readonly flows: readonly ExploreFlow[];
  readonly synthetic: boolean;
  /** Numbers of the report's figures that are drawn; none without a report. */
  readonly figures: readonly string[];
  /** Events whose answers are drawn. */
  readonly places: readonly string[];
  /** How each was asked. */
  readonly wordings: readonly ExploreWording[];
}

/** A question as it was worded, and where. */
export interface ExploreWording {
  readonly places: readonly string[];
  readonly text: string;
}

/** Computes a view from the counts of the page: the same functions as everywhere else in the project. */
export function exploreView(data: ExploreData, state: ExploreState, lang: Language): ExploreView {
  const { construct, measure, split, events } = state;
  const lists = chosenLists(data, state, lang);
  if (lists.length > 0 && measure !== "flow") return viewOfLists(lists, { data, state, lang });
  const name = nameOf(data.constructs, construct, lang);
  const questions = data.questions.filter((question) =>
    question.construct === construct && events.includes(question.event)
  );
  const flows = measure !== "flow" ? [] : data.transitions
    .filter((transition) => transition.construct === construct && events.includes(transition.event))
    .map((transition) => flowOf(transition, { data, lang }));
  const all = measure === "flow"
    ? []
    : questions.flatMap((question) =>
      measure === "share" && split !== ""
        ? groupRows(question, { data, state, lang })
        : [questionRow(question, { data, state, lang })]
    );
  // Of a split that is withheld as a whole one sentence is enough.
  const nothingShown = split !== "" && measure === "share" && all.every(({ share }) => share === null);
  const rows = nothingShown ? [] : all;
  const used = measure === "flow" ? questions.filter(({ timing }) => timing !== "only" && flows.length > 0) : questions;
  const origins = used.map(({ event }) => data.events.find(({ id }) => id === event)?.origin);
  return {
    title: titleOf(name, { data, state, lang }),
    sentence: sentenceOf({ rows: all, flows, data, state, lang }),
    rows,
    flows,
    synthetic: origins.includes("synthetic"),
    figures: used.flatMap(({ figure }) => figure ?? []),
    places: [...new Set(used.map(({ event }) => nameOf(data.events, event, lang)))],
    wordings: wordingsOf(
      used.map((question) => ({ place: labelOf(question, data, lang), text: say(lang, question.wording) })),
    ),
  };
}

/** Each wording once, with all places that used it. */
function wordingsOf(asked: readonly { readonly place: string; readonly text: string }[]): readonly ExploreWording[] {
  return [...Map.groupBy(asked, ({ text }) => text)].map(([text, alike]) => ({
    text,
    places: [...new Set(alike.map(({ place }) => place))],
  }));
}

function chosenLists({ lists, events: known }: ExploreData, { construct, events }: ExploreState, lang: Language) {
  return lists.filter((list) => list.construct === construct && events.includes(list.event))
    .map((list): NamedList => ({ list, event: nameOf(known, list.event, lang) }));
}

function viewOfLists(lists: readonly NamedList[], { data, state, lang }: ViewContext): ExploreView {
  const { base, construct } = state;
  const origins = lists.map(({ list }) => data.events.find(({ id }) => id === list.event)?.origin);
  return {
    title: say(lang, EXPLORE.listTitle(nameOf(data.constructs, construct, lang))),
    sentence: listSentence(lists, { base, lang }),
    rows: listRows(lists, { base, lang }),
    flows: [],
    synthetic: origins.includes("synthetic"),
    figures: lists.flatMap(({ list }) => list.figure ?? []),
    places: [...new Set(lists.map(({ event }) => event))],
    wordings: wordingsOf(lists.map(({ list, event }) => ({ place: event, text: say(lang, list.wording) }))),
  };
}

/** Everything about how a view is made that its parts need. */
interface ViewContext {
  readonly data: ExploreData;
  readonly state: ExploreState;
  readonly lang: Language;
}

function questionRow(question: ExploreQuestion, { data, state, lang }: ViewContext): ExploreRow {
  const { counts, other, missing } = question;
  const scale = scaleOf(data, question.scale);
  const event = data.events.find(({ id }) => id === question.event);
  const answered = sumCounts(counts);
  const respondents = answered + other + missing;
  const base = state.base === "answered" ? answered : respondents;
  const favourable = sumCounts(counts.filter((_, at) => scale.answers[at]?.side === "favourable"));
  const interval = question.intervals[state.base];
  const applicants = event?.applicants ?? null;
  const known = answered + other;
  const bounds = applicants === null || applicants < known || applicants === 0
    ? null
    : nonresponseBounds({ count: favourable, responses: known, population: applicants });
  return {
    label: labelOf(question, data, lang),
    favourable,
    base,
    share: base === 0 ? null : favourable / base,
    interval,
    bounds,
    parts: [
      ...scale.answers.map(({ label, color }, at) => (
        { label: say(lang, label), count: itemAt(counts, at, "count of an answer"), color }
      )),
      ...(state.base === "answered" || other === 0
        ? []
        : [{ label: say(lang, EXPLORE.otherAnswers), count: other, color: OTHER_ANSWER }]),
      ...(state.base === "answered" ? [] : [{ label: say(lang, EXPLORE.noAnswer), count: missing, color: null }]),
    ],
  };
}

function groupRows(question: ExploreQuestion, { data, state, lang }: ViewContext): readonly ExploreRow[] {
  const split = data.splits.find((other) => other.question === question.id && other.attribute === state.split);
  return (split?.groups ?? []).filter(({ total }) => total !== 0).map(({ label, total, favourable, interval }) => {
    return {
      label: `${labelOf(question, data, lang)}${say(lang, PUNCTUATION.gap)}${say(lang, label)}`,
      favourable,
      base: total,
      share: favourable === null || total === null ? null : favourable / total,
      interval,
      bounds: null,
      parts: [],
    };
  });
}

function flowOf(transition: ExploreTransition, { data, lang }: Omit<ViewContext, "state">): ExploreFlow {
  const { counts, unmatched } = transition;
  const parts = (scale: string, totals: readonly number[]) =>
    scaleOf(data, scale).answers.map(({ label, color }, at) => (
      { label: say(lang, label), color, count: itemAt(totals, at, "total of an answer") }
    ));
  return {
    label: nameOf(data.events, transition.event, lang),
    before: parts(transition.before, counts.map(sumCounts)),
    after: parts(
      transition.after,
      (counts[0] ?? []).map((_, column) => sumCounts(counts.map((row) => itemAt(row, column, "answer after")))),
    ),
    counts,
    matched: sumCounts(counts.map(sumCounts)),
    unmatched,
  };
}

function titleOf(name: string, { data, state: { measure, split }, lang }: ViewContext): string {
  if (measure === "flow") return say(lang, EXPLORE.flowTitle(name));
  if (measure === "distribution") return say(lang, EXPLORE.distributionTitle(name));
  if (split === "") return say(lang, EXPLORE.shareTitle(name));
  const attribute = nameOf(data.attributes, split, lang);
  const by = say(lang, EXPLORE.splitBy(attribute, attribute.toLowerCase()));
  return say(lang, EXPLORE.splitTitle(name, by));
}

interface SentenceParts extends ViewContext {
  readonly rows: readonly ExploreRow[];
  readonly flows: readonly ExploreFlow[];
}

function sentenceOf({ rows, flows, data, state, lang }: SentenceParts): string {
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
  const shown = rows.filter((row) => row.share !== null && row.favourable !== null);
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
  shown: readonly ExploreRow[],
  { data, state, lang }: ViewContext,
): string {
  const [only, second] = shown;
  if (only === undefined) return "";
  if (second === undefined) {
    const { label, base, favourable, interval } = only;
    const limits = interval === null
      ? ""
      : `${limitText(interval[0])}${say(lang, PUNCTUATION.dash)}${limitText(interval[1])}`;
    const percent = percentHalfUp(favourable ?? 0, base ?? 0);
    return say(lang, TESTED.oneShare({ label, base: base ?? 0, favourable: favourable ?? 0, percent, limits }));
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
  return verdictWords(isBelow ? turnedRound(widest.difference) : widest.difference, {
    above: above(higher, lower),
    below: above(lower, higher),
    equal: TESTED.allAlike,
  }, lang);
}

/** What is not shown of a split, and why. */
function withheldSentence(
  { withheld, rows, data, state, lang }: Omit<SentenceParts, "flows"> & { readonly withheld: number },
): string {
  const chosen = data.events.filter(({ id }) => state.events.includes(id));
  const threshold = Math.max(0, ...chosen.map(({ threshold }) => threshold ?? 0));
  const cells = withheld === 0 ? "" : say(lang, EXPLORE.groupsWithheld({ rowCount: rows.length, withheld, threshold }));
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

function labelOf({ event, timing }: ExploreQuestion, data: ExploreData, lang: Language): string {
  const name = nameOf(data.events, event, lang);
  if (timing === "only") return name;
  return timing === "before" ? say(lang, EXPLORE.nameBefore(name)) : say(lang, EXPLORE.nameAfter(name));
}

/** What something with an identifier is called; by its identifier where the page does not know it. */
function nameOf(named: readonly Named[], sought: string, lang: Language): string {
  const found = named.find(({ id }) => id === sought);
  return found === undefined ? sought : say(lang, found.name);
}

interface Named {
  readonly id: string;
  readonly name: Bilingual;
}

function scaleOf(data: ExploreData, id: string): ExploreScale {
  const scale = data.scales.find((one) => one.id === id);
  if (scale === undefined) {
    throw new RangeError(`Cannot show answers as their scale must be known: current value is ${id}`);
  }
  return scale;
}
