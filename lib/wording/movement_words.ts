import type { Bilingual, Language } from "../data/language.ts";
import type { BeforeAfterCommon, KnownChange, PairedComparison } from "../comparisons/before_after_comparison.ts";
import { constructName } from "../comparisons/construct_name.ts";
import { levelText, limitsText, peopleAndShare, pointsBetween } from "./number_words.ts";
import { type DirectionWords, verdictWords } from "./verdict_words.ts";
import { say } from "./say.ts";

interface SaidHow {
  readonly lang: Language;
  readonly brief: boolean;
}

/** Whose answers to what. */
export function subject({ place, counts }: BeforeAfterCommon, lang: Language): string {
  const question = counts.after.parts[0].question;
  const name = question === undefined ? "" : say(lang, constructName(question));
  return say(lang, { ja: `${place.ja}の「${name}」`, en: `${place.en}, “${name}”` });
}

/** How many rose, of how many, and how sure. */
export function movement(comparison: PairedComparison, { lang, brief }: SaidHow): string {
  const { pairs, movement: { rose, same, fell }, roseShare: { lower, upper, confidenceLevel } } = comparison;
  const share = peopleAndShare(rose, pairs, { lang });
  const level = levelText(confidenceLevel);
  const limits = limitsText({ lower, upper }, { lang });
  const nothing: Bilingual = { ja: "", en: "" };
  const told: Bilingual = {
    ja: `（上がった割合の${level}%信頼区間${limits}%）`,
    en: ` (${level}% interval of the share that rose: ${limits}%)`,
  };
  const sure = brief ? nothing : told;
  return say(lang, {
    ja: `${
      subject(comparison, lang)
    }は、前後の両方に答えた${pairs}人のうち、答えが上がった人が${share}、下がった人が${fell}人、同じ人が${same}人でした${sure.ja}。`,
    en: `${
      subject(comparison, lang)
    }: of ${pairs} people who answered both before and after, ${share} gave a higher answer afterwards, ${fell} a lower one and ${same} the same${sure.en}.`,
  });
}

/** Whether more rose than fell. */
export function riseVerdict({ netRise, movement: { rose, fell } }: PairedComparison, { lang, brief }: SaidHow): string {
  if (rose + fell === 0) {
    return say(lang, { ja: "誰の答えも動いていません。", en: "Nobody gave another answer than before." });
  }
  const points = pointsBetween({
    from: { count: fell, base: netRise.pairs },
    to: { count: rose, base: netRise.pairs },
  });
  return verdictWords(netRise, { ...RISES, points, brief }, lang);
}

const RISES: DirectionWords = {
  above: { ja: "上がった人のほうが多かった", en: "More answers rose than fell" },
  below: { ja: "下がった人のほうが多かった", en: "More answers fell than rose" },
  equal: { ja: "上がった人と下がった人は同じ数", en: "As many answers rose as fell" },
};

/** Whether favourable answers became more. */
export function favourableVerdict({ favourable }: Pick<KnownChange, "favourable">, { lang, brief }: SaidHow): string {
  const { before, after, change } = favourable;
  const [from, to] = [before, after].map(({ count, base }) => peopleAndShare(count, base, { lang }));
  return verdictWords(change, {
    above: { ja: `肯定的回答が${from}から${to}へ増えた`, en: `Favourable answers rose from ${from} to ${to}` },
    below: { ja: `肯定的回答が${from}から${to}へ減った`, en: `Favourable answers fell from ${from} to ${to}` },
    equal: { ja: `肯定的回答は前も後も${to}`, en: `Favourable answers stayed at ${to}` },
    points: pointsBetween({ from: before, to: after }),
    brief,
  }, lang);
}
