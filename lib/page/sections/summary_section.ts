import type { Bilingual } from "../../data/language.ts";
import { markup } from "../../rendering/markup.ts";
import { say } from "../../wording/say.ts";
import type { PageBuilder, PageSection } from "../page_builder.ts";
import { type HeadlineResults, headlineResults, type PageContent } from "../page_content.ts";
import { methodLink } from "../page_words.ts";
import { understandingTable } from "../understanding_table.ts";
import { changesAnswer } from "./summary_changes.ts";
import { eventsAnswer, highestAnswer } from "./summary_places.ts";
import { overlapAnswer, responseAnswer, smallBaseAnswer } from "./summary_certainty.ts";

/** The first screen: what changed, where, how sure; then the one table that most questions are about. */
export function summarySection(page: PageBuilder, content: PageContent): PageSection {
  const { lang } = page;
  const report = content.contribution?.summary(lang);
  const answers = [
    {
      title: say(lang, { ja: "何が変わったか", en: "What changed" }),
      texts: [report?.changes ?? null, ...changesAnswer(content, lang)],
    },
    {
      title: headlineResults(content).about === "questions"
        ? say(lang, { ja: "どの設問で", en: "Which question" })
        : say(lang, { ja: "どこで", en: "Where" }),
      texts: [highestAnswer(content, lang), eventsAnswer(content, lang), report?.places ?? null],
    },
    {
      title: say(lang, { ja: "どれくらい確かか", en: "How sure" }),
      texts: [responseAnswer(content, lang), overlapAnswer(content, lang), smallBaseAnswer(content, lang)],
    },
  ].filter(({ texts }) => texts.some((text) => text !== null));
  return {
    id: "summary",
    title: say(lang, { ja: "要点", en: "In short" }),
    body: markup`<div class="answers">
${answers.map(({ title, texts }) => markup`<section><h3>${title}</h3>${texts}</section>\n`)}</div>
${headline(page, content)}`,
  };
}

const HEADLINES: Readonly<Record<HeadlineResults["about"], Bilingual>> = {
  understanding: { ja: "いちばん理解されたのはどの事業か", en: "Which event was understood best" },
  events: { ja: "肯定的な回答が多いのはどの事業か", en: "Which event was answered most favourably" },
  questions: { ja: "設問ごとの肯定的回答の割合", en: "Favourable answers, question by question" },
};

function headline(page: PageBuilder, content: PageContent) {
  const { lang } = page;
  const { results, about } = headlineResults(content);
  if (results.length === 0) return null;
  return markup`<h3 id="understanding">${say(lang, HEADLINES[about])}</h3>
<p>${
    say(lang, {
      ja: `点が割合、太い線が95%信頼区間（偶然による幅）、薄い帯が参加申込者全体でありうる範囲。線どうしが重なる${
        about === "questions" ? "設問" : "事業"
      }の順位は、この人数では決められない。`,
      en:
        `Dot: share. Thick line: 95 % interval (chance). Light band: range possible among all applicants. Where lines overlap, these numbers do not settle which ${
          about === "questions" ? "question" : "event"
        } ranks higher.`,
    })
  } ${methodLink("interval", say(lang, { ja: "区間の読み方", en: "How to read intervals" }))} ${
    methodLink("bounds", say(lang, { ja: "帯の読み方", en: "How to read the band" }))
  }</p>
${
    page.table(understandingTable(content, { lang }), {
      intervals: { share: "share", lower: "lower", upper: "upper", least: "boundLower", most: "boundUpper" },
      groupBy: "construct",
    })
  }`;
}
