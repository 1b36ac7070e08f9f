import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

/** The language server of the Astro extension, as an editor starts it on a folder. */
export class LanguageServer {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, (result: unknown) => void>();
  #received = Buffer.alloc(0);
  #lastId = 0;

  constructor(folder: string) {
    const require = createRequire(createRequire(import.meta.url).resolve('@astrojs/check'));
    const server = require.resolve('@astrojs/language-server/bin/nodeServer.js');
    this.#child = spawn(process.execPath, [server, '--stdio'], {
      cwd: folder,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    this.#child.stdout?.on('data', (part: Buffer) => this.#receive(part));
  }

  async start(folder: string): Promise<void> {
    const uri = pathToFileURL(folder).href;
    const require = createRequire(import.meta.url);
    await this.request('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'project' }],
      capabilities: {
        textDocument: { completion: { completionItem: { documentationFormat: ['markdown'] } } },
      },
      initializationOptions: {
        typescript: { tsdk: dirname(require.resolve('typescript')) },
        contentIntellisense: true,
      },
    });
    this.notify('initialized', {});
  }

  /** Opens a file with a text that need not be the disk's. */
  open(file: string, text: string): string {
    const uri = pathToFileURL(file).href;
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'mdx', version: 1, text } });
    return uri;
  }

  request<T>(method: string, params: unknown): Promise<T> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve) => {
      this.#waiting.set(id, (result) => resolve(result as T));
      this.#send({ id, method, params });
    });
  }

  notify(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  stop(): void {
    this.#child.kill();
  }

  #send(message: Message): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#child.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #receive(part: Buffer): void {
    this.#received = Buffer.concat([this.#received, part]);
    for (;;) {
      const head = this.#received.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/i.exec(this.#received.subarray(0, head).toString())?.[1]);
      const start = head + 4;
      if (head < 0 || this.#received.length < start + length) return;
      const message = JSON.parse(this.#received.subarray(start, start + length).toString()) as Message;
      this.#received = this.#received.subarray(start + length);
      this.#take(message);
    }
  }

  /** Answers the server's own requests (settings, capabilities) with nothing. */
  #take({ id, method, params, result }: Message): void {
    if (id === undefined) return;
    if (method === undefined) this.#waiting.get(id)?.(result);
    else {
      const items = (params as { items?: unknown[] } | undefined)?.items;
      this.#send({ id, result: items ? items.map(() => null) : null });
    }
  }
}
