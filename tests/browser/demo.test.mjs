// Opens the demo site in headless Chromium, over http below a sub-path and from the disk: searches for a word of a case's
// note and lands on the case. No page may log an error, break the content policy or ask for anything outside the site.

import assert from "node:assert/strict";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { disk, launch, serve, tertib } from "./support/site.mjs";

let folder;
let site;
let server;
let browser;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "tertib-demo-"));
  tertib("demo", join(folder, "demo"), "--no-serve");
  site = join(folder, "demo", "publik");
  server = await serve(site);
  browser = await launch();
});

after(async () => {
  await browser?.close();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const bases = {
  "over http below a sub-path": () => server.base,
  "from the disk": () => disk(site),
};

/** A page that notes everything it should not do. */
async function watched(base, options = {}) {
  const page = await browser.newPage(options);
  const faults = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(base) && !url.startsWith("data:")) faults.push(`outside: ${url}`);
  });
  // Leaving a page ends what it still loads.
  page.on("requestfailed", (request) => request.failure()?.errorText !== "net::ERR_ABORTED" && faults.push(`failed: ${request.url()}`));
  page.on("response", (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  return { page, faults };
}

for (const [where, base] of Object.entries(bases)) {
  describe(where, () => {
    test("a word of a case's note leads to the case", async () => {
      const { page, faults } = await watched(base());
      await page.goto(`${base()}index.html`);
      await page.fill("header input[type=search]", "rekonsiliasi nomenklatur");
      await page.press("header input[type=search]", "Enter");
      await page.waitForURL(/cari\/index\.html\?q=rekonsiliasi/);
      await page.locator("#cari a", { hasText: "2025-0007" }).first().click();
      await page.waitForURL(/berkas\/2025\/08\/2025-0007\.html/);
      const text = await page.locator("main").innerText();
      assert.match(text, /rekonsiliasi nomenklatur/);
      assert.deepEqual(faults, []);
      await page.close();
    });

    test("a form of a word that the note does not have leads to the case too", async () => {
      const { page, faults } = await watched(base());
      await page.goto(`${base()}cari/index.html?q=melampirkan+nomenklatur`);
      await page.locator("#cari a", { hasText: "2025-0007" }).first().waitFor();
      assert.deepEqual(faults, []);
      await page.close();
    });

    test("every kind of page opens without a fault, on a desk and in a hand", async () => {
      const paths = [
        "index.html",
        "sop/index.html",
        "sop/interoperabilitas-data/0.html",
        "arsip/index.html",
        "berkas/2025/08/2025-0007.html",
        "berkas/2026/02/2026-0003.html",
        "temuan/index.html",
        "panduan/auditor.html",
        "cari/index.html",
      ].filter((path) => existsSync(join(site, path)));
      assert.ok(paths.length >= 8, paths.join());
      for (const viewport of [{ width: 1440, height: 900 }, { width: 390, height: 844 }]) {
        const { page, faults } = await watched(base(), { viewport });
        for (const path of paths) {
          await page.goto(base() + path);
          assert.equal(await page.locator("h1").count(), 1, path);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
          assert.equal(wide, false, `${path} is wider than ${viewport.width}`);
        }
        assert.deepEqual(faults, []);
        await page.close();
      }
    });

    test("pages are whole without scripts", async () => {
      const { page, faults } = await watched(base(), { javaScriptEnabled: false });
      await page.goto(`${base()}berkas/2025/08/2025-0007.html`);
      assert.match(await page.locator("main").innerText(), /rekonsiliasi nomenklatur/);
      await page.goto(`${base()}arsip/index.html`);
      assert.ok((await page.locator("tbody tr").count()) >= 30);
      assert.deepEqual(faults, []);
      await page.close();
    });
  });
}
