// The page of a case in a real browser: its fonts, the timeline and its table, copying a command, printing, and a case whose
// text is hostile; over http and from the disk.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { disk, launch, serve, tertib, watched } from "./support/site.mjs";

const CASE = "berkas/2025/08/2025-0007.html";
const HOSTILE = "berkas/2026/11/2026-0099.html";
const LONG = "berkas/2026/11/2026-0098.html";
const WORD = "x".repeat(10_000);
const MARKUP = "<script>document.title='kena'</script><img src=x onerror=\\\"document.title='kena'\\\">";

let folder;
let site;
let server;
let browser;

/** A case whose every text is one long word, markup, or turns the direction of writing. */
function hostileCase(demo) {
  const text = `sop = "interoperabilitas-data"
revisi = 0
judul = "${WORD}"
pemohon = "${MARKUP} \\u202emoc.hotnoc"
diterima = 2026-11-02T08:05:00+07:00
klasifikasi = "terbuka"

[[langkah]]
aktivitas = 1
pelaksana = "perangkat-daerah"
petugas = "${WORD}"
selesai = 2026-11-02T10:12:00+07:00
kelengkapan = ["${WORD}"]
output = ["${MARKUP}"]
catatan = "${WORD} ${MARKUP}"
`;
  record(demo, "2026-0099", text);
}

/** A case that went back and forth for sixty steps. */
function longCase(demo) {
  const head = `sop = "interoperabilitas-data"\nrevisi = 0\njudul = "Enam puluh langkah"\npemohon = "Dinas Kesehatan"\nditerima = 2026-06-01T08:00:00+07:00\nklasifikasi = "terbuka"\n`;
  const steps = Array.from({ length: 60 }, (_, at) => {
    const [activity, lane, more] = at === 0 ? [1, "perangkat-daerah", ""] : at % 2 ? [2, "perangkat-daerah", ""] : [3, "tim-teknis-it", 'keputusan = "tidak"\n'];
    const day = new Date(Date.UTC(2026, 5, 2 + 2 * at)).toISOString().slice(0, 10);
    return `\n[[langkah]]\naktivitas = ${activity}\npelaksana = "${lane}"\npetugas = "dinkes-01"\nselesai = ${day}T09:00:00+07:00\nkelengkapan = ["Disposisi Integrasi Aplikasi"]\noutput = ["Dokumen Integrasi dan Struktur DB"]\n${more}`;
  });
  record(demo, "2026-0098", head + steps.join(""));
}

/** Puts a case into the archive with one commit. */
function record(demo, number, text) {
  mkdirSync(join(demo, "cases/2026/11"), { recursive: true });
  writeFileSync(join(demo, `cases/2026/11/${number}.toml`), text);
  const git = (...args) => execFileSync("git", ["-C", demo, ...args], { stdio: ["ignore", "ignore", "inherit"] });
  git("add", "cases");
  git("-c", "user.name=Pencatat", "-c", "user.email=pencatat@contoh.go.id", "commit", "--quiet", "-m", `${number}: langkah 1`);
}

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "tertib-berkas-"));
  const demo = join(folder, "demo");
  tertib("demo", demo, "--no-serve");
  hostileCase(demo);
  longCase(demo);
  site = join(folder, "terbit");
  tertib("build", "--site", demo, "--output", site, "--as-of", "2026-11-23");
  assert.ok(existsSync(join(site, HOSTILE)));
  server = await serve(site);
  browser = await launch();
});

