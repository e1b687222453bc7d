import type { Language, LanguageOption } from "../data/language.ts";
import type { Presentation } from "../data/presentation.ts";
import { distinctSources, type Source } from "../data/source.ts";
import { type Caveat, mergeCaveats } from "../comparisons/caveat.ts";
import { caveatWords } from "./caveat_words.ts";

/** Options of every figure and table of comparisons. */
export interface ComparisonPresentationOptions extends LanguageOption {
  /** Unique name among the outputs. */
  readonly key: string;
  /** @default a title of its own */
  readonly title?: string;
}

/** What a figure or table of comparisons is made from. */
export interface ComparedData {
  readonly sources: readonly Source[];
  readonly caveats: readonly Caveat[];
}

/** Key, language, title, sources, and every caveat as a note; notes of its own come first. */
export function comparisonPresentation(
  data: readonly ComparedData[],
  { key, lang, title, notes = [] }: {
    readonly key: string;
    readonly lang: Language;
    readonly title: string;
    readonly notes?: readonly string[];
  },
): Presentation {
  const sources = data.flatMap((one) => one.sources);
  return {
    key,
    catalogueKeys: [],
    language: lang,
    title,
    sources: distinctSources(sources),
    notes: [...notes, ...caveatWords(mergeCaveats(data.map(({ caveats }) => caveats)), { lang })],
  };
}
