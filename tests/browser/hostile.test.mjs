// A site whose every text is hostile: markup, scripts, direction marks, words without an end. It keeps every promise that
// an honest site keeps, nothing written in a record runs, and what is hidden is shown.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { promises } from "./support/promises.mjs";
import { disk, launch, PROJECT, scratch, tertib, watched } from "./support/site.mjs";

const LONG = "panjang".repeat(500);
const MARKUP = `</title></style></script></textarea><h1>Palsu</h1><img src=data:,x alt=x onerror=window.diretas=1><script>window.diretas=1</script><iframe src=javascript:window.diretas=1></iframe><base href=//jahat.example/><a href="javascript:window.diretas=1">tekan</a> &amp; {{ 7*7 }} {% raw %} \u202Eterbalik\u202C \u200B`;

/** A TOML string. */
const quoted = (text) => JSON.stringify(text);

/** An SOP whose every text is one of two: what it is called and names is the first, what is written in lists the second. */
function hostileSop(one, other, dates) {
  const lanes = ["a", "b"].map((id) => `\n[[pelaksana]]\nid = "${id}"\nnama = ${quoted(`${id} ${one}`)}\n`);
  const activity = (number, way) =>
    `\n[[aktivitas]]\nnomor = ${number}\nuraian = ${quoted(one)}\npelaksana = ["a", "b"]\nkelengkapan = [${quoted(other)}]\nwaktu = "1 hari"\noutput = [${quoted(one)}]\nketerangan = ${quoted(other)}\n${way}\n`;
  const list = ["dasar_hukum", "kualifikasi", "keterkaitan", "peralatan"].map((name) => `${name} = [${quoted(other)}, ${quoted(one)}]\n`);
  const text = ["nama", "nomor", "disahkan_oleh", "peringatan", "pencatatan"].map((name) => `${name} = ${quoted(one)}\n`);
  const doubt = `\n[[keraguan]]\nbidang = "nomor"\nkeyakinan = "mungkin"\ncatatan = ${quoted(other)}\n`;
  return `+++\n${text.join("")}instansi = [${quoted(one)}, ${quoted(other)}]\n${dates}tanggal_pembuatan = 2025-01-01\ntanggal_pengesahan = 2025-01-02\n${list.join("")}satuan_hari = "kerja"\n${lanes.join("")}${activity(1, "keputusan = { ya = 2, tidak = 1 }")}${activity(2, 'lanjut = "selesai"')}${doubt}+++\n\n${one}\n\n| ${other} | b |\n|---|---|\n| ${other} | ${one} |\n`;
}

