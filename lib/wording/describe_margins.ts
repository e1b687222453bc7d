import type { MarginsComparison } from "../comparisons/before_after_comparison.ts";
import type { Bilingual, Language } from "../data/language.ts";
import { favourableVerdict, subject } from "./movement_words.ts";
import { peopleRange } from "./number_words.ts";
import { say } from "./say.ts";
import { visibleWords } from "./visible_words.ts";

/** Two totals before and after: the verdict on favourable answers; of who moved only what every pairing agrees on. */
export function marginsFound(
  comparison: MarginsComparison,
  { lang, brief }: { readonly lang: Language; readonly brief: boolean },
): readonly string[] {
  const { movement: { rose, fell }, favourable: { gained, lost }, people } = comparison.findings;
  const name = subject(comparison, lang);
  return [
    say(lang, {
      ja: `${name}について、受講前と受講後のそれぞれの集計だけが分かっています。`,
      en: `${name}: only the totals before and after are known.`,
    }),
    favourableVerdict(comparison, { lang, brief }),
    say(lang, {
      ja: `集計からは誰が動いたかは分かりません。確かに言えるのは、${people}人のうち答えが上がったのは${
        peopleRange(rose, { lang })
      }、下がったのは${peopleRange(fell, { lang })}、肯定に変わったのは${
        peopleRange(gained, { lang })
      }、肯定でなくなったのは${peopleRange(lost, { lang })}ということだけです。`,
      en: `Totals do not tell who moved. For certain, of ${people} people, ${
        peopleRange(rose, { lang })
      } answered higher, ${peopleRange(fell, { lang })} lower, ${peopleRange(gained, { lang })} turned favourable and ${
        peopleRange(lost, { lang })
      } turned away.`,
    }),
  ];
}

/** On what the verdict on two totals rests, and what so many answers could have shown. */
export function marginsUnseen(comparison: MarginsComparison, lang: Language): readonly string[] {
  const { favourable: { before, after, change }, visible, samePeople } = comparison;
  return [
    ...visibleWords(change, {
      ...visible,
      what: { ja: "肯定的回答の割合の差", en: "a difference in favourable answers" },
      between: samePeople ? twiceAsked(after.base) : askedApart(before.base, after.base),
    }, lang),
    ...(samePeople ? SAME_PEOPLE : OTHER_PEOPLE).map((words) => say(lang, words)),
  ];
}

function twiceAsked(people: number): Bilingual {
  return { ja: `${people}人の前と後`, en: `Between the answers of ${people} people before and after` };
}

function askedApart(before: number, after: number): Bilingual {
  return { ja: `前の${before}人と後の${after}人`, en: `Between ${before} people before and ${after} after` };
}

const SAME_PEOPLE: readonly Bilingual[] = [{
  ja:
    "前も後も同じ人ですが、誰がどう動いたかは分からないので、集計に合う組み合わせのうち最も不確かなもので確かめました。実際がこれより不確かなことはありません。",
  en:
    "The same people answered both times, but as nobody knows who moved, the test is of the least sure pairing that agrees with the totals. The truth is no less sure than this.",
}];

const OTHER_PEOPLE: readonly Bilingual[] = [
  {
    ja: "前と後の回答者が入れ替わっていれば、誰の理解も変わらなくても割合は動きます。",
    en:
      "If other people answered after than before, the share may move without anybody's understanding having changed.",
  },
  {
    ja:
      "誰が両方に答えたかは分からないので別々の人として確かめており、同じ人が多いとき本来の信頼区間は、もっと狭いことが多く、広くても1.41倍までです。",
    en:
      "As nobody knows who answered both times, the test is of different people; where many are the same, the interval should mostly be narrower, and at most 1.41 times as wide.",
  },
];
