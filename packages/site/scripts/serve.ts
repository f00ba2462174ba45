/** Serves the built site: `node scripts/serve.ts [--port 3000] [--host 127.0.0.1]`. */
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { parseArgs } from "node:util";
import sirv from "sirv";
import { asCommand } from "./interruption.ts";
import { OUTPUT } from "./paths.ts";

/** Ports tried after the first one before giving up. */
const ATTEMPTS = 20;

export interface Serving {
  /** Address to open, with a closing slash. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Serves the static site.
 *
 * @param port first port to try; if taken, the next free one is used. 0 takes any free port.
 * @throws Error if no port in reach is free
 */
export async function serve({ port = 3000, host = "127.0.0.1", folder = OUTPUT } = {}): Promise<Serving> {
  // `dev` looks files up as they are asked for: a build may replace them while they are served.
  const files = sirv(folder, { dev: true, etag: true, extensions: ["html"] });
  const notFound = () => readFile(join(folder, "404.html")).catch(() => "404");
  const server = createServer((request, response) => {
    files(request, response, async () => {
      const page = await notFound();
      response.writeHead(404, { "Content-Type": "text/html; charset=utf-8" }).end(page);
    });
  });
  const taken = await listen(server, port, host);
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${taken}/`,
    port: taken,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error ? reject(error) : resolve()));
      }),
  };
}

async function listen(server: Server, first: number, host: string): Promise<number> {
  for (let port = first; port < first + ATTEMPTS; port++) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, host, () => {
          server.off("error", reject);
          resolve();
        });
      });
      return (server.address() as AddressInfo).port;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE" || first === 0) throw error;
      console.log(`Cổng ${port} đang bận, thử cổng ${port + 1}.`);
    }
  }
  throw new Error(`Các cổng ${first}–${first + ATTEMPTS - 1} đều bận. Chọn cổng khác bằng --port hoặc biến PORT.`);
}

/** Serves until the process is stopped, and prints the address. */
export async function serveFromCommandLine(folder = OUTPUT): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: process.env.PORT ?? "3000" },
      host: { type: "string", default: process.env.HOST ?? "127.0.0.1" },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`Cổng không hợp lệ: ${values.port}`);
  const { url } = await serve({ port, host: values.host, folder });
  console.log(`\nPAR INDEX đã sẵn sàng, mở: ${url}\n(Ctrl+C để dừng)`);
}

if (import.meta.main) await asCommand(() => serveFromCommandLine());
