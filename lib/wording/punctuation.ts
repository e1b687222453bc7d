import type { Words } from "./say.ts";

/** What stands between words and sentences. */
export const PUNCTUATION = {
  sentence: { ja: "", en: " " },
  fullStop: { ja: "。", en: ". " },
  comma: { ja: "、", en: ", " },
  to: { ja: "～", en: " to " },
  percent: { ja: "%", en: " %" },
  dot: { ja: "・", en: ", " },
  semicolon: { ja: "、", en: "; " },
  end: { ja: "。", en: "." },
  dash: { ja: "～", en: "–" },
  gap: { ja: "　", en: " · " },
  slash: { ja: "／", en: " / " },
  alternatives: { ja: "／", en: "／" },
} satisfies Words;
