// The register of findings in a real browser: filters, the state in the address, paging, printing, and the same without
// scripts; over http and from the disk.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { disk, launch, serve, tertib, watched } from "./support/site.mjs";

let folder;
let site;
let server;
let browser;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "tertib-temuan-"));
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

const rows = (page) => page.locator("#reg-tabel tbody tr");
const shown = (page) => page.locator("#reg-saring output");

for (const [where, base] of Object.entries({
  "over http below a sub-path": () => server.base,
  "from the disk": () => disk(site),
})) {
  describe(where, () => {
    test("filters narrow the register and stand in the address", async () => {
      const { page, faults } = await watched(browser, base());
      await page.goto(`${base()}temuan/index.html`);
      const all = await rows(page).count();
      assert.ok(all > 20, String(all));
      await page.selectOption("select[name=tingkat]", "sedang");
      await page.selectOption("select[name=kelompok]", "time");
      await page.waitForFunction((n) => document.querySelectorAll("#reg-tabel tbody tr").length < n, all);
      for (const text of await rows(page).locator("td:first-child").allInnerTexts()) assert.match(text, /Sedang/);
      const late = await rows(page).count();
      await page.fill("#reg-saring [name=q]", "hari kerja");
      await page.waitForURL(/q=hari\+kerja/);
      assert.match(page.url(), /tingkat=sedang/);
      assert.match(page.url(), /kelompok=time/);
      const address = page.url();
      const narrowed = await rows(page).allInnerTexts();
      assert.ok(narrowed.length > 0 && narrowed.length <= late);

      await page.goto(address);
      await page.waitForFunction((n) => document.querySelectorAll("#reg-tabel tbody tr").length === n, narrowed.length);
      assert.deepEqual(await rows(page).allInnerTexts(), narrowed);
      assert.equal(await page.inputValue("#reg-saring [name=q]"), "hari kerja");

      await page.click("#reg-saring button[type=reset]");
      await page.waitForFunction((n) => document.querySelectorAll("#reg-tabel tbody tr").length === n, all);
      assert.doesNotMatch(page.url(), /\?./);
      await page.fill("#reg-saring [name=q]", "katayangtidakada");
      await page.waitForFunction(() => document.querySelectorAll("#reg-tabel tbody tr").length === 0);
      assert.match(await shown(page).innerText(), /Tidak ada/);
      assert.deepEqual(faults, []);
      await page.close();
    });

    test("rows made by the script are the rows of the page", async () => {
      const { page, faults } = await watched(browser, base(), { javaScriptEnabled: false });
      await page.goto(`${base()}temuan/index.html`);
      const words = (texts) => texts.map((text) => text.replace(/\s+/g, " ").trim());
      const links = () => rows(page).locator("a").evaluateAll((all) => all.map((a) => a.href));
      const plain = words(await rows(page).allInnerTexts());
      const plainLinks = await links();
      await page.close();
      const scripted = await watched(browser, base());
      await scripted.page.goto(`${base()}temuan/index.html?hal=semua`);
      await scripted.page.waitForFunction(() => document.querySelector("#reg-saring output").textContent.includes("–"));
      assert.deepEqual(words(await rows(scripted.page).allInnerTexts()), plain);
      const scriptedLinks = await rows(scripted.page).locator("a").evaluateAll((all) => all.map((a) => a.href));
      assert.deepEqual(scriptedLinks, plainLinks);
      assert.deepEqual([...faults, ...scripted.faults], []);
      await scripted.page.close();
    });

    test("a finding leads to its step", async () => {
      const { page, faults } = await watched(browser, base());
      await page.goto(`${base()}temuan/aturan/late-step.html`);
      const link = page.locator(".reg-berkas a").first();
      const target = await link.getAttribute("href");
      await link.click();
      await page.waitForURL(/berkas\/.*#langkah-\d+/);
      assert.equal(await page.locator(`#${target.split("#")[1]}`).count(), 1);
      assert.deepEqual(faults, []);
      await page.close();
    });

    test("without scripts the lists by rule and severity hold everything", async () => {
      const { page, faults } = await watched(browser, base(), { javaScriptEnabled: false });
      await page.goto(`${base()}temuan/index.html`);
      assert.equal(await page.locator("#reg-saring").isVisible(), false);
      const hrefs = await page.locator(".reg-tingkat a").evaluateAll((all) => all.map((a) => a.href));
      let held = 0;
      for (const href of hrefs) {
        await page.goto(href);
        held += await page.locator(".reg-tabel tbody tr").count();
      }
      const table = readFileSync(join(site, "temuan/register.csv"), "utf8").trimEnd().split("\r\n");
      assert.equal(held, table.length - 1);
      assert.deepEqual(faults, []);
      await page.close();
    });

    test("the register is usable by keyboard alone and prints with its heading", async () => {
      const { page, faults } = await watched(browser, base());
      await page.goto(`${base()}temuan/index.html`);
      await page.focus("#reg-saring [name=q]");
      await page.keyboard.press("Tab");
      assert.equal(await page.evaluate(() => document.activeElement.name), "tingkat");
      await page.keyboard.type("Ting");
      await page.waitForURL(/tingkat=tinggi/);
      const pdf = await page.pdf({ format: "A4" });
      assert.equal(pdf.subarray(0, 5).toString(), "%PDF-");
      await page.emulateMedia({ media: "print" });
      assert.equal(await page.locator("#reg-saring").isVisible(), false);
      assert.equal(await page.locator(".reg-tabel thead").isVisible(), true);
      assert.deepEqual(faults, []);
      await page.close();
    });
  });
}

test("thousands of findings are paged, filtered and shown at once for printing", async () => {
  // The demo's own scripts, each finding many times over.
  const many = mkdtempSync(join(tmpdir(), "tertib-banyak-"));
  execFileSync("cp", ["-r", `${site}/.`, many]);
  const read = (name) => {
    globalThis.window = globalThis;
    globalThis.eval(readFileSync(join(site, "temuan/data", name), "utf8"));
    return globalThis.tertibTemuan;
  };
  const { indeks, bagian } = (read("indeks.js"), read("0.js"));
  const times = 300;
  const part = bagian[0];
  indeks.jumlah *= times;
  for (const column of Object.values(indeks.kolom)) column.baris = Array(times).fill(column.baris).flat();
  const rowsOfAll = Array(times).fill(part.baris).flat();
  writeFileSync(join(many, "temuan/data/indeks.js"), `window.tertibTemuan={indeks:${JSON.stringify(indeks)},bagian:{}};`);
  for (let at = 0; at * indeks.bagian < rowsOfAll.length; at += 1) {
    const rows = rowsOfAll.slice(at * indeks.bagian, (at + 1) * indeks.bagian);
    writeFileSync(join(many, `temuan/data/${at}.js`), `tertibTemuan.bagian[${at}]=${JSON.stringify({ kata: part.kata, baris: rows })};`);
  }
  const base = disk(many);
  const { page, faults } = await watched(browser, base);
  await page.goto(`${base}temuan/index.html`);
  await page.waitForFunction(() => document.querySelectorAll("#reg-tabel tbody tr").length === 100);
  await page.click("#reg-halaman button[data-ke='1']");
  await page.waitForURL(/hal=2/);
  assert.match(await shown(page).innerText(), /^101–200/);
  await page.selectOption("select[name=aturan]", "late-step");
  await page.waitForFunction(() => document.querySelector("#reg-saring output").textContent.endsWith("900"));
  await page.fill("#reg-saring [name=q]", "langkah");
  await page.click("#reg-halaman button[data-ke='semua']");
  await page.waitForFunction(() => document.querySelectorAll("#reg-tabel tbody tr").length > 100);
  assert.deepEqual(faults, []);
  await page.close();
  rmSync(many, { recursive: true, force: true });
});
