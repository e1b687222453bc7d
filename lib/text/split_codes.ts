const ENGLISH = /^en:\s*/;
const ENGLISH_DEFINITION = /^en definition:\s*/;

/** A code or group as it is written, its conditions not yet read. */
export interface Draft {
  readonly kind: "code" | "group";
  readonly name: string;
  readonly en: string;
  readonly definition: string;
  readonly definitionEnglish: string;
  readonly line: number;
  readonly lines: string[];
}

/** The codes and groups of a file of rules, in its order. */
export function splitCodes(text: string, onStray: (line: number, value: string) => void): readonly Draft[] {
  const drafts: Draft[] = [];
  let comments: string[] = [];
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const content = raw.trim();
    if (content.startsWith("#") || content.startsWith("＃")) {
      comments.push(content.slice(1).trim());
    } else if (content === "") {
      comments = [];
    } else if (/^＠\S+$/.test(content)) {
      const name = content.slice(1).normalize("NFKC");
      drafts.push({ kind: "group", name, en: name, definition: "", definitionEnglish: "", line: index + 1, lines: [] });
      comments = [];
    } else if (/^[*＊]/.test(content) && !isReference(content, drafts.at(-1))) {
      const name = content.slice(1).normalize("NFKC").trim();
      const english = comments.find((comment) => ENGLISH.test(comment))?.replace(ENGLISH, "") ?? name;
      const told = comments.filter((comment) => !ENGLISH.test(comment));
      const definition = told.filter((comment) => !ENGLISH_DEFINITION.test(comment)).join(" ");
      const definitionEnglish = told.filter((comment) => ENGLISH_DEFINITION.test(comment))
        .map((comment) => comment.replace(ENGLISH_DEFINITION, "")).join(" ") || definition;
      drafts.push({ kind: "code", name, en: english, definition, definitionEnglish, line: index + 1, lines: [] });
      comments = [];
    } else {
      const draft = drafts.at(-1);
      if (draft === undefined) onStray(index + 1, content);
      else draft.lines.push(content);
      comments = [];
    }
  }
  return drafts;
}

/** A rule's line may begin with a reference to another code (`*連携 and 時間`); a name never has a second word. */
function isReference(content: string, draft: Draft | undefined): boolean {
  if (draft === undefined) return false;
  return draft.lines.length === 0 || /\s/.test(content);
}
