// The SOP page on paper and on screen, its flowchart page and the comparison of revisions, in headless Chromium.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { disk, launch, tertib } from "./support/site.mjs";

const MM = 96 / 25.4;
const PAPERS = { a4: [297, 210], f4: [330, 215] };
const MARGIN = 12;
let folder, base, browser;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "tertib-sop-"));
  tertib("demo", join(folder, "demo"), "--no-serve");
  base = disk(join(folder, "demo", "publik", "sop"));
  browser = await launch();
});

after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Text of each page of a PDF, by poppler. */
function pdfPages(path) {
  const text = execFileSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8" });
  return text.split("\f").slice(0, -1);
}

/** Sizes of type on the pages from the given one on, in points, by poppler. */
function fontSizes(path, from) {
  // The largest that it takes.
  const zoom = 3;
  const xml = execFileSync("pdftohtml", ["-xml", "-stdout", "-i", "-f", String(from), "-zoom", String(zoom), path], { encoding: "utf8" });
  const used = new Set([...xml.matchAll(/<text [^>]*font="(\d+)"/g)].map((match) => match[1]));
  const fonts = [...xml.matchAll(/<fontspec id="(\d+)" size="(\d+)"/g)].filter(([, id]) => used.has(id));
  return fonts.map(([, , size]) => Number(size) / zoom);
}

function pdfSize(path) {
  const size = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(execFileSync("pdfinfo", [path], { encoding: "utf8" }));
  return [size[1], size[2]].map((points) => Math.round((Number(points) / 72) * 25.4));
}

for (const [paper, [width, height]] of Object.entries(PAPERS)) {
  describe(`on ${paper}`, () => {
    test("each sheet of a long procedure fits its page, with heads repeated and connectors where the flow crosses", async () => {
      const page = await browser.newPage();
      await page.goto(`${base}contoh-subdomain/1.html`);
      if (paper === "f4") await page.check("#kertas-f4");
      const path = join(folder, `${paper}.pdf`);
      writeFileSync(path, await page.pdf({ preferCSSPageSize: true }));
      assert.deepEqual(pdfSize(path), [width, height]);
      const pages = pdfPages(path).filter((text) => /Lembar \d+ dari \d+/.test(text));
      const sheets = Number(/Lembar 1 dari (\d+)/.exec(pages[0])[1]);
      assert.ok(sheets >= 2, "the sample is long enough to cross a page");
      assert.equal(pages.length, sheets, "one page for each sheet");
      for (const [index, text] of pages.entries()) {
        for (const head of [`Lembar ${index + 1} dari ${sheets}`, "KANTOR CONTOH", "Aktivitas", "Pelaksana", "Mutu Baku", "Keterangan", "Tim Keamanan"]) {
          assert.ok(text.includes(head), `sheet ${index + 1} has no “${head}”`);
        }
        if (index > 0) assert.match(text, /Sambungan dari lembar lain/);
        if (index + 1 < sheets) assert.match(text, /Bersambung ke lembar lain/);
      }
      // Every activity stands on exactly one page, whole.
      const rows = pages.flatMap((text) => [...text.matchAll(/^ {0,4}(\d{1,2}) {1,8}[A-Z]/gm)].map((m) => Number(m[1])));
      assert.deepEqual(rows, Array.from({ length: 16 }, (_, i) => i + 1));
      await page.close();
    });

    test("no word on a sheet is smaller than 6.5 pt", async () => {
      const page = await browser.newPage();
      await page.goto(`${base}contoh-subdomain/1.html`);
      if (paper === "f4") await page.check("#kertas-f4");
      const path = join(folder, `${paper}-huruf.pdf`);
      writeFileSync(path, await page.pdf({ preferCSSPageSize: true }));
      const sizes = fontSizes(path, 2);
      assert.ok(sizes.length > 0);
      assert.ok(Math.min(...sizes) >= 6.5, `smallest is ${Math.min(...sizes)} pt`);
      await page.close();
    });

    test("no sheet is higher or wider than the paper, and every letter leads somewhere", async () => {
      const page = await browser.newPage({
        viewport: { width: Math.floor((width - 2 * MARGIN) * MM), height: Math.floor((height - 2 * MARGIN) * MM) },
      });
      await page.emulateMedia({ media: "print" });
      for (const sop of ["contoh-subdomain/0", "contoh-subdomain/1", "interoperabilitas-data/0"]) {
        await page.goto(`${base}${sop}.html`);
        const sheets = await page.evaluate(() => {
          const tail = document.querySelector(".lembar-cetak .prosedur-ket").offsetHeight + 6;
          return [...document.querySelectorAll(".formulir")].map((table) => ({
            height: table.offsetHeight + tail,
            wide: table.scrollWidth - table.parentElement.clientWidth,
            from: [...table.querySelectorAll(".simbol.sambungan text")].map((text) => text.textContent),
          }));
        });
        assert.ok(sheets.length > 0);
        for (const sheet of sheets) {
          assert.ok(sheet.height <= (height - 2 * MARGIN) * MM, `${sop}: ${sheet.height}`);
          assert.ok(sheet.wide <= 0, `${sop}: too wide`);
        }
        const letters = sheets.flatMap((sheet) => sheet.from);
        for (const letter of new Set(letters)) {
          assert.ok(letters.filter((other) => other === letter).length >= 2, `${sop}: ${letter} stands alone`);
        }
      }
      await page.close();
    });
  });
}

