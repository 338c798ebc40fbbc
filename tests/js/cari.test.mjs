// Tests of the parts of cari.js that need no page, against the index below tests/js/cari, which
// src/search/tests.rs holds to what the program writes. Run: node --test tests/js/
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import vm from "node:vm";

const here = new URL(".", import.meta.url);
const read = (path) => readFileSync(new URL(path, here), "utf8");
const cari = createRequire(import.meta.url)("../../themes/baku/aset/cari.js");
const table = JSON.parse(read("kata.json"));

/** Loads shards as a browser does: by running them. */
function engine(loaded = []) {
  return new cari.Engine(async (name) => {
    loaded.push(name);
    let found;
    const tertibCari = { pecahan: (given, _mark, data) => (found = given === name ? data : undefined) };
    vm.runInNewContext(read(`cari/indeks/${name}.js`), { tertibCari });
    return JSON.parse(JSON.stringify(found));
  });
}

/** What a query finds, best first, by the last folder of the address. */
async function find(query, filters = {}) {
  const it = engine();
  const chosen = new Map(Object.entries(filters).map(([name, values]) => [name, new Set(values)]));
  const { results } = await it.search(query, chosen);
  const pages = await Promise.all(results.map((result) => it.page(result.document)));
  return pages.map((page) => page.url.split("/").at(-2)).join(" ");
}

const shown = (parts) => parts.map(({ text, mark }) => (mark ? `[${text}]` : text)).join("");

test("cuts words as the index does", () => {
  for (const [text, expected] of table.potong) {
    const found = cari.tokens(text).map((token) => `${token.position}:${token.text}`);
    assert.equal(found.join(" "), expected, text);
  }
  for (const token of cari.tokens("Jum’at, 2025-0012")) {
    assert.equal(token.end - token.start, { jumat: 6, 2025: 4, "0012": 4, "2025-0012": 9 }[token.text]);
  }
});

test("knows the affixes that the index knows", () => {
  for (const [form, expected] of table.calon) {
    const found = cari.candidates(form).map(({ root, steps, weak }) => `${root}${steps}${weak ? "?" : ""}`);
    assert.equal(found.join(" "), expected, form);
  }
});

test("decodes numbers", () => {
  const next = cari.numbers("AfgB_fggB______D");
  assert.deepEqual([next(), next(), next(), next(), next(), next(), next()], [0, 31, 32, 1023, 1024, 4294967295, NaN]);
  assert.deepEqual(cari.growing("DBkB"), [3, 4, 40]);
  assert.deepEqual([0, 7, 8, 9, 12, 22].map(cari.lengthOf), [0, 7, 8, 10, 16, 96]);
});

test("reads queries", () => {
  const flat = (query) =>
    cari.parse(query).map(({ kind, words, whole, exclude, prefix }) =>
      [exclude ? "-" : "", kind, ":", whole || words.join("+"), prefix ? "*" : ""].join(""));
  assert.deepEqual(flat("Surat permoh"), ["word:surat", "word:permoh*"]);
  assert.deepEqual(flat("surat "), ["word:surat"]);
  assert.deepEqual(flat('"surat permohonan" -batal'), ["phrase:surat+permohonan", "-word:batal"]);
  assert.deepEqual(flat('-"surat itu" x'), ["-phrase:surat+itu", "word:x*"]);
  assert.deepEqual(flat("“belum tutup"), ["phrase:belum+tutup"]);
  assert.deepEqual(flat("2025-0012"), ["chain:2025-0012*"]);
  assert.deepEqual(flat("surat-surat"), ["word:surat", "word:surat*"]);
  assert.deepEqual(flat("- -- \"\" '"), []);
});

test("finds a word by any of its forms, present or not", async () => {
  for (const query of ["periksa", "diperiksa", "memeriksa ", "pemeriksaan", "pemeriksa"]) {
    assert.equal(await find(query), "2025-0012", query);
  }
  assert.equal(await find("penolakan "), "2025-0007");
  assert.equal(await find("olah "), "2026-0001");
  assert.equal(await find("perekaman"), "2026-0001");
});

test("finds a word that no list knows by its signpost", async () => {
  assert.equal(await find("mutakhir"), "2026-0001");
  assert.equal(await find("pemutakhiran"), "2026-0001");
});

test("does not join strangers", async () => {
  assert.equal(await find("datang "), "2025-0007");
  assert.equal(await find("suara "), "2026-0001");
  assert.equal(await find("surat "), "2025-0007 2025-0012");
});

test("requires every word, and takes the last as a beginning", async () => {
  assert.equal(await find("permoh"), "0 2025-0007 2025-0012");
  assert.equal(await find("permoh "), "");
  assert.equal(await find("surat permoh"), "2025-0007 2025-0012");
  assert.equal(await find("surat ditolak"), "2025-0007");
  assert.equal(await find("surat pengolahan"), "");
});

