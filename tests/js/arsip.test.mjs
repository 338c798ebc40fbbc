// Tests of the archive's table that need no page, over the same fixture as the search.
import assert from "node:assert/strict";
import { test } from "node:test";
import { index, scripts, shard } from "./muat.mjs";

const { arsipCsv, arsipLajur } = scripts;
const table = () => new arsipLajur.Table(index());

/** The numbers of the cases in an order. */
async function sorted(...sorting) {
  const it = table();
  const rows = await it.sort(Uint32Array.of(0, 1, 2), sorting);
  return (await Promise.all(Array.from(rows, (row) => it.row(row)))).map(({ nomor }) => nomor).join(" ");
}

test("sorts by any column, and by several", async () => {
  assert.equal(await sorted({ id: "nomor", down: false }), "2025-0007 2025-0012 2026-0001");
  assert.equal(await sorted({ id: "judul", down: true }), "2025-0007 2026-0001 2025-0012");
  assert.equal(await sorted({ id: "diterima", down: true }), "2026-0001 2025-0012 2025-0007");
  assert.equal(await sorted({ id: "pemohon", down: true }, { id: "nomor", down: true }), "2025-0007 2026-0001 2025-0012");
  assert.equal(await sorted({ id: "keadaan", down: false }, { id: "terlambat", down: true }), "2025-0007 2026-0001 2025-0012");
});

test("rows without a value come last, whichever way", async () => {
  assert.equal((await sorted({ id: "batas", down: false })).split(" ").at(-1), "2025-0012");
  assert.equal((await sorted({ id: "batas", down: true })).split(" ").at(-1), "2025-0012");
  assert.equal((await sorted({ id: "temuan", down: false })).split(" ").at(-1), "2025-0012");
});

test("sorting by several columns is what comparing row with row gives", async () => {
  let seed = 11;
  const keys = ["pemohon", "terlambat", "batas"].map((_, column) => Uint32Array.from({ length: 3000 }, () => (seed = (seed * 48271) % 2147483647) % [7, 5, 40][column]));
  const it = table();
  ["pemohon", "terlambat", "batas"].forEach((id, at) => it.ranks.set(id, keys[at]));
  const rows = Uint32Array.from(keys[0], (_, row) => row).filter((row) => row % 5 > 0);
  for (const down of [[false, true, false], [true, false, true]]) {
    const sorting = ["pemohon", "terlambat", "batas"].map((id, at) => ({ id, down: down[at] }));
    const value = (row, at) => (keys[at][row] > (at === 1 ? 1 : 0) ? keys[at][row] * (down[at] ? -1 : 1) : Infinity);
    const expected = Array.from(rows).sort((a, b) => {
      const at = [0, 1, 2].find((at) => value(a, at) !== value(b, at));
      return at === undefined ? b - a : value(a, at) < value(b, at) ? -1 : 1;
    });
    assert.deepEqual(Array.from(await it.sort(rows, sorting)), expected);
  }
});

test("no field of the file is taken for a formula", () => {
  for (const [text, written] of [
    ["Dinas", "Dinas"],
    ["=1+1", "'=1+1"],
    ["+62", "'+62"],
    ["-5", "'-5"],
    ["@A1", "'@A1"],
    [" =x", "' =x"],
    ["\t=x", "'\t=x"],
    ['="a";b', `"'=""a"";b"`],
    ["a,b", '"a,b"'],
    ["a\r\nb", '"a\r\nb"'],
  ]) {
    assert.equal(arsipCsv.field(text), written, text);
  }
  assert.equal(arsipCsv.field(-5), "-5");
});

test("the file has every column of the rows given", async () => {
  const { head: words } = await shard("teks");
  const csv = await arsipCsv.write(table(), Uint32Array.of(2, 0), (key) => words[key]);
  assert.deepEqual(csv.split("\r\n"), [
    "\ufeffNomor,Judul,Pemohon,SOP,Diterima,Keadaan,Aktivitas kini,Batas waktu,Terlambat,Temuan,Asal",
    "2026-0001,Pengolahan data stunting,Dinas Kesehatan,,2026-03-02,Berjalan,,2026-03-01,1,1,",
    "2025-0007,Pertukaran data siswa,Dinas Pendidikan,,2025-03-08,Berjalan,,2025-03-01,7,1,",
    "",
  ]);
});

test("the first rows are those of the newest cases, and show what the columns say", async () => {
  const it = table();
  const beginning = await it.index.beginning();
  const { cases } = await it.index.meta();
  const order = await it.sort(Uint32Array.from({ length: cases }, (_, row) => row), [{ id: "diterima", down: true }]);
  const first = arsipLajur.first(beginning);
  const all = await it.cells(arsipLajur.LANES);
  assert.equal(beginning.nomor.length, cases);
  for (const [at, row] of order.entries()) {
    assert.deepEqual({ ...(await first.row(at)) }, { ...(await all.row(row)) });
    for (const { kind, source } of arsipLajur.LANES.filter(({ kind }) => kind !== "text")) {
      const read = kind === "facet" ? "text" : "number";
      assert.equal(first[read](source, at), all[read](source, row), source);
    }
    assert.equal(first.number("keparahan", at), all.number("keparahan", row));
  }
});

test("the first choices are those that counting the facets of all cases gives", async () => {
  const it = table();
  const { pilihan } = await it.index.beginning();
  const { cases } = await it.index.meta();
  const { facets } = await scripts.cariSaring.narrow(it.index, Uint32Array.from({ length: cases }, (_, row) => row), new Map());
  const counted = await facets();
  assert.ok(counted.some(({ values }) => values.length > 1));
  assert.deepEqual(Object.keys(pilihan), Array.from(counted, ({ name }) => name));
  for (const { name, values } of counted) {
    const choices = scripts.cariSaring.ordered(name, pilihan[name].map(([value, count]) => ({ value, count, chosen: false })));
    assert.deepEqual(Array.from(choices, (one) => ({ ...one })), Array.from(values, (one) => ({ ...one })), name);
  }
});
