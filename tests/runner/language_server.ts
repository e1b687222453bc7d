/** A message of the language server protocol. */
interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly result?: unknown;
}

/** `deno lsp`, asked as an editor asks it. */
export class LanguageServer implements AsyncDisposable {
  readonly #child: Deno.ChildProcess;
  readonly #writer: WritableStreamDefaultWriter<Uint8Array>;
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly #diagnostics = new Map<string, readonly string[]>();
  #received = new Uint8Array();
  #last = 0;

  constructor(folder: string) {
    this.#child = new Deno.Command(Deno.execPath(), {
      args: ["lsp"],
      cwd: folder,
      stdin: "piped",
      stdout: "piped",
      stderr: "null",
    }).spawn();
    this.#writer = this.#child.stdin.getWriter();
    this.#reader = this.#child.stdout.getReader();
  }

  /** What is said of each document, as far as it has been said. */
  get diagnostics(): ReadonlyMap<string, readonly string[]> {
    return this.#diagnostics;
  }

  /** Asks, and answers what the server asks meanwhile. */
  async request(method: string, params: unknown): Promise<unknown> {
    this.#last += 1;
    const id = this.#last;
    await this.#send({ id, method, params });
    while (true) {
      const message = await this.#receive();
      if (message.method === undefined) {
        if (message.id === id) return message.result;
      } else await this.#answer(message);
    }
  }

  async notify(method: string, params: unknown): Promise<void> {
    await this.#send({ method, params });
  }

  async #answer({ id, method, params }: Message): Promise<void> {
    if (method === "textDocument/publishDiagnostics") {
      const { uri, diagnostics } = params as {
        readonly uri: string;
        readonly diagnostics: readonly { readonly message: string }[];
      };
      this.#diagnostics.set(uri, diagnostics.map(({ message }) => message));
    }
    if (id === undefined) return;
    const items = (params?.items ?? []) as readonly unknown[];
    await this.#send({ id, result: method === "workspace/configuration" ? items.map(() => ({ enable: true })) : null });
  }

  async #send(message: object): Promise<void> {
    const body = new TextEncoder().encode(JSON.stringify({ jsonrpc: "2.0", ...message }));
    await this.#writer.write(new TextEncoder().encode(`Content-Length: ${body.length}\r\n\r\n`));
    await this.#writer.write(body);
  }

  async #receive(): Promise<Message> {
    while (true) {
      const text = new TextDecoder().decode(this.#received);
      const end = text.indexOf("\r\n\r\n");
      const length = Number(/Content-Length: (\d+)/.exec(text)?.[1] ?? NaN);
      // The head is ASCII: as many bytes as letters.
      if (end !== -1 && this.#received.length >= end + 4 + length) {
        const body = this.#received.slice(end + 4, end + 4 + length);
        this.#received = this.#received.slice(end + 4 + length);
        return JSON.parse(new TextDecoder().decode(body));
      }
      const { value, done } = await this.#reader.read();
      if (done) throw new Error("the language server has ended");
      this.#received = new Uint8Array([...this.#received, ...value]);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#child.kill();
    await this.#reader.cancel();
    await this.#writer.abort();
    await this.#child.status;
  }
}