describe("on screen", () => {
  test("the flowchart zooms by keys inside its frame only, and pans by arrow keys", async () => {
    const page = await browser.newPage({ viewport: { width: 900, height: 700 } });
    const faults = [];
    page.on("console", (message) => faults.push(message.text()));
    page.on("pageerror", (error) => faults.push(String(error)));
    await page.goto(`${base}contoh-subdomain/1-diagram.html`);
    const shown = () => page.locator(".perbesaran output").innerText();
    const place = () => page.evaluate(() => [document.querySelector(".kanvas").scrollLeft, window.scrollY]);
    await page.keyboard.press("+");
    assert.equal(await shown(), "100%", "keys outside the frame do nothing");
    await page.focus(".kanvas");
    await page.keyboard.press("+");
    await page.keyboard.press("+");
    assert.equal(await shown(), "156%");
    const [left] = await place();
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction((left) => document.querySelector(".kanvas").scrollLeft > left, left);
    await page.keyboard.press("0");
    assert.equal(await shown(), "100%");
    await page.click("[data-perbesaran=muat]");
    const fits = await page.evaluate(() => {
      const canvas = document.querySelector(".kanvas");
      return canvas.scrollWidth <= canvas.clientWidth + 1 && canvas.scrollHeight <= canvas.clientHeight + 1;
    });
    assert.ok(fits);
    await page.click("[data-perbesaran=asli]");
    const box = await page.locator(".kanvas").boundingBox();
    await page.mouse.move(box.x + 300, box.y + 200);
    await page.mouse.down();
    await page.mouse.move(box.x + 200, box.y + 200, { steps: 4 });
    await page.mouse.up();
    assert.ok((await place())[0] >= 90, "dragging moves the drawing");
    assert.deepEqual(faults, []);
    await page.close();
  });

  test("without scripts the flowchart scrolls, the list is there and nothing offers what does not work", async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false });
    await page.goto(`${base}contoh-subdomain/1-diagram.html`);
    assert.equal(await page.locator(".perbesaran").isVisible(), false);
    assert.equal(await page.locator(".alur-daftar > li").count(), 16);
    await page.goto(`${base}contoh-subdomain/1.html`);
    assert.equal(await page.locator("[data-cetak]").isVisible(), false);
    const [list, table] = await Promise.all([".alur-daftar", ".prosedur"].map((s) => page.locator(s).first().boundingBox()));
    assert.ok(list.y < table.y, "in the hand the list comes before the table");
    assert.match(await page.locator("#alur-6").innerText(), /Ditolak → aktivitas 14/);
    await page.close();
  });

  test("the downloaded drawing opens by itself and shows what the page shows", async () => {
    const file = fileURLToPath(`${base}contoh-subdomain/1.svg`);
    const text = readFileSync(file, "utf8");
    assert.doesNotMatch(text, /(href|src)=|url\(|@import|var\(/);
    const page = await browser.newPage();
    await page.goto(`${base}contoh-subdomain/1.svg`);
    const drawn = await page.evaluate(() => ({
      root: document.documentElement.nodeName,
      symbols: document.querySelectorAll(".simbol").length,
      fill: getComputedStyle(document.querySelector(".simbol rect")).fill,
    }));
    assert.equal(drawn.root, "svg");
    assert.equal(drawn.fill, "rgb(255, 255, 255)");
    await page.goto(`${base}contoh-subdomain/1-diagram.html`);
    assert.equal(await page.locator(".kanvas .simbol").count(), drawn.symbols);
    await page.close();
  });

  test("the comparison says in words what changed", async () => {
    const page = await browser.newPage();
    await page.goto(`${base}contoh-subdomain/1.html`);
    await page.click("text=Bandingkan revisi ke-0 dengan ke-1");
    const row = (name) => page.locator("tr", { has: page.locator("th", { hasText: name }) }).first();
    assert.match(await row("Dasar hukum").innerText(), /Berubah/);
    assert.deepEqual(await row("Dasar hukum").locator("del").allInnerTexts(), ["82", "2012"]);
    assert.deepEqual(await row("Dasar hukum").locator("ins").allInnerTexts(), ["71", "2019"]);
    assert.match(await row("Peringatan").innerText(), /Tetap/);
    const heads = await page.locator(".banding-kepala .nasib").allInnerTexts();
    const count = (word) => heads.filter((text) => text.includes(word)).length;
    assert.deepEqual([count("Ditambahkan"), count("Dihapus")], [1, 0]);
    assert.ok(count("nomornya berubah") >= 9);
    await page.close();
  });
});
