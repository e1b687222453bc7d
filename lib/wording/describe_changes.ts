import type {
  ChangePair,
  ChangesAlone,
  ChangesCompared,
  ChangesComparison,
} from "../comparisons/changes_comparison.ts";
import type { Tested } from "../comparisons/test_family.ts";
import { itemAt } from "../data/item_at.ts";
import type { Bilingual, Language } from "../data/language.ts";
import { peopleAndShare } from "./number_words.ts";
import { type Description, openingMark, paragraph, turnedRound, verdictWords } from "./verdict_words.ts";
import { toldPair } from "./told_pair.ts";
import { visibleWords } from "./visible_words.ts";
import { say } from "./say.ts";
import { largerChange } from "./larger_change.ts";
import { smallWords } from "./small_words.ts";

/** Changes of several events against each other, for people who know no statistics. */
export function describeChanges(comparison: ChangesComparison, lang: Language): Description {
  const name = say(lang, comparison.title);
  const opening = openingMark(comparison.origin, lang);
  if (comparison.kind === "alone") {
    return { found: paragraph([opening, aloneWords(comparison, lang)], lang), unseen: "", small: "" };
  }
  return {
    found: paragraph([opening, eachEvent(comparison, name, lang), changesVerdict(comparison, lang)], lang),
    unseen: paragraph([...visible(comparison, lang), clusterWords(lang)], lang),
    small: paragraph(small(comparison, lang), lang),
  };
}

/** Why a change is set against no other. */
export function aloneWords({ title, place, reason }: ChangesAlone, lang: Language): string {
  if (reason === "nobody-answered") {
    return say(lang, {
      ja:
        `${place.ja}では、「${title.ja}」の前と後に答えた人がいないか、少なすぎて示せないので、変化をほかの事業や市と比べることはできません。`,
      en:
        `At ${place.en} nobody, or too few to be shown, answered both before and after on “${title.en}”: there is no change to set against others.`,
    });
  }
  return say(lang, {
    ja:
      `「${title.ja}」の前と後を、比べられる形で尋ねた事業は${place.ja}だけです。変化の大きさをほかの事業や市と比べることはできません。`,
    en:
      `“${title.en}” was asked before and after, in a way that may be compared, at ${place.en} alone. Its change cannot be set against other events or cities.`,
  });
}

/** What one event a city cannot tell. */
export function clusterWords(lang: Language): string {
  return say(lang, {
    ja:
      "一つの事業の参加者は一つのまとまりです。市ごとに一つの事業だけでは、事業による違いと市による違いは分けられません。",
    en:
      "The people of one event are one cluster. With one event a city, differences between events and between cities cannot be told apart.",
  });
}

function eachEvent({ changes }: ChangesCompared, name: string, lang: Language): string {
  const each = changes.map((change) => {
    const place = say(lang, change.place);
    const { before, after } = change.respondents;
    if (change.kind === "paired") {
      const { movement: { rose, fell }, pairs } = change;
      const share = peopleAndShare(rose, pairs, { lang });
      return say(lang, {
        ja: `${place}では${pairs}人のうち答えが上がった人が${share}、下がった人が${fell}人`,
        en: `at ${place} the answers of ${share} of ${pairs} people rose and those of ${fell} fell`,
      });
    }
    const [from, to] = [before, after].map(({ count, base }) => peopleAndShare(count, base, { lang }));
    return say(lang, {
      ja: `${place}では肯定的回答が${from}から${to}`,
      en: `at ${place} favourable answers went from ${from} to ${to}`,
    });
  }).join(say(lang, { ja: "、", en: "; " }));
  return say(lang, { ja: `「${name}」は、${each}でした。`, en: `“${name}”: ${each}.` });
}

function testOf({ netRise, favourable }: ChangePair): Tested {
  return netRise ?? favourable;
}

function widestPair({ pairs }: ChangesCompared): ChangePair {
  return itemAt(toldPair(pairs, testOf), 0, "pair of events");
}

/** What so many people could have shown, of the pair that the verdict is about. */
function visible(comparison: ChangesCompared, lang: Language): readonly string[] {
  const pair = widestPair(comparison);
  const changes = [pair.first, pair.second].map((place) => itemAt(comparison.changes, place, "event"));
  const [one, other] = changes.map((change) => change.kind === "paired" ? change.pairs : null);
  const what: Bilingual = { ja: "変化の差", en: "a difference in change" };
  const people: Bilingual = { ja: "これだけの人数", en: "With so many people" };
  const pairs: Bilingual = {
    ja: `${one}人と${other}人の変化の比較`,
    en: `Between the changes of ${one} and ${other} people`,
  };
  return visibleWords(testOf(pair), {
    ...pair.visible,
    what,
    between: one === null ? people : pairs,
  }, lang);
}

/** Of the pair that the verdict is about. */
function small(comparison: ChangesCompared, lang: Language): readonly string[] {
  const { equivalence } = widestPair(comparison);
  const test = equivalence?.netRise ?? equivalence?.favourable ?? null;
  const turned = test !== null && test.estimate < 0 ? turnedRound(test) : test;
  return smallWords(turned, { ja: "変化の差", en: "the difference in change" }, lang);
}

/** How the two changes that are told of differ, and how sure that is. */
export function changesVerdict(comparison: ChangesCompared, lang: Language): string {
  const { changes } = comparison;
  const pair = widestPair(comparison);
  const [first, second] = [itemAt(changes, pair.first, "event"), itemAt(changes, pair.second, "event")];
  const test = testOf(pair);
  const [more, less] = test.estimate < 0 ? [second, first] : [first, second];
  const above = largerChange(more, less);
  const equal: Bilingual = { ja: "変化の大きさは同じ", en: "The changes are alike" };
  return verdictWords(test.estimate < 0 ? turnedRound(test) : test, {
    above,
    // Turned so that the first is the one with more.
    below: above,
    equal,
  }, lang);
}
