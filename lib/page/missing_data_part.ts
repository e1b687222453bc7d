import type { ChapterPart } from "../chapters/written_document.ts";
import type { Language } from "../data/language.ts";
import { studiedMunicipalities } from "../study/study.ts";
import { DOCUMENT } from "../wording/document_words.ts";
import { PUNCTUATION, say } from "../wording/say.ts";
import { municipalityName } from "../wording/study_names.ts";
import type { PageContent } from "./page_content.ts";
import { surveyPlace } from "./page_marks.ts";

/** What is not known, a sentence each, and how whoever knows it can supply it; `null` where nothing can be. */
export interface MissingData {
  readonly missing: readonly string[];
  readonly advice: string | null;
}

/** Questionnaires whose values nobody has published, municipalities that asked nobody. */
export function missingData({ study, surveys, contribution }: PageContent, lang: Language): MissingData {
  const sampled = surveys.filter(({ survey }) => survey.origin === "synthetic");
  const asked = new Set(surveys.flatMap(({ survey }) => survey.event.municipalityIds));
  const silent = surveys.length === 0
    ? []
    : studiedMunicipalities(study).filter(({ municipalityId }) => !asked.has(municipalityId));
  const comma = say(lang, PUNCTUATION.comma);
  const missing = [
    ...sampled.length === 0 ? [] : [
      say(
        lang,
        DOCUMENT.valuesMissing(
          sampled.map((survey) => surveyPlace(survey, lang)).join(comma),
          contribution?.words.noValues ?? null,
        ),
      ),
    ],
    ...silent.length === 0 ? [] : [
      say(lang, DOCUMENT.nobodyAsked(silent.map((one) => municipalityName(one, lang)).join(comma))),
    ],
  ];
  return { missing, advice: sampled.length === 0 ? null : say(lang, DOCUMENT.howToSupply) };
}

/** The same as a part of a document; none where nothing is missing. */
export function missingDataPart(content: PageContent, lang: Language): readonly ChapterPart[] {
  const { missing, advice } = missingData(content, lang);
  const paragraphs = advice === null ? missing : [...missing, advice];
  return paragraphs.length === 0 ? [] : [{ heading: say(lang, DOCUMENT.notKnown), paragraphs, items: [] }];
}