after(async () => {
  await browser?.close();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

for (const [where, base] of Object.entries({
  "over http below a sub-path": () => server.base,
  "from the disk": () => disk(site),
})) {
  describe(where, () => {
    test("both typefaces of the theme are loaded", async () => {
      const { page, faults } = await watched(browser, base());
      await page.goto(base() + CASE);
      const loaded = await page.evaluate(async () => {
        await document.fonts.ready;
        return [...new Set([...document.fonts].filter((f) => f.status === "loaded").map((f) => f.family.replaceAll('"', "")))].sort();
      });
      assert.deepEqual(loaded, ["Plus Jakarta Sans", "Public Sans"]);
      assert.deepEqual(faults, []);
      await page.close();
    });

    test("the timeline has a name, and a row of the table for every step of it", async () => {
      const { page, faults } = await watched(browser, base());
      await page.goto(base() + CASE);
      const drawing = page.locator("svg.gw");
      assert.match(await drawing.getAttribute("aria-label"), /^12 langkah antara 4 Agustus 2025/);
      const rows = await page.locator("table.langkah > tbody > tr").count();
      assert.equal(await drawing.locator(":scope > text").count(), rows);
      // Each row tells when the step was finished and shows its commit, whose whole name is there to copy.
      const ids = await page.locator("table.langkah > tbody > tr > td:last-child > code").allTextContents();
      assert.equal(ids.length, rows);
      for (const id of ids) assert.match(id, /^[0-9a-f]{40}$/);
      assert.deepEqual(faults, []);
      await page.close();
    });

    test("a command is copied by its button, which the keyboard reaches", async () => {
      const options = where === "from the disk" ? {} : { permissions: ["clipboard-read", "clipboard-write"] };
      const { page, faults } = await watched(browser, base(), options);
      await page.goto(base() + CASE);
      const button = page.locator(".perintah-salin").first();
      await button.focus();
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => document.querySelector(".perintah-salin").textContent === "Tersalin");
      assert.deepEqual(faults, []);
      await page.close();
    });

    test("the case before and after are one step away", async () => {
      const { page, faults } = await watched(browser, base());
      await page.goto(base() + CASE);
      await page.locator("a[rel=next]").click();
      await page.waitForURL(/2025-0008\.html/);
      await page.locator("a[rel=prev]").click();
      await page.waitForURL(/2025-0007\.html/);
      assert.deepEqual(faults, []);
      await page.close();
    });

    test("without scripts nothing but the two helpers is missing", async () => {
      const { page, faults } = await watched(browser, base(), { javaScriptEnabled: false });
      await page.goto(base() + CASE);
      assert.equal(await page.locator("svg.gw").isVisible(), true);
      assert.equal(await page.locator("#cetak").isVisible(), false);
      assert.equal(await page.locator(".perintah-salin").count(), 0);
      assert.deepEqual(faults, []);
      await page.close();
    });

    test("hostile text stays text and breaks no layout", async () => {
      for (const width of [390, 1440]) {
        const { page, faults } = await watched(browser, base(), { viewport: { width, height: 900 } });
        for (const path of [HOSTILE, "arsip/index.html", "temuan/index.html", "index.html"]) {
          await page.goto(base() + path);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth);
          assert.ok(wide <= width, `${path} is ${wide} px wide in a window of ${width}`);
        }
        await page.goto(base() + HOSTILE);
        assert.doesNotMatch(await page.title(), /kena/);
        assert.equal(await page.locator("main script, main img, main [onerror]").count(), 0);
        assert.match(await page.locator("dl.fakta").innerText(), /<script>/);
        assert.match(await page.locator("dl.fakta").innerText(), /⟨U\+202E⟩/);
        assert.deepEqual(faults, []);
        await page.close();
      }
    });
  });
}

test("a case of sixty steps has its timeline in parts that fit a sheet, on paper and on a phone", async () => {
  const { page, faults } = await watched(browser, disk(site), { viewport: { width: 390, height: 844 } });
  await page.goto(disk(site) + LONG);
  const rows = await page.locator("svg.gw").evaluateAll((parts) => parts.map((part) => part.querySelectorAll(":scope > text").length));
  assert.deepEqual(rows, [24, 24, 13]);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
  assert.match(await page.locator("svg.gw").nth(1).getAttribute("aria-label"), /\(2\/3\)$/);
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 718, height: 1000 });
  const sheet = ((297 - 2 * 12) * 96) / 25.4;
  for (const part of await page.locator("svg.gw").all()) assert.ok((await part.boundingBox()).height < sheet / 2);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length;
  // Every step of this case has findings: on the sheet they say what was found, no more.
  assert.ok(pages <= 45, `${pages} pages for sixty steps`);
  assert.deepEqual(faults, []);
  await page.close();
});

test("on paper it is the case sheet: whole commit ids, signature lines, nothing to click", async () => {
  const { page, faults } = await watched(browser, disk(site));
  await page.goto(disk(site) + CASE);
  await page.emulateMedia({ media: "print" });
  const shown = (selector) => page.locator(selector).first().isVisible();
  assert.equal(await shown(".lembar-judul"), true);
  assert.equal(await shown(".lembar-paraf"), true);
  for (const gone of [".kepala-nav", "#cetak", ".remah", ".perintah-salin"]) assert.equal(await shown(gone), false, gone);
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll("table.langkah td:last-child > code")].filter((code) => code.scrollWidth > code.clientWidth + 1).length,
  );
  assert.equal(cut, 0, "every id is there to its last digit");
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length;
  assert.ok(pages <= 4, `${pages} pages for twelve steps`);
  assert.deepEqual(faults, []);
  await page.close();
});
