import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { basename } from "node:path";
import { PUBLISHED, packedManifest, packPackage } from "../packaging/pack.ts";

/** A registry for the scope `@par-index` alone, with what would be published now. */
export interface Registry {
  readonly url: string;
  close(): void;
}

/** Old enough for managers that refuse what is younger than a day. */
const PUBLISHED_ON = "2026-01-01T00:00:00.000Z";

/** Packs our packages into a folder and serves them as a registry does. */
export async function serveRegistry(folder: string): Promise<Registry> {
  const tarballs = PUBLISHED.map((name) => packPackage(name, folder));
  let url = "";
  const documents = new Map(
    tarballs.map((tarball) => {
      const manifest = packedManifest(tarball);
      const bytes = readFileSync(tarball);
      const dist = {
        tarball: `/${basename(tarball)}`,
        shasum: createHash("sha1").update(bytes).digest("hex"),
        integrity: `sha512-${createHash("sha512").update(bytes).digest("base64")}`,
      };
      return [manifest.name as string, { manifest, dist }];
    }),
  );
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? "");
    const tarball = tarballs.find((file) => path.endsWith(basename(file)));
    const found = documents.get(path.slice(1));
    if (tarball) response.end(readFileSync(tarball));
    else if (found) {
      const { manifest, dist } = found;
      const version = { ...manifest, dist: { ...dist, tarball: url + dist.tarball.slice(1) } };
      response.setHeader("content-type", "application/json").end(
        JSON.stringify({
          name: manifest.name,
          "dist-tags": { latest: manifest.version },
          versions: { [manifest.version]: version },
          time: { created: PUBLISHED_ON, modified: PUBLISHED_ON, [manifest.version]: PUBLISHED_ON },
        }),
      );
    } else response.writeHead(404).end("{}");
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return { url, close: () => server.close() };
}
