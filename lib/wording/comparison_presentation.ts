import { type Bilingual, type Language, LANGUAGE_OPTIONS, type LanguageOption } from "../data/language.ts";
import { kind, type OptionKinds, required } from "../data/check_call.ts";
import type { Presentation } from "../data/presentation.ts";
import { distinctSources, type Source } from "../data/source.ts";
import { type Caveat, mergeCaveats } from "../comparisons/caveat.ts";
import { caveatWords } from "./caveat_words.ts";
import type { BeforeAfterCommon } from "../comparisons/before_after_comparison.ts";
import { constructName } from "../comparisons/construct_name.ts";
import type { Distribution } from "../counts/distribution.ts";
import type { Answer } from "../survey/codebook.ts";
import { foundTitle } from "./found_titles.ts";
import { say } from "./say.ts";

/** Options of every figure and table of comparisons. */
export interface ComparisonPresentationOptions extends LanguageOption {
  /** Unique name among the outputs. */
  readonly key: string;
  /** @default a title of its own */
  readonly title?: string;
}

/** The kind of each of these options. */
export const COMPARISON_PRESENTATION_OPTIONS: OptionKinds<ComparisonPresentationOptions> = {
  ...LANGUAGE_OPTIONS,
  key: required(kind.text),
  title: kind.text,
};

/** What a figure or table of comparisons is made from. */
export interface ComparedData {
  readonly sources: readonly Source[];
  readonly caveats: readonly Caveat[];
}

/** Key, language, title with what was found, sources, and every caveat as a note; notes of its own come first. */
export function comparisonPresentation(
  data: readonly ComparedData[],
  { key, lang, title, found = null, notes = [] }: {
    readonly key: string;
    readonly lang: Language;
    readonly title: string;
    /** @default nothing */
    readonly found?: Bilingual | null;
    readonly notes?: readonly string[];
  },
): Presentation {
  const sources = data.flatMap((one) => one.sources);
  return {
    key,
    catalogueKeys: [],
    language: lang,
    title: foundTitle(title, { sources, found, lang }),
    sources: distinctSources(sources),
    notes: [...notes, ...caveatWords(mergeCaveats(data.map(({ caveats }) => caveats)), { lang })],
  };
}

/** What a question is about, short. */
export function constructTitle({ parts }: Pick<Distribution, "parts">, lang: Language): string {
  return say(lang, constructName(parts[0].question));
}

/** What a before/after comparison is about and of how many pairs or people. */
export function beforeAfterTitle({ place, counts }: BeforeAfterCommon, people: number, lang: Language): string {
  const name = constructTitle(counts.after, lang);
  return say(lang, { ja: `${name}　${place.ja}（n=${people}）`, en: `${name}, ${place.en} (n=${people})` });
}

/** Wording of an answer. */
export function answerLabel({ label, labelEnglish }: Pick<Answer, "label" | "labelEnglish">, lang: Language): string {
  return say(lang, { ja: label, en: labelEnglish });
}
