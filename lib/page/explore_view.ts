import { itemAt } from "../data/item_at.ts";
import type { Language } from "../data/language.ts";
import { OTHER_ANSWER } from "../figures/palette.ts";
import { nonresponseBounds } from "../statistics/nonresponse_bounds.ts";
import { sumCounts } from "../statistics/sum_counts.ts";
import { EXPLORE } from "../wording/explore_words.ts";
import { PUNCTUATION, say } from "../wording/say.ts";
import type { ExploreData, ExploreQuestion, ExploreTransition } from "./explore_data.ts";
import { closedChoices } from "./explore_choices.ts";
import { listRows, listSentence, type NamedList } from "./explore_lists.ts";
import { labelOf, nameOf, scaleOf, type ViewContext } from "./explore_names.ts";
import type { ExploreFlow, ExploreRow } from "./explore_row.ts";
import { exploreSentence } from "./explore_sentence.ts";
import type { ExploreState } from "./explore_state.ts";

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
export function exploreView(data: ExploreData, chosen: ExploreState, lang: Language): ExploreView {
  // A split stays chosen while its list is closed, and then is of nothing that is shown.
  const state = closedChoices(data, chosen, lang).split === null ? chosen : { ...chosen, split: "" };
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
    sentence: exploreSentence({ rows: all, flows, data, state, lang }),
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
  const parts = (scale: string, countsOf: (at: number) => readonly number[]) =>
    scaleOf(data, scale).answers.map(({ label, color }, at) => (
      { label: say(lang, label), color, count: sumCounts(countsOf(at)) }
    ));
  return {
    label: nameOf(data.events, transition.event, lang),
    before: parts(transition.before, (at) => itemAt(counts, at, "answer before")),
    after: parts(transition.after, (at) => counts.map((row) => itemAt(row, at, "answer after"))),
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
