import { stdin, stdout } from "node:process";
import type { Readable, Writable } from "node:stream";
import { multiselect, select, text } from "@clack/prompts";
import type { Bilingual, Language } from "../data/language.ts";
import { ASK_WORDS } from "../wording/ask_words.ts";
import { say } from "../wording/say.ts";
import { UserError } from "./exit_code.ts";

/** One line that is asked for. */
export interface AskedText {
  readonly message: Bilingual;
  /** What is wrong with an answer; `null` when nothing is. @default anything but blanks is taken */
  readonly check?: (given: string) => Bilingual | null;
  /** Whether it may stay empty. @default false */
  readonly isOptional?: boolean;
}

/** Choices that are offered. */
export interface AskedChoice {
  readonly message: Bilingual;
  readonly choices: readonly { readonly value: string; readonly label: Bilingual }[];
}

/** Somebody at a terminal who can be asked. @throws {UserError} from each question when they break off */
export interface Asker {
  /** Text without blanks around it; empty only where it may be. */
  readonly text: (asked: AskedText) => Promise<string>;
  readonly one: (asked: AskedChoice) => Promise<string>;
  /** Any number of choices but none, in the order in which they are offered. */
  readonly several: (asked: AskedChoice & { readonly chosen: readonly string[] }) => Promise<readonly string[]>;
}

/** Asks at a terminal, in one language. */
export function terminalAsker(
  { lang, input = stdin, output = stdout }: {
    readonly lang: Language;
    /** @default the terminal */
    readonly input?: Readable;
    /** @default the terminal */
    readonly output?: Writable;
  },
): Asker {
  const answered = <Value>(answer: Value | symbol): Value => {
    if (typeof answer === "symbol") throw new UserError(say(lang, ASK_WORDS.cancelled));
    return answer;
  };
  const options = ({ choices }: AskedChoice) => choices.map(({ value, label }) => ({ value, label: say(lang, label) }));
  return {
    async text({ message, check = () => null, isOptional = false }) {
      const answer = await text({
        message: say(lang, message),
        input,
        output,
        validate(given) {
          const written = (given ?? "").trim();
          const wrong = written === "" ? (isOptional ? null : ASK_WORDS.needed) : check(written);
          return wrong === null ? undefined : say(lang, wrong);
        },
      });
      // An empty line is no text at all.
      return (answered<string | undefined>(answer) ?? "").trim();
    },
    async one(asked) {
      return answered<string>(
        await select({ message: say(lang, asked.message), options: options(asked), input, output }),
      );
    },
    async several({ chosen, ...asked }) {
      const picked = answered<string[]>(
        await multiselect({
          message: say(lang, asked.message),
          options: options(asked),
          initialValues: [...chosen],
          required: true,
          input,
          output,
        }),
      );
      return asked.choices.map(({ value }) => value).filter((value) => picked.includes(value));
    },
  };
}
