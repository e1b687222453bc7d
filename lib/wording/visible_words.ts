import type { Tested } from "../comparisons/test_family.ts";
import type { VisibleDifference } from "../comparisons/visible_difference.ts";
import type { Bilingual, Language } from "../data/language.ts";
import { levelText, limitText } from "./number_words.ts";
import { say } from "./say.ts";
import { verdictOf } from "./verdict_words.ts";

/** Of what a difference is, and between how many people. */
export interface Compared {
  /** Such as 「割合の差」. */
  readonly what: Bilingual;
  /** Such as 「20人と12人の比較」. */
  readonly between: Bilingual;
}

/**
 * Beside a difference that is not shown: from what size on it would seldom have been missed, and how large it may be at most,
 * by the interval that is printed with it. Nothing where there is a verdict.
 */
export function visibleWords(
  test: Tested,
  { detectable, power, what, between }: VisibleDifference & Compared,
  lang: Language,
): readonly string[] {
  if (verdictOf(test) === "shown") return [];
  const most = limitText(Math.max(Math.abs(test.lower), Math.abs(test.upper)));
  const chance = powerText(test, power);
  if (detectable === null) {
    return [say(lang, {
      ja:
        `${between.ja}では、どれほど大きな差でも見落とすことが多く（${chance.below.ja}）、差があるとしても、${most}ポイントより大きくはなさそうだとしか言えません。`,
      en:
        `${between.en} even the largest difference is often missed (${chance.below.en}), and all that can be said is that it is unlikely to exceed ${most} points.`,
    })];
  }
  const points = limitText(detectable);
  return [say(lang, {
    ja:
      `${between.ja}では、${what.ja}がおよそ${points}ポイントに満たないと、差があっても見落としやすく（${chance.reached.ja}）、ここでの差は、あるとしても${most}ポイントより大きくはなさそうです。`,
    en:
      `${between.en} ${what.en} of less than about ${points} points is easily missed (${chance.reached.en}); if there is one here, it is unlikely to exceed ${most} points.`,
  })];
}

/** With which probability something is found, among how many tests: what a size reaches, and what none reaches. */
export function powerText(
  { family: { adjustment, tests } }: Pick<Tested, "family">,
  power: number,
): { readonly reached: Bilingual; readonly below: Bilingual } {
  const chance = levelText(power);
  const alone: Bilingual = { ja: "", en: "" };
  const several: Bilingual = { ja: `${tests}件を比べるなかで`, en: `, ${tests} tests allowed for` };
  const among = adjustment === "none" || tests === 1 ? alone : several;
  const reached: Bilingual = {
    ja: `その大きさなら${among.ja}${chance}%の確率で見つかる`,
    en: `one of that size is found with a chance of ${chance}%${among.en}`,
  };
  const below: Bilingual = {
    ja: `${among.ja}見つかる確率が${chance}%に届かない`,
    en: `the chance of finding it does not reach ${chance}%${among.en}`,
  };
  return { reached, below };
}
