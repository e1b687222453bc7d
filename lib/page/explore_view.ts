import { itemAt } from "../data/item_at.ts";
import { OTHER_ANSWER } from "../figures/palette.ts";
import type { Bilingual, Language } from "../data/language.ts";
import { type NonresponseBounds, nonresponseBounds } from "../statistics/nonresponse_bounds.ts";
import { percentHalfUp } from "../statistics/percent_half_up.ts";
import type { ExploreData, ExploreQuestion, ExploreScale, ExploreTransition } from "./explore_data.ts";
import type { ExploreState } from "./explore_state.ts";
import { sumCounts } from "../statistics/sum_counts.ts";
import { limitText } from "../wording/number_words.ts";
import { PUNCTUATION, say } from "../wording/say.ts";
import { EXPLORE } from "../wording/explore_words.ts";

/** A row of a view: one question at one event, or one group of its respondents. */
export interface ExploreRow {
  readonly label: string;
  /** Favourable answers; `null` when withheld. */
  readonly favourable: number | null;
  /** People the share is of. */
  readonly base: number;
  /** Share and interval in [0, 1]; `null` when there is none to show. */
  readonly share: number | null;
  readonly interval: readonly [lower: number, upper: number] | null;
  /** Range possible among all applicants; `null` when their number is not known, and for a group. */
  readonly bounds: NonresponseBounds | null;
  /** Parts of a 100 % bar, in people; empty for a group. */
  readonly parts: readonly ExplorePart[];
}

/** Part of a bar. */
export interface ExplorePart {
  readonly label: string;
  readonly count: number;
  /** `null`: no answer, outlined. */
  readonly color: string | null;
}

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
}

/** Computes a view from the counts of the page: the same functions as everywhere else in the project. */
export function exploreView(data: ExploreData, state: ExploreState, lang: Language): ExploreView {
  const { construct, measure, split, events } = state;
  const name = nameOf(data.constructs, construct, lang);
  const questions = data.questions.filter((question) =>
    question.construct === construct && events.includes(question.event)
  );
  const flows = measure !== "flow" ? [] : data.transitions
    .filter((transition) => transition.construct === construct && events.includes(transition.event))
    .map((transition) => flowOf(transition, { data, lang }));
  const rows = measure === "flow"
    ? []
    : questions.flatMap((question) =>
      measure === "share" && split !== ""
        ? groupRows(question, { data, state, lang })
        : [questionRow(question, { data, state, lang })]
    );
  const used = measure === "flow" ? questions.filter(({ timing }) => timing !== "only" && flows.length > 0) : questions;
  const origins = used.map(({ event }) => data.events.find(({ id }) => id === event)?.origin);
  return {
    title: titleOf(name, { data, state, lang }),
    sentence: sentenceOf({ rows, flows, data, state, lang }),
    rows,
    flows,
    synthetic: origins.includes("synthetic"),
    figures: used.flatMap(({ figure }) => figure ?? []),
    places: [...new Set(used.map(({ event }) => nameOf(data.events, event, lang)))],
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
  return (split?.groups ?? []).filter(({ total }) => total > 0).map(({ label, total, favourable, interval }) => {
    return {
      label: `${labelOf(question, data, lang)}${say(lang, PUNCTUATION.gap)}${say(lang, label)}`,
      favourable,
      base: total,
      share: favourable === null ? null : favourable / total,
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
  if (state.events.length === 0) {
    return say(lang, EXPLORE.chooseEvent);
  }
  if (state.measure === "flow") return flowSentence(flows, data, lang);
  const asked = data.questions.filter(({ construct, event }) =>
    construct === state.construct && state.events.includes(event)
  );
  if (asked.length === 0) {
    return say(lang, EXPLORE.notAsked);
  }
  const shown = rows.filter((row) => row.share !== null && row.favourable !== null)
    .toSorted((a, b) => (b.favourable ?? 0) * a.base - (a.favourable ?? 0) * b.base);
  const withheld = rows.length - shown.length;
  const hidden = state.split === "" ? "" : withheldSentence({ withheld, rows, data, state, lang });
  const [best, second] = shown;
  if (best === undefined || best.favourable === null || best.interval === null) {
    return hidden === "" ? say(lang, EXPLORE.nobodyAnswered) : hidden.trim();
  }
  const percent = percentHalfUp(best.favourable, best.base);
  const range = `${limitText(best.interval[0])}${say(lang, PUNCTUATION.dash)}${limitText(best.interval[1])}`;
  const overlaps = second?.interval !== undefined && second.interval !== null && second.interval[1] >= best.interval[0];
  const rank = second === undefined
    ? ""
    : overlaps
    ? say(lang, EXPLORE.overlaps(second.label))
    : say(lang, EXPLORE.standsApart(second.label));
  return say(
    lang,
    EXPLORE.highest({ label: best.label, percent, base: best.base, favourable: best.favourable, range, rank, hidden }),
  );
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
