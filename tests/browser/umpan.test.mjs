// The feed and the list of pages, held by an independent RELAX NG validator (Jing, which the HTML checker brings along)
// against what their specifications ask.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { demo, scratch, tertib } from "./support/site.mjs";

const CHECKER = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");
const JING = "nu.validator.vendor.thaiopensource.relaxng.util.Driver";

/** What the validator says of a file; the empty text when it is valid. */
function faults(schema, file) {
  const rules = fileURLToPath(new URL(`skema/${schema}`, import.meta.url));
  const run = spawnSync("java", ["-cp", CHECKER, JING, "-c", rules, file], { encoding: "utf8", maxBuffer: 1 << 26 });
  assert.equal(run.error, undefined, String(run.error));
  const said = run.stdout + run.stderr;
  assert.equal(run.status === 0, said === "", `exit ${run.status}: ${said}`);
  return said;
}

/** A copy of a file with a text replaced. */
function spoilt(file, folder, from, to) {
  const copy = join(folder, "rusak.xml");
  copyFileSync(file, copy);
  const text = readFileSync(copy, "utf8");
  assert.notEqual(text.replace(from, to), text, `${from} is not there`);
  writeFileSync(copy, text.replace(from, to));
  return copy;
}

test("feed and sitemap are valid, and what is not valid is found", () => {
  const { folder, close } = scratch();
  try {
    const site = demo(folder);
    const feed = join(site, "perubahan.atom");
    assert.equal(faults("atom.rnc", feed), "");
    assert.match(faults("atom.rnc", spoilt(feed, folder, /<updated>[^<]*/u, "<updated>besok")), /besok/u);
    assert.match(faults("atom.rnc", spoilt(feed, folder, /<id>[^<]*<\/id>/u, "")), /missing required child element .id/u);
    assert.match(faults("atom.rnc", spoilt(feed, folder, "<summary>", "<ringkasan/><summary>")), /ringkasan/u);

    const own = join(folder, "demo");
    const git = (...words) => execFileSync("git", ["-C", own, "-c", "user.name=Pengelola", "-c", "user.email=pengelola@contoh.go.id", ...words]);
    const settings = join(own, "tertib.toml");
    writeFileSync(settings, `alamat = "https://sop.contoh.go.id/arsip/"\n${readFileSync(settings, "utf8")}`);
    git("add", "tertib.toml");
    git("commit", "-q", "-m", "Alamat situs");
    tertib("build", "--site", own, "--as-of", "2026-11-23");
    assert.equal(faults("atom.rnc", feed), "");
    const map = join(site, "sitemap.xml");
    assert.equal(faults("peta.rnc", map), "");
    assert.match(faults("peta.rnc", spoilt(map, folder, "https://", "")), /loc/u);
    const list = join(folder, "daftar.xml");
    appendFileSync(list, '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://sop.contoh.go.id/sitemap-1.xml</loc></sitemap></sitemapindex>');
    assert.equal(faults("peta.rnc", list), "");
  } finally {
    close();
  }
});
