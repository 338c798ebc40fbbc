// The foot of a page: of which day and commit the site is, told by one script for all pages; without scripts, where it is told.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { disk, launch, serve, tertib, watched } from "./support/site.mjs";

const CLOSED = "berkas/2025/08/2025-0007.html";
const RUNNING = "berkas/2026/11/2026-0016.html";
const DAY = "Keadaan per 23 November 2026";

let folder;
let site;
let server;
let browser;
let head;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "tertib-keadaan-"));
  tertib("demo", join(folder, "demo"), "--no-serve");
  site = join(folder, "demo/publik");
  head = JSON.parse(readFileSync(join(site, "manifest.json"), "utf8")).head;
  server = await serve(site);
  browser = await launch();
});

after(async () => {
  await browser?.close();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What the foot says, line by line. */
const said = (page) => page.locator(".kaki-asal p").allInnerTexts();

for (const [name, at] of [
  ["over http", () => server.base],
  ["from the disk", () => disk(site)],
]) {
  describe(`the foot ${name}`, () => {
    test("tells the day and the commit on every kind of page", async () => {
      const { page, faults } = await watched(browser, at());
      for (const path of ["index.html", "aturan/index.html", CLOSED, RUNNING, "temuan/index.html", "sop/interoperabilitas-data/0.html"]) {
        await page.goto(`${at()}${path}`);
        const lines = await said(page);
        assert.equal(lines.filter((line) => line === DAY).length, 1, `${path}: ${lines}`);
        assert.ok(lines.some((line) => line.startsWith(`Situs ini dibuat dari commit ${head.slice(0, 10)} · 20 November 2026`)), `${path}: ${lines}`);
        assert.equal(await page.locator(`.kaki-asal code[title="${head}"]`).first().getAttribute("title"), head, path);
      }
      assert.deepEqual(faults, []);
      await page.close();
    });
  });
}

test("without scripts a page says where that is told, and what it was made from itself", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${disk(site)}${CLOSED}`);
  const lines = await said(page);
  assert.match(lines[1], /^Commit terakhir berkas ini [0-9a-f]{10} · \d+ \S+ 2025 /);
  assert.equal(lines[0], "Tanggal keadaan dan commit asal situs ini tertulis di Dasbor");
  await page.locator("#keadaan a").click();
  assert.deepEqual((await said(page)).slice(0, 1), [DAY]);
  assert.match((await said(page))[1], new RegExp(head.slice(0, 10)));
  // A running case says itself as of which day.
  await page.goto(`${disk(site)}${RUNNING}`);
  assert.equal((await said(page))[0], DAY);
  await context.close();
});

test("on paper the foot has both", async () => {
  const page = await browser.newPage();
  await page.goto(`${server.base}${CLOSED}`);
  const pdf = join(folder, "berkas.pdf");
  await page.pdf({ path: pdf, preferCSSPageSize: true });
  const text = execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" });
  assert.match(text, /Commit terakhir berkas ini\s+[0-9a-f]{10}/);
  assert.match(text, new RegExp(`Situs ini dibuat dari commit\\s+${head.slice(0, 10)}`));
  assert.match(text, /Keadaan per 23 November 2026/);
  await page.close();
});
