// Opens the statistics of the demo site in headless Chromium: charts have names and tables, tables stand without scripts, the
// assessment form prints landscape with its heads on every sheet.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { disk, launch, tertib } from "./support/site.mjs";

// The figures of one SOP; the page of all SOPs has those that need no activities.
const OF_SOP = "statistik/sop/interoperabilitas-data.html";
const FORM = "statistik/penilaian/interoperabilitas-data-2026-1.html";

let folder;
let base;
let browser;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "tertib-statistik-"));
  tertib("demo", join(folder, "demo"), "--no-serve");
  base = disk(join(folder, "demo", "publik"));
  browser = await launch();
});

after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function opened(path, options = {}) {
  const page = await browser.newPage(options);
  const faults = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(message.text());
  });
  page.on("requestfailed", (request) => request.failure()?.errorText !== "net::ERR_ABORTED" && faults.push(request.url()));
  await page.goto(base + path);
  return { page, faults };
}

test("every chart has a name, a description and a table of the same numbers, without scripts", async () => {
  const { page, faults } = await opened(OF_SOP, { javaScriptEnabled: false });
  const charts = page.locator("main svg.grafik");
  const count = await charts.count();
  assert.ok(count >= 10, `${count} charts`);
  for (let index = 0; index < count; index += 1) {
    const figure = charts.nth(index).locator("xpath=ancestor::figure");
    assert.equal(await figure.count(), 1);
    const title = (await charts.nth(index).locator("title").textContent()).trim();
    const description = (await charts.nth(index).locator("desc").textContent()).trim();
    assert.notEqual(title, "");
    assert.notEqual(description, "");
    assert.equal(await figure.getByRole("img", { name: `${title} ${description}`, exact: true }).count(), 1, title);
    assert.ok(await figure.locator("table").isVisible());
    assert.ok((await figure.locator("tbody tr").count()) > 0);
  }
  assert.deepEqual(faults, []);
  await page.close();
});

test("bars of activities say what their table says", async () => {
  const { page } = await opened(OF_SOP);
  const values = await page.locator("#aktivitas svg .g-nilai").allTextContents();
  const rows = await page.locator("#aktivitas tbody tr").evaluateAll((all) =>
    all.map((row) => [...row.children].map((cell) => cell.textContent.trim())),
  );
  assert.equal(values.length, 9);
  rows.forEach((row, index) => {
    const judged = Number(row[4]) + Number(row[5]);
    const told = judged === 0 ? "Tidak dinilai" : `${row[4]} dari ${judged} · ${row[7]}`;
    assert.equal(values[index], told);
  });
  await page.close();
});

test("words of charts keep their size and stay inside on a phone", async () => {
  for (const path of ["index.html", "statistik/index.html", OF_SOP]) {
    const { page } = await opened(path, { viewport: { width: 390, height: 844 } });
    const sizes = await page.locator("svg.grafik text").evaluateAll((all) =>
      all.map((text) => Number.parseFloat(getComputedStyle(text).fontSize) * (text.getCTM()?.a ?? 1)),
    );
    assert.ok(Math.min(...sizes) >= 11, `${path}: ${Math.min(...sizes)}`);
    const outside = await page.locator("svg.grafik > text").evaluateAll((all) =>
      all.filter((text) => {
        const box = text.getBoundingClientRect();
        return box.left < 0 || box.right > window.innerWidth;
      }).map((text) => text.textContent),
    );
    assert.deepEqual(outside, []);
    await page.close();
  }
});

test("colours of charts follow the dark mode", async () => {
  const colour = async (scheme) => {
    const { page } = await opened(OF_SOP, { colorScheme: scheme });
    const fill = await page.locator("#aktivitas rect.g-baik").first().evaluate((bar) => getComputedStyle(bar).fill);
    await page.close();
    return fill;
  };
  assert.notEqual(await colour("dark"), await colour("light"));
});

test("every table is a file that Python's csv reads as the page shows it", async () => {
  const { page } = await opened(OF_SOP);
  const files = await page.locator("a[download]").evaluateAll((all) => all.map((link) => link.href));
  assert.ok(files.length >= 12, files.join());
  const script = "import csv,json,sys\nprint(json.dumps([list(csv.reader(open(p,encoding='utf-8-sig',newline=''),strict=True)) for p in sys.argv[1:]]))";
  const tables = JSON.parse(execFileSync("python3", ["-c", script, ...files.map((file) => fileURLToPath(file))], { encoding: "utf8" }));
  for (const table of tables) {
    assert.ok(table.length > 1);
    for (const row of table) assert.equal(row.length, table[0].length);
  }
  const activities = tables[files.findIndex((file) => file.endsWith("/aktivitas.csv"))];
  const shown = await page.locator("#aktivitas tbody tr").evaluateAll((all) =>
    all.map((row) => [...row.children].map((cell) => cell.textContent.trim().replace(/%$/, ""))),
  );
  assert.deepEqual(activities.slice(1), shown.map((row) => row.map((cell, at) => (at === 7 && cell === "–" ? "" : cell))));
  await page.close();
});

test("the form leaves the assessment to the assessor and prints landscape", async () => {
  const { page, faults } = await opened(FORM, { javaScriptEnabled: false });
  const rows = await page.locator(".penilaian-tabel tbody tr").evaluateAll((all) =>
    all.map((row) => [...row.children].map((cell) => cell.textContent.trim())),
  );
  assert.equal(rows.length, 9);
  for (const row of rows) {
    assert.match(row[4], /^Data arsip: /);
    for (const empty of [2, 3, 5, 6]) assert.equal(row[empty], "");
  }
  const heads = await page.locator(".penilaian-tabel thead").evaluate((head) => getComputedStyle(head).display);
  assert.equal(heads, "table-header-group");
  for (const paper of [{ format: "A4" }, { width: "330mm", height: "215mm" }]) {
    const file = join(folder, "penilaian.pdf");
    const landscape = paper.format ? { landscape: true } : {};
    await page.pdf({ path: file, ...paper, ...landscape });
    const boxes = [...readFileSync(file, "latin1").matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
    assert.ok(boxes.length >= 1 && boxes.length <= 3, `${boxes.length} sheets`);
    for (const [, width, height] of boxes) assert.ok(Number(width) > Number(height));
  }
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 1010, height: 700 });
  const wide = await page.evaluate(() => {
    const table = document.querySelector(".penilaian-tabel").getBoundingClientRect();
    return table.right > document.querySelector("main").getBoundingClientRect().right + 1;
  });
  assert.equal(wide, false);
  assert.deepEqual(faults, []);
  await page.close();
});