/** Writes a site with one commit for each file of `steps`, and publishes it. */
function hostileSite(folder) {
  const site = join(folder, "situs");
  const put = (path, text) => {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  };
  const git = (...words) => execFileSync("git", ["-C", site, "-c", "core.autocrlf=false", ...words], { stdio: ["ignore", "ignore", "inherit"] });
  let minute = 0;
  const commit = (message) => {
    minute += 1;
    const date = `2025-04-14T10:${String(minute).padStart(2, "0")}:00+07:00`;
    git("add", "--all");
    execFileSync("git", ["-C", site, "commit", "--quiet", "--allow-empty-message", `--message=${message}`], {
      stdio: ["ignore", "ignore", "inherit"],
      env: {
        ...process.env,
        GIT_AUTHOR_NAME: MARKUP.replace(/[<>\n]/gu, "‹"),
        GIT_AUTHOR_EMAIL: "a@contoh.go.id",
        GIT_COMMITTER_NAME: LONG.slice(0, 900),
        GIT_COMMITTER_EMAIL: "b@contoh.go.id",
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_DATE: date,
      },
    });
  };
  mkdirSync(site);
  git("init", "--quiet", "--initial-branch=main");
  put("tertib.toml", `judul = "Situs uji"\nzona_waktu = "Asia/Jakarta"\n`);
  put("content/kalender.toml", readFileSync(join(PROJECT, "content/kalender.toml"), "utf8"));
  put("content/petugas.toml", `[[petugas]]\nid = ${quoted(MARKUP)}\nnama = ${quoted(LONG)}\nemail = ["a@contoh.go.id"]\npelaksana = [{ id = "tim-teknis-it", sejak = 2025-01-01 }]\n`);
  put("content/sop/interoperabilitas-data/0.md", readFileSync(join(PROJECT, "content/sop/interoperabilitas-data/0.md"), "utf8"));
  put("content/panduan/uji.md", `+++\njudul = ${quoted(MARKUP)}\nringkasan = ${quoted(LONG)}\n+++\n${MARKUP}\n\n${LONG}\n`);
  commit(MARKUP);
  put("content/sop/jahat/0.md", hostileSop(MARKUP, LONG, "tanggal_efektif = 2025-01-02\n"));
  put("content/sop/jahat/1.md", hostileSop(LONG, MARKUP, "tanggal_efektif = 2025-01-02\ntanggal_revisi = 2025-01-03\n"));
  commit(LONG);
  const head = (title, applicant) => `sop = "interoperabilitas-data"\nrevisi = 0\njudul = ${quoted(title)}\npemohon = ${quoted(applicant)}\nditerima = 2025-04-14T08:05:00+07:00\nklasifikasi = "terbuka"\n`;
  const step = (activity, text, more = "") => `\n[[langkah]]\naktivitas = ${activity}\npelaksana = ${quoted(text)}\npetugas = ${quoted(text)}\nselesai = 2025-04-14T09:00:00+07:00\nkelengkapan = [${quoted(text)}]\noutput = [{ nama = ${quoted(text)}, berkas = ${quoted(text)}, sha256 = ${quoted(text)} }]\ncatatan = ${quoted(`${text}\n\n    kode ${text}\n\n| ${text} | b |\n|---|---|\n| c | ${text} |`)}\n${more}`;
  for (const [number, text] of [["2025-0001", MARKUP], ["2025-0002", LONG]]) {
    const path = `cases/2025/04/${number}.toml`;
    const steps = [head(text, text), step(1, text), step(9, text, `keputusan = ${quoted(text)}\n`), step(77, text)];
    const rest = `\n[[koreksi]]\nlangkah = 1\npetugas = ${quoted(text)}\ntanggal = 2025-04-14T10:00:00+07:00\nalasan = ${quoted(text)}\nisi = { catatan = ${quoted(text)} }\n`;
    const end = `\n[pembatalan]\npetugas = ${quoted(text)}\ntanggal = 2025-04-14T11:00:00+07:00\nalasan = ${quoted(text)}\n`;
    [...steps, rest, end].reduce((before, part) => {
      put(path, before + part);
      commit(text.slice(0, 2000));
      return before + part;
    }, "");
  }
  put("cases/2025/04/2025-0003.toml", `judul = "${MARKUP}\n`);
  put("cases/2025/04/2025-0004.toml", `${head("Kunci asing", "Dinas")}${quoted(LONG)} = ${quoted(MARKUP)}\n`);
  put(`cases/2025/04/2025-0001/${"p".repeat(240)}.txt`, "x");
  commit(LONG);
  const output = join(folder, "terbit");
  tertib("build", "--site", site, "--as-of", "2025-06-30", "--output", output);
  return output;
}

const { folder, close } = scratch();
/** Published once for all tests, none of which writes to it. */
const site = hostileSite(folder);
after(close);

promises("a hostile archive", async () => ({ site, close: () => {} }));

