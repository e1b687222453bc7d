import { type AskedConstruct, setLetter } from "../comparisons/asked_constructs.ts";
import { type Caveat, originCaveats, responseCaveat } from "../comparisons/caveat.ts";
import { differenceCaveats } from "../comparisons/group_caveats.ts";
import { comparability, questionDesign, timingOf } from "../comparisons/comparability.ts";
import { type FavourableShare, favourableShare } from "../comparisons/favourable_share.ts";
import type { GroupComparison } from "../comparisons/group_comparison.ts";
import { effectOrNot } from "../wording/left_out.ts";
import { type Distribution, placeOf, type ShareBase, SMALL_BASE } from "../counts/distribution.ts";
import type { Language } from "../data/language.ts";
import { combinedOrigin } from "../data/origin.ts";
import { type ComparedData, constructTitle } from "../wording/comparison_presentation.ts";
import { say } from "../wording/say.ts";
import { GROUPS } from "../wording/group_words.ts";

/** One share: a group of people and their favourable answers to a question. */
export interface ShareRow {
  readonly label: string;
  readonly share: FavourableShare;
  /** Which rows may be compared: those of one letter; `null` when it is with no other. */
  readonly set: string | null;
  /** Whether it is the state before of people who are also asked after. */
  readonly before: boolean;
}

/** Shares of one construct. */
export interface SharePanel {
  readonly title: string;
  /** Whether there are several sets of rows that may be compared, so that letters must tell them apart. */
  readonly lettered: boolean;
  readonly rows: readonly ShareRow[];
  /** Why there are no rows; `null` when there are. */
  readonly sentence: string | null;
}

/** What the shares of a construct are made from, and how they are shown. */
export interface SharePanelData extends ComparedData {
  readonly panel: SharePanel;
}

/** How {@linkcode sharePanelOf} counts and words. */
export interface SharePanelOptions {
  readonly lang: Language;
  /** For constructs; comparisons have their own. */
  readonly base: ShareBase;
}

/** Shares of a comparison's groups, or of everybody who was asked a construct, comparable or not. */
export function sharePanelOf(
  data: GroupComparison | AskedConstruct,
  options: SharePanelOptions,
): SharePanelData {
  return "groups" in data ? comparedPanel(data, options.lang) : askedPanel(data, options);
}

function comparedPanel(comparison: GroupComparison, lang: Language): SharePanelData {
  const { groups, sources, caveats, title } = comparison;
  return {
    sources,
    caveats,
    panel: {
      title: say(lang, title),
      lettered: false,
      sentence: comparison.kind === "refused" ? effectOrNot([comparison], lang).leftOut.join("") : null,
      rows: groups.map(({ name, share }) => ({
        label: say(lang, name),
        share,
        set: "A",
        before: false,
      })),
    },
  };
}

function askedPanel({ questions, sets }: AskedConstruct, { lang, base }: SharePanelOptions): SharePanelData {
  const shared = sets.filter(({ length }) => length > 1);
  const [first] = questions;
  return {
    sources: questions.flatMap((question) => question.sources),
    caveats: askedCaveats(questions),
    panel: {
      title: first === undefined ? "" : constructTitle(first, lang),
      lettered: shared.length > 1,
      sentence: null,
      rows: questions.map((question) => {
        const at = shared.findIndex((set) => set.includes(question));
        return {
          label: rowLabel(question, lang),
          share: favourableShare(question, { base }),
          set: at === -1 ? null : setLetter(at),
          before: timingOf(question) === "before",
        };
      }),
    },
  };
}

/** Event of a question, with before or after where both were asked. */
export function rowLabel(question: Distribution, lang: Language): string {
  const place = placeOf(question);
  const timing = timingOf(question);
  if (timing === "only") return say(lang, place);
  return say(lang, timing === "before" ? GROUPS.placeBefore(place) : GROUPS.placeAfter(place));
}

function askedCaveats(questions: readonly Distribution[]): readonly Caveat[] {
  const origin = combinedOrigin(questions.flatMap(({ sources }) => sources.map((source) => source.origin)));
  const sizes = questions.map(({ respondents }) => respondents).filter((size) => size < SMALL_BASE);
  const differences = questions.flatMap((one, at) =>
    questions.slice(at + 1).flatMap((other) => {
      const { level, differences } = comparability(one, other);
      return level === "scale" ? differences : [];
    })
  );
  return [
    ...originCaveats(origin),
    ...questions.some((question) => questionDesign(question) === "retrospective")
      ? [{ kind: "retrospective" } as const]
      : [],
    { kind: "one-cluster" },
    ...differenceCaveats(differences),
    ...questions.flatMap((question) => responseCaveat({ ...question, place: placeOf(question) })),
    ...sizes.length > 0 ? [{ kind: "small-base", sizes: [...new Set(sizes)] } as const] : [],
    ...questions.some(({ scale }) => scale.basis === "assumed") ? [{ kind: "assumed-answers" } as const] : [],
  ];
}
