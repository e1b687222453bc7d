import type { ChapterPart, DocumentChapter } from "../chapters/written_document.ts";
import type { Language } from "../data/language.ts";
import { type Presentation, presentationOrigin } from "../data/presentation.ts";
import { shownApart } from "../rendering/own_presentation.ts";
import { OWN } from "../wording/own_words.ts";
import { say } from "../wording/say.ts";
import type { PageContent } from "./page_content.ts";

/** Which of one's own figures and tables a document has. */
export interface OwnChapterOptions {
  readonly lang: Language;
  /** The one questionnaire that the document is about; `null`: all, without generated answers. */
  readonly of: string | null;
  /** What stands in the document already. */
  readonly placed: readonly ChapterPart["items"][number][];
}

/** What notebooks of one's own saved; nothing where that is nothing. */
export function ownChapter(
  { own = [], contribution }: PageContent,
  { lang, of, placed }: OwnChapterOptions,
): DocumentChapter[] {
  const shown = shownApart(own, placed).filter((value) =>
    of === null ? presentationOrigin(value) !== "synthetic" : isOfSurvey(value, of)
  );
  const lead = say(lang, OWN.lead(contribution !== null));
  return shown.length === 0
    ? []
    : [{ title: say(lang, OWN.title), parts: [{ heading: "", paragraphs: [lead], items: shown }] }];
}

/** Whether something is made from one questionnaire, and from no other. */
function isOfSurvey({ sources }: Presentation, surveyId: string): boolean {
  const surveys = sources.flatMap(({ file }) => SURVEY_FILE.exec(file)?.[1] ?? []);
  return surveys.length > 0 && surveys.every((id) => id === surveyId);
}

const SURVEY_FILE = /^data\/surveys\/([^/]+)\//;

/** Figures and tables of some parts. */
export function itemsOf(parts: readonly ChapterPart[]): readonly ChapterPart["items"][number][] {
  return parts.flatMap(({ items }) => items);
}
