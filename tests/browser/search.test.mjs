// The search and the archive's table of the demo site, in headless Chromium, over http below a sub-path and from the disk:
// found by keyboard alone, state in the address, hostile words inert.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { demo, disk, launch, scratch, serve, watched } from "./support/site.mjs";

const AXE = createRequire(import.meta.url)("axe-core").source;
const VIEW = { viewport: { width: 1280, height: 900 } };

let folder;
let site;
let server;
let browser;

before(async () => {
  folder = scratch();
  site = demo(folder.folder);
  server = await serve(site);
  browser = await launch();
});

after(async () => {
  await browser?.close();
  server?.close();
  folder?.close();
});

const bases = {
  "over http below a sub-path": () => server.base,
  "from the disk": () => disk(site),
};

/** What axe finds on the page as it stands. */
async function violations(page) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => window.axe.run({ preload: false }));
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
}

/** Waits until the page of results has answered so often. */
const answered = (page, times) => page.locator(`#cari[data-siap='${times}']`).waitFor();

for (const [where, base] of Object.entries(bases)) {
  describe(where, () => {
    test("the box of every page suggests, by keyboard alone", async () => {
      const { page, faults, close } = await watched(browser, base(), VIEW);
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
      await close();
    });

    test("query, filters and order stand in the address and come back from it", async () => {
      const { page, faults, close } = await watched(browser, base(), VIEW);
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
      await close();
    });

    test("lanes, units, numbers, phrases and exclusions are understood", async () => {
      const { page, faults, close } = await watched(browser, base(), VIEW);
      const found = async (query) => {
        await page.goto(`${base()}cari/index.html?${new URLSearchParams({ q: query })}`);
        await answered(page, 1);
        return Number(/^[\d.]+/.exec(await page.locator("#cari-jumlah").innerText())?.[0] ?? 0);
      };
      const lane = await found("tim teknis it ");
      const phrase = await found('"tim teknis it"');
      const unit = await found("dinas kesehatan ");
      assert.ok(phrase > 20 && lane >= phrase, `${lane}, ${phrase}`);
      assert.ok(unit > 0 && unit < 33);
      assert.equal((await found("dinas kesehatan integrasi ")) + (await found("dinas kesehatan -integrasi ")), unit);
      assert.equal(await found("2025-0007 "), await found("2025/0007 "));
      assert.equal(await page.locator(".cari-hasil h2 a").first().innerText().then((title) => title.slice(0, 9)), "2025-0007");
      assert.equal(await found('"it teknis tim"'), 0);
      assert.deepEqual(faults, []);
      await close();
    });

    test("every facet is there with its counts, and a count is what its filter leaves", async () => {
      const { page, faults, close } = await watched(browser, base(), VIEW);
      await page.goto(`${base()}cari/index.html?q=integrasi`);
      await answered(page, 1);
      const legends = await page.locator(".cari-saring legend").allInnerTexts();
      assert.deepEqual(legends, ["Keadaan", "Ketepatan waktu", "Aktivitas kini", "Unit", "Tahun", "SOP", "Temuan"]);
      for (const [at, name] of ["keadaan", "ketepatan", "aktivitas", "unit", "tahun", "sop", "temuan"].entries()) {
        const choice = page.locator(".cari-saring fieldset").nth(at).locator(".cari-pilihan").first();
        const told = Number(/\((\d+)\)$/.exec(await choice.innerText())[1]);
        const value = await choice.locator("input").inputValue();
        await page.goto(`${base()}cari/index.html?${new URLSearchParams({ q: "integrasi", [name]: value })}`);
        await answered(page, 1);
        assert.match(await page.locator("#cari-jumlah").innerText(), new RegExp(`^${told} hasil`), `${name}: ${value}`);
        await page.goto(`${base()}cari/index.html?q=integrasi`);
        await answered(page, 1);
      }
      assert.deepEqual(faults, []);
      await close();
    });

    test("a facet of many values has all of them behind a summary, which stays open", async () => {
      const { page, faults, close } = await watched(browser, base(), VIEW);
      await page.goto(`${base()}cari/index.html?q=integrasi`);
      await answered(page, 1);
      const details = page.locator(".cari-saring fieldset details").first();
      const all = Number(/\d+/.exec(await details.locator("summary").innerText())[0]);
      await details.locator("summary").press("Enter");
      const choices = details.locator(".cari-pilihan");
      await choices.first().waitFor();
      assert.equal((await choices.count()) + 6, all);
      const chosen = await choices.first().locator("input").inputValue();
      await choices.first().locator("input").press("Space");
      await answered(page, 2);
      assert.equal(await details.getAttribute("open"), "");
      assert.equal(await page.evaluate(() => document.activeElement?.value), chosen);
      assert.deepEqual(faults, []);
      await close();
    });

    test("results are narrowed, ordered, opened and prolonged by keyboard alone, and axe finds nothing", async () => {
      const { page, faults, close } = await watched(browser, base(), VIEW);
      await page.goto(`${base()}cari/index.html`);
      const box = page.locator("#cari-kotak");
      await box.focus();
      await page.keyboard.type("data");
      await page.keyboard.press("Enter");
      await page.locator(".cari-hasil > li").nth(9).waitFor();
      await page.locator(".cari-saring input[name=keadaan]").first().waitFor();
      /** Tab until something has the focus. */
      const reach = async (selector) => {
        for (let step = 0; step < 80; step += 1) {
          await page.keyboard.press("Tab");
          if (await page.evaluate((selector) => document.activeElement?.matches(selector), selector)) return;
        }
        assert.fail(`${selector} is not reached`);
      };
      const before = Number(await page.locator("#cari").getAttribute("data-siap"));
      await reach(".cari-saring input[name=keadaan]");
      await page.keyboard.press("Space");
      await answered(page, before + 1);
      assert.ok(await page.evaluate(() => document.activeElement?.matches(".cari-saring input[name=keadaan]:checked")), "the focus stays on the filter");
      await page.keyboard.press("Space");
      await answered(page, before + 2);
      await reach("#cari-urut");
      await page.keyboard.press("ArrowDown");
      await answered(page, before + 3);
      await reach(".cari-hasil a");
      await reach("button.cari-lagi");
      await page.keyboard.press("Enter");
      await page.locator(".cari-hasil > li").nth(10).waitFor();
      await page.waitForFunction(() => document.activeElement === document.querySelectorAll(".cari-hasil h2 a")[10]);
      assert.equal(await page.locator("#cari-jumlah").getAttribute("aria-live"), "polite");
      assert.deepEqual(await violations(page), []);
      await page.keyboard.press("Enter");
      await page.waitForURL((url) => !url.pathname.endsWith("cari/index.html"));
      assert.deepEqual(faults, []);
      await close();
    });

    test("where nothing is found something else is offered", async () => {
      const { page, faults, close } = await watched(browser, base(), VIEW);
      await page.goto(`${base()}cari/index.html?q=rekonsilasi`);
      await page.getByRole("link", { name: "rekonsiliasi" }).click();
      await page.locator("#cari a", { hasText: "2025-0007" }).first().waitFor();
      assert.deepEqual(faults, []);
      await close();
    });

    test("the browser's back and forward lead through what was asked", async () => {
      const { page, faults, close } = await watched(browser, base(), VIEW);
      await page.goto(`${base()}cari/index.html`);
      await answered(page, 1);
      const box = page.locator("#cari-kotak");
      const asked = () => page.evaluate(() => new URLSearchParams(location.search).toString());
      // However many letters are typed, with pauses between them: one step, which Enter ends.
      await box.fill("int");
      await answered(page, 2);
      await box.fill("integrasi");
      await answered(page, 3);
      await box.press("Enter");
      await answered(page, 4);
      await page.getByRole("checkbox", { name: /^Berjalan/ }).check();
      await answered(page, 5);
      await page.getByLabel("Urutkan").selectOption("baru");
      await answered(page, 6);
      await box.fill("kesehatan");
      await answered(page, 7);
      await box.press("Enter");
      await answered(page, 8);
      const told = async () => page.locator("#cari-jumlah").innerText();
      const last = await told();
      const ways = ["q=integrasi&keadaan=Berjalan&urut=baru", "q=integrasi&keadaan=Berjalan", "q=integrasi", ""];
      for (const [at, way] of ways.entries()) {
        await page.goBack();
        await answered(page, 9 + at);
        assert.equal(await asked(), way);
        assert.equal(await box.inputValue(), way === "" ? "" : "integrasi");
      }
      assert.match(await told(), /^Ketik kata/);
      for (let at = 0; at < 4; at += 1) {
        await page.goForward();
        await answered(page, 13 + at);
      }
      assert.equal(await asked(), "q=kesehatan&keadaan=Berjalan&urut=baru");
      assert.equal(await told(), last);
      assert.deepEqual(faults, []);
      await close();
    });

    test("what holds no word finds nothing, in the page and in the table", async () => {
      const { page, faults, close } = await watched(browser, base(), VIEW);
      for (const query of ["😀", '"', "-"]) {
        await page.goto(`${base()}cari/index.html?${new URLSearchParams({ q: query })}`);
        await answered(page, 1);
        assert.match(await page.locator("#cari-jumlah").innerText(), /^Ketik kata/, query);
        assert.equal(await page.locator(".cari-hasil > li").count(), 0);
      }
      assert.deepEqual(faults, []);
      await close();
    });

    test("a hostile address stays words", async () => {
      const { page, faults, close } = await watched(browser, base(), VIEW);
      const hostile = "<img src=x onerror=alert(1)>";
      await page.goto(`${base()}cari/index.html?${new URLSearchParams({ q: hostile, keadaan: hostile })}`);
      await page.locator("#cari[data-siap]").waitFor();
      assert.equal(await page.locator("main img").count(), 0);
      await page.goto(`${base()}arsip/index.html?${new URLSearchParams({ q: hostile, keadaan: hostile, urut: hostile, kolom: hostile })}`);
      await page.locator("#arsip-tabel[data-siap]").waitFor();
      assert.equal(await page.locator("main img").count(), 0);
      assert.deepEqual(faults, []);
      await close();
    });

    test("the table sorts, filters, tells and saves what it shows", async () => {
      const { page, faults, close } = await watched(browser, base(), VIEW);
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
      await close();
    });

    test("the table is sorted by several columns, its columns chosen, by keyboard alone; its address brings all of it back", async () => {
      const { page, faults, close } = await watched(browser, base(), VIEW);
      const turn = (number) => page.locator(`#arsip-tabel[data-siap='${number}']`).waitFor();
      await page.goto(`${base()}arsip/index.html`);
      await turn(1);
      await page.getByRole("button", { name: "Keadaan" }).press("Enter");
      await turn(2);
      await page.getByRole("button", { name: "Nomor" }).press("Shift+Enter");
      await turn(3);
      await page.getByRole("button", { name: "Nomor" }).press("Shift+Enter");
      await turn(4);
      await page.locator(".arsip-kolom summary").press("Enter");
      await page.getByRole("checkbox", { name: "SOP", exact: true }).press("Space");
      await turn(5);
      await page.getByRole("checkbox", { name: "Judul", exact: true }).press("Space");
      await turn(6);
      await page.keyboard.press("Escape");
      assert.ok(await page.evaluate(() => document.activeElement?.matches(".arsip-kolom summary")));
      await page.locator("#arsip-tabel input[type=search]").fill("kesehatan");
      await turn(7);
      const told = page.locator("#arsip-tabel [role=status]");
      assert.match(await told.innerText(), /^\d+ dari 33 berkas[^]*Keadaan \(naik\), Nomor \(turun\)/);
      assert.equal(await told.getAttribute("aria-live"), "polite");
      const heads = await page.locator("#arsip-tabel thead th").allInnerTexts();
      assert.ok(heads.some((head) => head.startsWith("SOP")) && !heads.some((head) => head.startsWith("Judul")), heads.join());
      const shown = async () => ({
        rows: await page.locator("#arsip-tabel tbody tr").allInnerTexts(),
        heads: await page.locator("#arsip-tabel thead th").allInnerTexts(),
        told: await told.innerText(),
      });
      const before = await shown();
      const states = await page.locator("#arsip-tabel td[data-label=Keadaan]").allInnerTexts();
      const numbers = await page.locator("#arsip-tabel td.nomor").allInnerTexts();
      states.slice(1).forEach((state, at) => assert.ok(states[at] < state || (states[at] === state && numbers[at] > numbers[at + 1]), `${numbers[at]} before ${numbers[at + 1]}`));
      assert.deepEqual(await violations(page), []);
      await page.reload();
      await turn(1);
      assert.deepEqual(await shown(), before);
      assert.deepEqual(faults, []);
      await close();
    });

    test("the browser's back leads through the table's filters, order and columns", async () => {
      const { page, faults, close } = await watched(browser, base(), VIEW);
      const turn = (number) => page.locator(`#arsip-tabel[data-siap='${number}']`).waitFor();
      await page.goto(`${base()}arsip/index.html`);
      await turn(1);
      await page.locator("#arsip-tabel input[type=search]").fill("kesehatan");
      await turn(2);
      await page.locator("#arsip-tabel select[name=keadaan]").selectOption("Selesai");
      await turn(3);
      await page.getByRole("button", { name: "Nomor", exact: true }).press("Enter");
      await turn(4);
      const asked = () => page.evaluate(() => new URLSearchParams(location.search).toString());
      for (const [at, way] of ["q=kesehatan&keadaan=Selesai", "q=kesehatan", ""].entries()) {
        await page.goBack();
        await turn(5 + at);
        assert.equal(await asked(), way);
      }
      assert.match(await page.locator("#arsip-tabel [role=status]").innerText(), /^33 berkas/);
      assert.equal(await page.locator("#arsip-tabel input[type=search]").inputValue(), "");
      assert.deepEqual(faults, []);
      await close();
    });

    test("shards that the page names are taken once; what a browser kept of another build is asked for anew", async () => {
      const { page, faults, close } = await watched(browser, base(), VIEW);
      const asked = [];
      page.on("request", (request) => /cari\/indeks/.test(request.url()) && asked.push(request.url().replace(/^.*indeks\//, "").replace(/\?.*/, "?")));
      await page.goto(`${base()}cari/index.html`);
      await page.locator("#cari-jumlah:not(:empty)").waitFor();
      assert.deepEqual(asked.sort(), ["kolom/panjang.js", "meta.js", "teks.js", "umum.js"]);
      const old = readFileSync(`${site}/cari/indeks/umum.js`, "utf16le").replace(/,"[\w-]{4}",/, ',"AAAA",');
      await page.route("**/umum.js", (route) => route.fulfill({ contentType: "text/javascript", body: Buffer.from(old, "utf16le") }));
      asked.length = 0;
      await page.reload();
      await page.locator("#cari-kotak").fill("nomenklatur ");
      await page.locator("#cari-kotak").press("Enter");
      await page.locator(".cari-hasil li").first().waitFor();
      assert.deepEqual(asked.filter((name) => /^umum/.test(name)), ["umum.js", "umum.js?"]);
      assert.deepEqual(faults, []);
      await close();
    });

    test("a shard of another build is never shown, however it is asked for", async () => {
      const { page, faults, close } = await watched(browser, base(), VIEW);
      const asked = [];
      await page.route("**/dokumen/*.js*", (route) => {
        const [, name, mark] = /indeks\/(.*)\.js\??(.*)$/.exec(route.request().url());
        asked.push(mark);
        const old = readFileSync(`${site}/cari/indeks/${name}.js`, "utf16le");
        assert.ok(old.includes(`,"${mark}",`), "asked for by its own mark");
        return route.fulfill({ contentType: "text/javascript", body: Buffer.from(old.replace(`,"${mark}",`, ',"AAAA",'), "utf16le") });
      });
      await page.goto(`${base()}cari/index.html?q=nomenklatur`);
      await page.locator("#cari-jumlah:has-text('tidak cocok dengan versi')").waitFor();
      assert.equal(await page.locator(".cari-hasil li").count(), 0);
      assert.ok(asked.length > 0);
      // What was refused is asked for again.
      await page.unroute("**/dokumen/*.js*");
      await page.locator("#cari-kotak").press("Enter");
      await page.locator(".cari-hasil li").first().waitFor();
      assert.deepEqual(faults, []);
      await close();
    });

    test("the first rows and the choices stand before any column over all cases is there", async () => {
      const { page, faults, close } = await watched(browser, base(), VIEW);
      const turn = (number) => page.locator(`#arsip-tabel[data-siap='${number}']`).waitFor();
      let release;
      const held = new Promise((done) => (release = done));
      await page.route("**/indeks/{kolom,baris}/*.js*", async (route) => {
        await held;
        await route.continue();
      });
      // A page whose scripts are held back may never be "loaded".
      await page.goto(`${base()}arsip/index.html`, { waitUntil: "commit" });
      await turn(1);
      const shown = () => page.locator("#arsip-tabel tbody tr").allInnerTexts();
      const choices = () => page.locator("#arsip-tabel select option").allInnerTexts();
      const before = [await shown(), await choices()];
      assert.equal(before[0].length, 33);
      assert.ok(before[1].includes("Berjalan (8)"), before[1].join());
      // What is asked meanwhile is answered when it can be.
      await page.locator("#arsip-tabel select[name=keadaan]").selectOption("Berjalan");
      release();
      await turn(2);
      assert.equal((await shown()).length, 8);
      await page.locator("#arsip-tabel select[name=keadaan]").selectOption("");
      await turn(3);
      assert.deepEqual([await shown(), await choices()], before);
      assert.deepEqual(faults, []);
      await close();
    });

    test("where the table does not come, the list does", async () => {
      const page = await browser.newPage(VIEW);
      const seen = () => page.evaluate(() => document.querySelector("#arsip-daftar a").checkVisibility());
      await page.route("**/indeks/awal.js*", (route) => route.abort());
      await page.goto(`${base()}arsip/index.html`);
      await page.locator("#arsip-daftar.arsip-tetap").waitFor();
      assert.equal(await seen(), true);
      await page.unroute("**/indeks/awal.js*");
      await page.route("**/arsip-tabel.js", (route) => route.abort());
      await page.goto(`${base()}arsip/index.html`);
      await page.waitForFunction(() => document.querySelector("#arsip-daftar a").checkVisibility());
      assert.ok((await page.locator("#arsip-daftar tbody tr").count()) > 1);
      await page.close();
    });

    test("on paper stands what was asked, how it is ordered, and which rows these are", async () => {
      const { page, faults, close } = await watched(browser, base(), VIEW);
      await page.emulateMedia({ media: "print" });
      await page.goto(`${base()}cari/index.html?q=integrasi&keadaan=Berjalan&urut=baru`);
      await answered(page, 1);
      assert.equal(await page.locator(".cari-cetak").innerText(), "Dicari: “integrasi” · Keadaan: Berjalan · Terbaru");
      await page.goto(`${base()}arsip/index.html?q=integrasi&keadaan=Berjalan`);
      await page.locator("#arsip-tabel[data-siap='1']").waitFor();
      assert.match(await page.locator("#arsip-tabel [role=status]").innerText(), /Disaring: “integrasi” · Keadaan: Berjalan\s+Urut: Diterima \(turun\)/);
      assert.deepEqual(faults, []);
      await close();
    });

    test("on a telephone the facets are loaded when their panel is opened", async () => {
      const { page, faults, close } = await watched(browser, base(), { viewport: { width: 390, height: 844 } });
      const facets = [];
      page.on("request", (request) => /kolom\/saring/.test(request.url()) && facets.push(request.url()));
      await page.goto(`${base()}cari/index.html?q=integrasi`);
      await answered(page, 1);
      assert.ok((await page.locator(".cari-hasil > li").count()) > 1);
      assert.deepEqual(facets, []);
      await page.locator(".cari-panel > summary").click();
      await page.getByRole("checkbox", { name: /^Berjalan/ }).check();
      await answered(page, 2);
      assert.equal(facets.length, 1);
      assert.match(await page.locator("#cari-jumlah").innerText(), /hasil setelah disaring$/);
      assert.deepEqual(faults, []);
      await close();
    });

    test("on a telephone the table is sorted by several columns by touch, and stays a table", async () => {
      const { page, faults, close } = await watched(browser, base(), { viewport: { width: 390, height: 844 }, hasTouch: true });
      const turn = (number) => page.locator(`#arsip-tabel[data-siap='${number}']`).waitFor();
      await page.goto(`${base()}arsip/index.html`);
      await turn(1);
      await page.locator(".arsip-urutan summary").tap();
      await page.getByLabel("Kolom urutan ke-1").selectOption("pemohon");
      await turn(2);
      await page.getByRole("button", { name: "Tambah kolom urutan" }).tap();
      await turn(3);
      assert.ok(await page.evaluate(() => document.activeElement?.matches(".arsip-urutan li:last-child select")));
      await page.getByLabel("Kolom urutan ke-2").selectOption("nomor");
      await turn(4);
      await page.getByRole("button", { name: "Arah urutan ke-2: naik" }).tap();
      await turn(5);
      await page.waitForURL(/urut=pemohon%2C-nomor/);
      assert.ok(await page.evaluate(() => document.activeElement?.matches("[data-kunci=arah-1]")));
      const units = await page.locator("#arsip-tabel td[data-label=Pemohon]").allInnerTexts();
      const numbers = await page.locator("#arsip-tabel td.nomor").allInnerTexts();
      assert.ok(units.length > 20);
      units.slice(1).forEach((unit, at) => assert.ok(units[at] < unit || (units[at] === unit && numbers[at] > numbers[at + 1]), `${numbers[at]} before ${numbers[at + 1]}`));
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
      const state = page.locator("#arsip-tabel select[name=keadaan]");
      assert.equal(await state.isVisible(), false);
      const unfold = page.getByRole("button", { name: "Saring", exact: true });
      await unfold.tap();
      assert.deepEqual([await state.isVisible(), await unfold.getAttribute("aria-expanded")], [true, "true"]);
      assert.deepEqual(await violations(page), []);
      const devtools = await page.context().newCDPSession(page);
      const { nodes } = await devtools.send("Accessibility.getFullAXTree");
      const roles = nodes.filter((node) => !node.ignored).map((node) => node.role?.value);
      for (const role of ["table", "row", "cell", "rowheader"]) assert.ok(roles.includes(role), role);
      await page.getByRole("button", { name: "Hapus urutan ke-1" }).tap();
      await turn(6);
      await page.waitForURL(/urut=-nomor/);
      assert.deepEqual(faults, []);
      await close();
    });
  });
}
