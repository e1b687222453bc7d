import { type Language, say } from "../data/language.ts";
import type { BeforeAfterComparison, PairedComparison } from "./before_after_comparison.ts";
import { nameIn } from "./caveat_words.ts";
import { constructTitle } from "./comparison_titles.ts";
import type { GroupComparison, GroupsCompared, RefusedGroups } from "./group_comparison.ts";

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
  comparisons: readonly (BeforeAfterComparison | GroupComparison)[],
  lang: Language,
): ShownAndLeftOut<PairedComparison | GroupsCompared> {
  return {
    shown: comparisons.filter((one) => one.kind === "paired" || one.kind === "groups"),
    leftOut: comparisons.flatMap((one) => {
      if (one.kind === "paired" || one.kind === "groups") return [];
      return ["groups" in one ? groupReason(one, lang) : beforeAfterReason(one, lang)];
    }),
  };
}

function beforeAfterReason(
  comparison: Exclude<BeforeAfterComparison, PairedComparison>,
  lang: Language,
): string {
  const name = constructTitle(comparison.counts.after, lang);
  const place = nameIn(comparison.place, lang);
  if (comparison.kind === "margins") {
    return say(
      lang,
      `${place}の「${name}」は受講前と受講後の集計だけが分かっており、誰がどう動いたかは示せない。`,
      `${place}, “${name}”: only the totals before and after are known, so nobody can show who moved.`,
    );
  }
  return say(
    lang,
    `${place}の「${name}」は前後の両方に答えた人がいないため、示すものがない。`,
    `${place}, “${name}”: nobody answered both before and after, so there is nothing to show.`,
  );
}

function groupReason({ title, reason, empty }: RefusedGroups, lang: Language): string {
  const name = nameIn(title, lang);
  if (reason === "withheld") return withheldWords(name, lang);
  const places = empty.map((place) => nameIn(place, lang)).join(say(lang, "、", ", "));
  return say(
    lang,
    `「${name}」は答えた人のいない催し（${places}）を除くと二つに満たないため、比べられない。`,
    `“${name}”: without those in which nobody answered (${places}) fewer than two groups are left.`,
  );
}

/** Why nothing is said of a question split by attribute. */
export function withheldWords(name: string, lang: Language): string {
  return say(
    lang,
    `「${name}」を属性別に分けると人数の少ない区分ができ、個人が推測されるおそれがあるため、数字をすべて秘匿する。`,
    `“${name}” by attribute has groups so small that people might be recognised, so that all numbers are withheld.`,
  );
}
