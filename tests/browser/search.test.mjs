// The search and the archive's table of the demo site, in headless Chromium, over http below a sub-path and from the disk:
// found by keyboard alone, state in the address, hostile words inert.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join, normalize, resolve } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const PROJECT = resolve(fileURLToPath(new URL("../..", import.meta.url)));
const BELOW = "/intranet/";
const TYPES = { html: "text/html; charset=utf-8", css: "text/css", js: "text/javascript; charset=utf-8" };

let folder;
let site;
let server;
let browser;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "tertib-search-"));
  execFileSync("cargo", ["run", "--quiet", "--", "demo", join(folder, "demo"), "--no-serve"], { cwd: PROJECT, stdio: ["ignore", "ignore", "inherit"] });
  site = join(folder, "demo", "publik");
  server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://x").pathname);
    const file = join(site, normalize(path.slice(BELOW.length)));
    if (!path.startsWith(BELOW) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "Content-Type": TYPES[file.split(".").at(-1)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
});

after(async () => {
  await browser?.close();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const bases = {
  "over http below a sub-path": () => `http://127.0.0.1:${server.address().port}${BELOW}`,
  "from the disk": () => `${pathToFileURL(site).href}/`,
};

/** A page whose faults are noted. */
async function watched() {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const faults = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("dialog", (dialog) => (faults.push("dialog"), dialog.dismiss()));
  return { page, faults };
}

for (const [where, base] of Object.entries(bases)) {
  describe(where, () => {
    test("the box of every page suggests, by keyboard alone", async () => {
      const { page, faults } = await watched();
      await page.goto(`${base()}index.html`);
      const box = page.getByRole("combobox");
      await box.focus();
      await page.keyboard.type("nomen");
      await page.getByRole("option", { name: /2025-0007/ }).waitFor();
      assert.equal(await box.getAttribute("aria-expanded"), "true");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      const active = page.locator(`#${await box.getAttribute("aria-activedescendant")}`);
      assert.match(await active.innerText(), /2025-0007/);
      assert.equal(await active.getAttribute("aria-selected"), "true");
      await page.keyboard.press("Escape");
      assert.equal(await box.getAttribute("aria-expanded"), "false");
      await page.keyboard.press("ArrowDown");
      await page.getByRole("option", { name: /2025-0007/ }).waitFor();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.waitForURL(/berkas\/2025\/08\/2025-0007\.html/);
      assert.deepEqual(faults, []);
      await page.close();
    });

    test("query, filters and order stand in the address and come back from it", async () => {
      const { page, faults } = await watched();
      await page.goto(`${base()}cari/index.html?q=data`);
      await page.locator("#cari[data-siap]").waitFor();
      await page.getByRole("checkbox", { name: /^Berjalan/ }).check();
      await page.getByLabel("Urutkan").selectOption("baru");
      await page.waitForURL(/keadaan=Berjalan.*urut=baru/);
      await page.waitForFunction(() => document.querySelector("#cari[data-siap='3']"));
      const titles = await page.locator(".cari-hasil h2 a").allInnerTexts();
      assert.ok(titles.length > 2);
      await page.reload();
      await page.locator("#cari[data-siap]").waitFor();
      assert.deepEqual(await page.locator(".cari-hasil h2 a").allInnerTexts(), titles);
      assert.match(await page.getByRole("status").filter({ hasText: "hasil" }).innerText(), /^\d+ hasil setelah disaring$/);
      assert.deepEqual(faults, []);
      await page.close();
    });

    test("where nothing is found something else is offered", async () => {
      const { page, faults } = await watched();
      await page.goto(`${base()}cari/index.html?q=rekonsilasi`);
      await page.getByRole("link", { name: "rekonsiliasi" }).click();
      await page.locator("#cari a", { hasText: "2025-0007" }).first().waitFor();
      assert.deepEqual(faults, []);
      await page.close();
    });

    test("a hostile address stays words", async () => {
      const { page, faults } = await watched();
      const hostile = "<img src=x onerror=alert(1)>";
      await page.goto(`${base()}cari/index.html?${new URLSearchParams({ q: hostile, keadaan: hostile })}`);
      await page.locator("#cari[data-siap]").waitFor();
      assert.equal(await page.locator("main img").count(), 0);
      await page.goto(`${base()}arsip/index.html?${new URLSearchParams({ q: hostile, keadaan: hostile, urut: hostile, kolom: hostile })}`);
      await page.locator("#arsip-tabel[data-siap]").waitFor();
      assert.equal(await page.locator("main img").count(), 0);
      assert.deepEqual(faults, []);
      await page.close();
    });

    test("the table sorts, filters, tells and saves what it shows", async () => {
      const { page, faults } = await watched();
      const turn = (number) => page.locator(`#arsip-tabel[data-siap='${number}']`).waitFor();
      await page.goto(`${base()}arsip/index.html`);
      await turn(1);
      const status = page.locator("#arsip-tabel [role=status]");
      assert.match(await status.innerText(), /^33 berkas/);
      await page.getByRole("button", { name: "Pemohon" }).press("Enter");
      await turn(2);
      await page.getByRole("button", { name: "Nomor" }).click({ modifiers: ["Shift"] });
      await turn(3);
      await page.locator("#arsip-tabel select[name=keadaan]").selectOption("Selesai");
      await turn(4);
      await page.waitForURL(/keadaan=Selesai&urut=pemohon%2Cnomor/);
      assert.match(await status.innerText(), /^\d+ dari 33 berkas/);
      assert.equal(await page.locator("#arsip-tabel th[aria-sort=ascending]").count(), 1);
      const rows = await page.locator("#arsip-tabel tbody tr").count();
      const units = await page.locator("#arsip-tabel td[data-label=Pemohon]").allInnerTexts();
      assert.deepEqual(units, [...units].sort());
      const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: /CSV/ }).click()]);
      const csv = readFileSync(await download.path(), "utf8");
      assert.equal(csv.trim().split("\r\n").length, rows + 1);
      assert.equal(await page.locator("#arsip-daftar").isVisible(), false);
      assert.deepEqual(faults, []);
      await page.close();
    });
  });
}
