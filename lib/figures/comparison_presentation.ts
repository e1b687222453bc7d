import type { Language, LanguageOption } from "../data/language.ts";
import type { Presentation } from "../data/presentation.ts";
import type { Source } from "../data/source.ts";
import { type Caveat, mergeCaveats } from "../comparisons/caveat.ts";
import { caveatWords } from "../comparisons/caveat_words.ts";

/** Options of every figure of comparisons. */
export interface ComparisonFigureOptions extends LanguageOption {
  /** Unique name among the outputs. */
  readonly key: string;
  /** @default a title of the figure's own */
  readonly title?: string;
}

/** What a figure of comparisons is made from. */
export interface ComparedData {
  readonly sources: readonly Source[];
  readonly caveats: readonly Caveat[];
}

/** Key, language, title, sources, and every caveat as a note; `notes` of the figure's own come first. */
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
    sources: sources.filter(({ file }, at) => sources.findIndex((source) => source.file === file) === at),
    notes: [...notes, ...caveatWords(mergeCaveats(data.map(({ caveats }) => caveats)), { lang })],
  };
}