test("finds phrases exactly, within one part of a page", async () => {
  assert.equal(await find('"surat permohonan"'), "2025-0012");
  assert.equal(await find('"permohonan surat"'), "2025-0007");
  assert.equal(await find('"surat pemohon"'), "");
  assert.equal(await find('"siswa berkas"'), "");
});

test("leaves out what is excluded", async () => {
  assert.equal(await find("surat -ditolak"), "2025-0012");
  assert.equal(await find("-data"), "jahat");
  assert.equal(await find('surat -"surat permohonan"'), "2025-0007");
});

test("finds numbers whole and in parts", async () => {
  assert.equal(await find("2025-0012"), "2025-0012 2026-0001");
  assert.equal(await find("2025/0012 "), "2025-0012 2026-0001");
  assert.equal(await find("0012"), "2025-0012 2026-0001");
  assert.equal(await find("2025-00"), "2025-0007 2025-0012 2026-0001");
  assert.equal(await find("515/14"), "2026-0001");
});

test("ranks titles above bodies and exact forms above relatives", async () => {
  assert.equal((await find("pertukaran")).split(" ")[0], "2025-0007");
  assert.equal((await find("mohon ")).split(" ").length, 3);
  assert.equal((await find("pemohon ")).split(" ")[0], "2025-0007");
});

test("counts each facet among what the others leave", async () => {
  const it = engine();
  const count = async (query, chosen) => {
    const { results, facets, unfiltered } = await it.search(query, new Map(chosen));
    const flat = facets.map(({ name, values }) => `${name}: ${values.map((v) => `${v.value} ${v.count}`).join(", ")}`);
    return [results.length, unfiltered, ...flat];
  };
  assert.deepEqual(await count("data", []), [
    4, 4, "keadaan: Berjalan 2, Selesai 1", "unit: Dinas Kesehatan 2, Dinas Pendidikan 1", "tahun: 2026 1, 2025 2",
  ]);
  assert.deepEqual(await count("data", [["keadaan", new Set(["Berjalan"])]]), [
    2, 4, "keadaan: Berjalan 2, Selesai 1", "unit: Dinas Kesehatan 1, Dinas Pendidikan 1", "tahun: 2026 1, 2025 1",
  ]);
  assert.equal(await find("", { unit: ["Dinas Pendidikan"], keadaan: ["Berjalan", "Selesai"] }), "2025-0007");
  assert.equal(await find("data", { unit: ["__proto__"] }), "");
});

test("suggests the nearest words", async () => {
  const { suggestions } = await engine().search("surat diperikas", new Map());
  assert.deepEqual(suggestions, ["surat diperiksa"]);
  assert.equal(cari.distance("permohonan", "permohnoan"), 1);
  assert.equal(cari.distance("", "abc"), 3);
});

test("loads only what a query needs", async () => {
  const loaded = [];
  const it = engine(loaded);
  await it.search("surat", new Map());
  await it.search("surat", new Map());
  assert.deepEqual(loaded.sort(), ["kata/000", "letak/000", "meta", "panjang", "saring/keadaan", "saring/tahun", "saring/unit"]);
});

test("marks what was found", async () => {
  const it = engine();
  const { results } = await it.search("kependudukan periksa", new Map());
  const page = await it.page(results[0].document);
  assert.equal(shown(cari.highlight(page.title, 0, results[0].hits)), "Integrasi data [kependudukan] dengan SIMRS");
  assert.deepEqual(cari.excerpts(page.body, results[0].hits).map(shown), [
    "Surat permohonan [diperiksa] pada hari pertama. Data sudah sesuai, laporan diserahkan.",
  ]);
  const number = await it.search("2025-0012", new Map());
  const other = await it.page(number.results[1].document);
  assert.equal(
    cari.excerpts(other.body, number.results[1].hits).map(shown).join("|"),
    "Tim dimutakhirkan. Nomor 000.8.3.3/515/14/2025, lihat berkas [2025-0012]. Suara warga direkam.",
  );
});

test("cuts long bodies around the words", () => {
  const body = `${"awal ".repeat(60)}sini dan sini ${"tengah ".repeat(60)}sini ${"akhir ".repeat(60)}`;
  const step = 2 * 2 ** 24;
  const hits = new Set([60, 62, 123].map((position) => (step + position) * 2));
  const found = cari.excerpts(body, hits).map(shown);
  assert.equal(found.length, 2);
  assert.match(found[0], /^… awal .*\[sini\] dan \[sini\] tengah .* …$/);
  assert.match(found[1], /^… tengah .*\[sini\] akhir .* …$/);
  assert.ok(found.every((text) => text.length < 280));
});

test("hostile text comes back as it was written", async () => {
  const it = engine();
  const { results } = await it.search("script", new Map());
  const page = await it.page(results[0].document);
  assert.equal(page.title, "</script><script>alert(1)</script>");
  assert.equal(shown(cari.highlight(page.title, 0, results[0].hits)), "</[script]><[script]>alert(1)</[script]>");
  assert.equal(await find("__proto__"), "jahat");
  assert.equal(await find("constructor"), "jahat");
});
