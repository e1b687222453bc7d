import type { Bilingual, Language } from "../data/language.ts";
import type { BeforeAfterComparison, KnownChange, PairedComparison } from "../comparisons/before_after_comparison.ts";
import { constructTitle } from "./comparison_presentation.ts";
import type { GroupComparison, GroupRefusal, GroupsCompared, RefusedGroups } from "../comparisons/group_comparison.ts";
import type { ChangesCompared, ChangesComparison } from "../comparisons/changes_comparison.ts";
import { describeChanges } from "./describe_changes.ts";
import { PICTURE } from "./change_picture_words.ts";
import { say } from "./say.ts";

/** Comparisons of which something can be shown, and a sentence for each of the others. */
export interface ShownAndLeftOut<Shown> {
  readonly shown: readonly Shown[];
  /** Why the others have no numbers; to be printed. */
  readonly leftOut: readonly string[];
}

/** Comparisons with pairs, and why the others have none. */
export function pairedOrNot(
  comparisons: readonly BeforeAfterComparison[],
  lang: Language,
): ShownAndLeftOut<PairedComparison> {
  return {
    shown: comparisons.filter((one) => one.kind === "paired"),
    leftOut: comparisons.flatMap((one) => one.kind === "paired" ? [] : [beforeAfterReason(one, lang)]),
  };
}

/** Comparisons with an effect, and why the others have none. */
export function effectOrNot(
  comparisons: readonly (BeforeAfterComparison | GroupComparison | ChangesComparison)[],
  lang: Language,
): ShownAndLeftOut<KnownChange | GroupsCompared | ChangesCompared> {
  return {
    shown: comparisons.filter((one) => one.kind !== "refused" && one.kind !== "alone"),
    leftOut: comparisons.flatMap((one) => {
      if (one.kind !== "refused" && one.kind !== "alone") return [];
      if (one.kind === "alone") return [describeChanges(one, lang).found];
      return ["groups" in one ? groupReason(one, lang) : beforeAfterReason(one, lang)];
    }),
  };
}

function beforeAfterReason(
  comparison: Exclude<BeforeAfterComparison, PairedComparison>,
  lang: Language,
): string {
  const name = constructTitle(comparison.counts.after, lang);
  const place = say(lang, comparison.place);
  if (comparison.kind === "refused" && comparison.reason === "withheld") {
    return say(lang, PICTURE.withheldChange(place, name));
  }
  if (comparison.kind === "margins") {
    return say(lang, {
      ja: `${place}の「${name}」は受講前と受講後の集計だけが分かっており、誰がどう動いたかは示せない。`,
      en: `${place}, “${name}”: only the totals before and after are known, so who moved cannot be shown.`,
    });
  }
  return say(lang, {
    ja: `${place}の「${name}」は前後の両方に答えた人がいないため、示すものがない。`,
    en: `${place}, “${name}”: nobody answered both before and after, so there is nothing to show.`,
  });
}

/** Why groups are not compared, in a sentence that names the question. */
export function groupReason({ title, reason, empty, tooSmall }: RefusedGroups, lang: Language): string {
  const name = say(lang, title);
  const places = empty.map((place) => say(lang, place)).join(say(lang, { ja: "、", en: ", " }));
  const sentences: Readonly<Record<GroupRefusal, Bilingual>> = {
    "too-few-groups-with-answers": {
      ja: `「${name}」は答えた人のいない事業（${places}）を除くと二つに満たないため、比べられない。`,
      en: `“${name}”: without those in which nobody answered (${places}) fewer than two groups are left.`,
    },
    withheld: {
      ja:
        `「${name}」を属性別に分けると人数の少ない区分ができ、個人が推測されるおそれがあるため、数字を全て秘匿します。`,
      en: `“${name}” by attribute has groups so small that people might be recognised, so all numbers are withheld.`,
    },
    "counts-only": {
      ja: `「${name}」は集計した数だけがあり、一人ひとりの回答がないため、属性別には比べられない。`,
      en: `“${name}” cannot be compared by attribute, as there are counts only and not each respondent's answers.`,
    },
    "one-kind": {
      ja: `「${name}」は回答者が属性の一つの区分に収まるため、属性別には比べられない。`,
      en: `“${name}” cannot be compared by attribute, as all respondents are of one kind.`,
    },
    "nobody-asks-alike": {
      ja: `「${name}」を同じ選択肢で尋ねた事業が二つ以上ないため、比べられない。`,
      en: `“${name}” cannot be compared, as no two events ask it with the same answers.`,
    },
  };
  const sentence = say(lang, sentences[reason]);
  if (reason !== "withheld" || tooSmall === undefined || tooSmall === null) return sentence;
  const names = tooSmall.names.map((category) => say(lang, category)).join(say(lang, { ja: "、", en: ", " }));
  return [
    sentence,
    say(lang, PICTURE.tooSmall(names, tooSmall.threshold)),
    say(lang, tooSmall.merged ? PICTURE.mergedAlready : PICTURE.mergeHint),
  ]
    .join(say(lang, { ja: "", en: " " }));
}

/** The same, as a cell of a table says it where the question stands beside. */
export function shortGroupReason({ reason }: RefusedGroups, lang: Language): string {
  const words: Readonly<Record<GroupRefusal, Bilingual>> = {
    "too-few-groups-with-answers": { ja: "答えた群が二つに満たない", en: "fewer than two groups answered" },
    withheld: { ja: "少人数のため秘匿", en: "withheld, as groups are small" },
    "counts-only": { ja: "集計した数だけのため比べられない", en: "not compared, as there are counts only" },
    "one-kind": { ja: "回答者の属性が一つのため比べられない", en: "not compared, as all are of one kind" },
    "nobody-asks-alike": { ja: "同じ選択肢で尋ねた事業がない", en: "no two events ask it alike" },
  };
  return say(lang, words[reason]);
}
