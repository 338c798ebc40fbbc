// The Nu HTML checker reports no error on any page of the demo, or on a sample of the folder that TERTIB_SITE names.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { byKind, pagesOf, sample } from "./support/kinds.mjs";
import { demo, scratch } from "./support/site.mjs";

const CHECKER = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");

/** What the checker says of files, as `file:line: message`, the first fifty. */
function faults(site, paths) {
  const files = paths.map((path) => join(site, path));
  const run = spawnSync("java", ["-Xss2m", "-jar", CHECKER, "--errors-only", "--format", "json", ...files], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  assert.equal(run.error, undefined, String(run.error));
  const { messages } = JSON.parse(run.stderr);
  return messages
    .filter((one) => one.type === "error" || one.type === "non-document-error")
    .map((one) => `${one.url}:${one.lastLine}: ${one.message}: ${one.extract ?? ""}`)
    .slice(0, 50);
}

test("a fault is found", () => {
  const { folder, close } = scratch();
  try {
    const page = (body) => `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Uji</title></head><body>${body}</body></html>`;
    writeFileSync(join(folder, "baik.html"), page("<p>Baik</p>"));
    writeFileSync(join(folder, "salah.html"), page("<ul><p>Salah</p></ul>"));
    assert.deepEqual(faults(folder, ["baik.html"]), []);
    assert.match(faults(folder, ["salah.html"]).join(), /Element .p. not allowed as child of element .ul./u);
  } finally {
    close();
  }
});

if (process.env.TERTIB_SITE) {
  test("a sample of the given site", () => {
    const site = process.env.TERTIB_SITE;
    const paths = [...byKind(site).values()].flatMap((some) => sample(site, some, 40));
    assert.deepEqual(faults(site, paths), []);
  });
} else {
  for (const profile of ["internal", "publik"]) {
    test(`every page of the demo, profile ${profile}`, () => {
      const { folder, close } = scratch();
      try {
        const site = demo(folder, profile);
        const paths = pagesOf(site);
        assert.ok(paths.length > 40, String(paths.length));
        assert.deepEqual(faults(site, paths), []);
      } finally {
        close();
      }
    });
  }
}
