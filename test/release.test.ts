import { expect, test } from "vitest";
import { homepage, repository, webAddress } from "../packages/publishing/address.ts";

test.each([
  ["https://code.example/province/par-index.git\n", "https://code.example/province/par-index"],
  ["https://someone:secret@code.example/par-index", "https://code.example/par-index"],
  ["git@code.example:province/par-index.git", "https://code.example/province/par-index"],
  ["ssh://git@code.example:2222/province/par-index.git/", "https://code.example/province/par-index"],
  ["/srv/git/par-index.git", undefined],
])("the remote %s is at %s", (remote, address) => expect(webAddress(remote)).toBe(address));

test("a manifest names the repository, the package's folder and its README", () => {
  const address = "https://code.example/par-index";
  expect(repository(address, "packages/core")).toEqual({
    type: "git",
    url: "git+https://code.example/par-index.git",
    directory: "packages/core",
  });
  expect(homepage(address, "packages/core")).toBe("https://code.example/par-index/tree/main/packages/core#readme");
});