test("nothing that is written in a record runs, and what is hidden is shown", async () => {
  const browser = await launch();
  try {
    const base = disk(site);
    const opened = await watched(browser, base, { viewport: { width: 390, height: 844 } });
    for (const path of ["index.html", "arsip/index.html", "temuan/index.html", "riwayat/index.html", "sop/jahat/0.html", "sop/jahat/1.html", "sop/jahat/banding-0-1.html", "berkas/2025/04/2025-0001.html", "panduan/uji.html"]) {
      await opened.page.goto(base + path);
      const state = await opened.page.evaluate(() => ({
        hacked: window.diretas,
        scripts: [...document.scripts].filter((one) => !one.src).length,
        // Pages of the office may show pictures; records may not.
        foreign: document.querySelectorAll("main iframe, base, main script, [onerror], main :not(.naskah) > img:not(.naskah *)").length,
        headings: [...document.querySelectorAll("h1")].map((one) => one.textContent.includes("Palsu") && one.textContent.length < 8),
        links: [...document.querySelectorAll("a")].filter((one) => one.protocol === "javascript:").length,
      }));
      assert.deepEqual(state, { hacked: undefined, scripts: 0, foreign: 0, headings: [false], links: 0 }, path);
      const text = await opened.page.locator("body").innerText();
      assert.doesNotMatch(text, /[\u202A-\u202E\u2066-\u2069]/u, path);
      assert.deepEqual(opened.faults, [], path);
    }
    await opened.page.goto(`${base}berkas/2025/04/2025-0001.html`);
    assert.match(await opened.page.locator("h1").innerText(), /⟨U\+202E⟩terbalik/u);
    await opened.close();
  } finally {
    await browser.close();
  }
});

test("no file that is published holds a character that hides something", () => {
  const files = readdirSync(site, { recursive: true }).filter((path) => /\.(html|js|svg|xml|csv|json|txt)$/.test(path));
  const hiding = files.filter((path) => /[\u200B-\u200F\u202A-\u202E\u2060-\u2069]/u.test(readFileSync(join(site, path), "utf8")));
  assert.deepEqual(hiding, []);
  assert.ok(files.length > 40, `${files.length} files`);
});

test("found by the search, it is words in titles, excerpts, filters, suggestions and the file of rows", async () => {
  const browser = await launch();
  try {
    const base = disk(site);
    const { page, faults, close: leave } = await watched(browser, base, { viewport: { width: 1280, height: 900 } });
    const inert = async (where) => {
      const state = await page.evaluate(() => ({
        hacked: window.diretas,
        foreign: document.querySelectorAll("main iframe, main img, main script, base, [onerror]").length,
        headings: [...document.querySelectorAll("h1")].length,
        links: [...document.querySelectorAll("a, [data-href]")].filter((one) => /^\s*javascript:/i.test(one.dataset.href ?? one.href)).length,
      }));
      assert.deepEqual(state, { hacked: undefined, foreign: 0, headings: 1, links: 0 }, where);
      assert.deepEqual(faults, [], where);
    };
    await page.goto(`${base}cari/index.html?q=onerror`);
    await page.locator("#cari[data-siap]").waitFor();
    assert.ok((await page.locator(".cari-hasil > li").count()) > 1);
    assert.match(await page.locator(".cari-kutipan").first().innerText(), /onerror=window\.diretas=1><script>window\.diretas=1<\/script>/);
    assert.equal(await page.locator(".cari-kutipan mark").first().innerText(), "onerror");
    await inert("results");
    const unit = page.locator(".cari-saring input[name=unit]").first();
    assert.match(await unit.inputValue(), /<script>/);
    await unit.check();
    await page.waitForURL(/unit=/);
    await page.locator("#cari[data-siap='2']").waitFor();
    assert.ok((await page.locator(".cari-hasil > li").count()) > 0);
    await inert("results of a filter");
    await page.goto(`${base}cari/index.html?q=onerorr`);
    await page.locator(".cari-mungkin a").first().waitFor();
    await inert("other queries");
    await page.goto(`${base}index.html`);
    await page.getByRole("combobox").fill("onerror");
    await page.locator("#kepala-saran [role=option]").nth(1).waitFor();
    await inert("suggestions");
    await page.goto(`${base}arsip/index.html`);
    await page.locator("#arsip-tabel[data-siap]").waitFor();
    assert.match((await page.locator("#arsip-tabel select[name=unit]").innerText()), /<script>/);
    await inert("first rows and choices of the table");
    await page.goto(`${base}arsip/index.html?q=onerror`);
    await page.locator("#arsip-tabel[data-siap]").waitFor();
    await inert("table");
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: /CSV/ }).click()]);
    assert.match(readFileSync(await download.path(), "utf8"), /"?<\/title>/);
    await leave();
  } finally {
    await browser.close();
  }
});
