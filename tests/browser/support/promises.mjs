// What every page of every site promises, as tests. `promises(name, open)` makes them for one site.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { byKind, KINDS, sample } from "./kinds.mjs";
import { disk, launch, serve, watched } from "./site.mjs";

const AXE = createRequire(import.meta.url)("axe-core").source;

const DESK = { width: 1440, height: 900 };
const HAND = { width: 390, height: 844 };

/** How many pages stand for a kind, where nothing else is said. */
const SAMPLES = Number(process.env.TERTIB_SAMPLES ?? 3);

/** How many places the tab key visits at the start of a page that has more than both together, and how many at its end. */
const TABS = { start: 24, end: 12 };

/** What axe finds otherwise in the dark: the rest of its rules does not look at colours. */
const COLOURS = ["color-contrast", "link-in-text-block"];

/**
 * Makes the tests of one site.
 *
 * @param {string} name of the site in the report
 * @param {() => Promise<{site: string, close: () => void}>} open gives the published folder
 * @param {{absent?: string[], only?: string[], samples?: number}} how kinds of page that this site does not have; the kinds that are
 *   looked at, else all; pages that stand for a kind
 */
export function promises(name, open, { absent = [], only, samples = SAMPLES } = {}) {
  describe(name, { concurrency: 2 }, () => {
    let opened;
    let server;
    let browser;
    let kinds;

    before(async () => {
      opened = await open();
      server = await serve(opened.site);
      browser = await launch();
      kinds = byKind(opened.site);
    });
    after(async () => {
      await browser?.close();
      server?.close();
      opened?.close();
    });

    /** Opens a page, hands it to a check, and asks whether it did anything it should not do. */
    async function visit(base, path, options, check) {
      const { page, faults, idle, close } = await watched(browser, base, options);
      try {
        await page.goto(base + path);
        await check(page, () => settled(page, idle));
        assert.deepEqual(faults, [], path);
      } finally {
        await close();
      }
    }

    test("every page is of a listed kind, and every kind has a page", () => {
      assert.deepEqual(kinds.get(""), [], "list them in tests/browser/support/kinds.mjs");
      const empty = KINDS.map((kind) => kind.name).filter((kind) => kinds.get(kind).length === 0);
      assert.deepEqual(empty, absent);
    });

    for (const kind of KINDS.filter((known) => !absent.includes(known.name) && (only?.includes(known.name) ?? true))) {
      test(kind.name, async (t) => {
        for (const path of sample(opened.site, kinds.get(kind.name), samples)) {
          await t.test(path, (page) => keeps(page, kind, path));
        }
      });
    }

    /** Holds one page to all promises: what can be seen in one visit is looked at in one. */
    async function keeps(t, kind, path) {
      let whole;
      await visit(server.base, path, { viewport: DESK, colorScheme: "light" }, async (page, rest) => {
        await rest();
        if (kind.filled) await page.locator("#cari").waitFor({ state: "visible" });
        for (const [where, viewport] of [["in a hand", HAND], ["on a desk", DESK]]) {
          await page.setViewportSize(viewport);
          await t.test(`nothing wider than the screen, ${where}`, async () => assert.deepEqual(await tooWide(page), []));
          await t.test(`axe finds nothing, ${where}, light`, async () => assert.deepEqual(await violations(page), []));
        }
        await page.emulateMedia({ colorScheme: "dark" });
        await t.test("axe finds nothing, dark", async () => assert.deepEqual(await violations(page, COLOURS), []));
        await page.emulateMedia({ colorScheme: "light" });
        await t.test("one heading", async () => assert.equal(await page.locator("h1").count(), 1));
        whole = await inventory(page);
        await t.test("the keyboard reaches everything and is seen", async () => {
          if (!kind.alone) await skips(page, path);
          const { missed, unseen } = await tabbed(page);
          assert.deepEqual(missed, [], "not reached by Tab");
          assert.deepEqual(unseen, [], "focus is not seen");
        });
      });
      // Printed after a fresh start: what the keyboard opened is not on paper.
      await visit(disk(opened.site), path, { viewport: HAND }, async (page, rest) => {
        await rest();
        await t.test("from the disk, in a hand", async () => {
          assert.equal(await page.locator("h1").count(), 1);
          assert.deepEqual(await tooWide(page), []);
          await page.setViewportSize(DESK);
          assert.deepEqual(await tooWide(page), []);
        });
        await t.test("prints", () => prints(page, kind));
      });
      await visit(server.base, path, { viewport: DESK, javaScriptEnabled: false }, (page) =>
        t.test("whole without scripts", async () => isWhole(await inventory(page), whole, kind)));
    }
  });
}

/** Waits until scripts have done what they do at the start: nothing is being fetched, fonts are there, a frame is drawn. */
async function settled(page, idle) {
  await idle();
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
}

/** Holds what a page has without scripts against what it has with them. */
function isWhole(without, whole, kind) {
  assert.ok(without.words > 12, `${without.words} words`);
  assert.ok(kind.alone || without.navigation > 4, "no navigation");
  if (kind.filled) {
    assert.ok(without.links.length > 0, "no way on");
    return;
  }
  const lost = whole.links.filter((link) => !without.links.includes(link));
  assert.deepEqual(lost, [], "links that only a script makes");
  // How to use what a script brings takes some words.
  const least = Math.min(whole.words * 0.95, whole.words - 40);
  assert.ok(without.words >= least, "words that only a script makes");
}

/** Prints a page, and looks at what is on the paper. */
async function prints(page, kind) {
  const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
  assert.equal(pdf.subarray(0, 5).toString(), "%PDF-");
  assert.ok(pdf.length > 4000, `${pdf.length} bytes`);
  await page.emulateMedia({ media: "print" });
  // The official form has a heading of its own.
  assert.ok(kind.form || (await page.locator("h1").first().isVisible()), "the heading is not printed");
  assert.ok(kind.filled || (await inventory(page)).words > 12, "nothing is printed");
  const shown = await page.locator(".kepala-nav, .kepala-cari, .lewati").evaluateAll((all) =>
    all.filter((one) => one.checkVisibility()).map((one) => one.className));
  assert.deepEqual(shown, [], "navigation is printed");
}

/** What axe has to say, one line each: rule, impact, and the first places. All of its rules are asked, or those named. */
async function violations(page, rules) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  const options = { resultTypes: ["violations"], ...(rules && { runOnly: rules }) };
  const found = await page.evaluate((how) => window.axe.run(document, how), options);
  return found.violations.map((one) => {
    const places = one.nodes.slice(0, 3).map((node) => `${node.target.join(" ")}: ${node.any[0]?.message ?? node.all[0]?.message ?? node.none[0]?.message ?? ""}`);
    return `${one.id} (${one.impact}) ${one.nodes.length}×: ${places.join(" | ")}`;
  });
}

/** The elements that make the page scroll sideways, the outermost first. */
function tooWide(page) {
  return page.evaluate(() => {
    if (document.documentElement.scrollWidth <= window.innerWidth) return [];
    const wide = [...document.querySelectorAll("body *")].filter(
      (one) => one.checkVisibility() && one.getBoundingClientRect().right > window.innerWidth + 1,
    );
    const name = (one) => `${one.localName}${one.id && `#${one.id}`}${[...one.classList].map((c) => `.${c}`).join("")}`;
    return [`${document.documentElement.scrollWidth} px`, ...wide.slice(0, 5).map(name)];
  });
}

/** Words and links of the main part, without the controls that a script brings, and links of the navigation. */
async function inventory(page) {
  const count = (text) => text.split(/\s+/u).filter(Boolean).length;
  const main = page.locator("main");
  const controls = await main.evaluate((main) => {
    const kinds = "form, [role=search], output, button";
    const outer = [...main.querySelectorAll(kinds)].filter((one) => one.checkVisibility() && !one.parentElement.closest(kinds));
    return outer.map((one) => one.innerText);
  });
  const all = count(await main.innerText());
  const hrefs = await main.locator("a[href]").evaluateAll((links) => links.map((one) => one.getAttribute("href")));
  return {
    words: all - controls.reduce((sum, text) => sum + count(text), 0),
    links: [...new Set(hrefs)],
    navigation: await page.locator("header nav a[href]").count(),
  };
}

/** The first press of Tab shows a link that leads past the navigation. */
async function skips(page, path) {
  await page.keyboard.press("Tab");
  const first = page.locator(":focus");
  assert.equal(await first.getAttribute("href"), "#isi", `${path}: no way past the navigation`);
  const box = await first.boundingBox();
  assert.ok(box && box.y >= 0 && box.x >= 0 && box.height > 10, `${path}: the skip link is not seen`);
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement?.id), "isi", `${path}: the skip link leads nowhere`);
  await page.evaluate(() => {
    document.activeElement.blur();
    window.scrollTo(0, 0);
  });
}

/**
 * Presses Tab until it has been everywhere: what was missed, and where no focus was seen. On a page with very many places it
 * goes through the first ones from the top, and through the last ones from the place before them to the end.
 */
async function tabbed(page) {
  const expected = await page.evaluate(() => {
    const reachable = "a[href], button, input, select, textarea, summary, [tabindex='0']";
    // Of radio buttons of one name the keyboard reaches one.
    const groups = new Set();
    const all = [...document.querySelectorAll(reachable)].filter((one) => {
      if (one.disabled || one.type === "hidden" || one.closest("[inert]") || one.tabIndex < 0) return false;
      if (!one.checkVisibility({ visibilityProperty: true })) return false;
      if (one.type === "radio") {
        if (groups.has(one.name)) return false;
        groups.add(one.name);
      }
      return true;
    });
    all.forEach((one, at) => (one.dataset.uji = String(at)));
    // The next press of Tab starts from the top, wherever the last one led.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute("tabindex");
    window.scrollTo(0, 0);
    return all.map((one) => `${one.localName} ${(one.getAttribute("href") ?? one.id ?? "").slice(0, 60)} ${one.textContent.trim().slice(0, 30)}`);
  });
  const few = expected.length <= TABS.start + TABS.end;
  const first = await walked(page, 0, few ? expected.length : TABS.start);
  if (few) return named(first, expected);
  const from = expected.length - TABS.end;
  await page.evaluate((at) => document.querySelector(`[data-uji="${at}"]`).focus(), from - 1);
  const last = await walked(page, from, expected.length);
  return named({ missed: [...first.missed, ...last.missed], unseen: [...first.unseen, ...last.unseen] }, expected);
}

/** The places by their names. */
const named = ({ missed, unseen }, expected) => ({ missed: missed.map((at) => expected[at]), unseen: [...new Set(unseen)] });

/** Presses Tab through the places `from` to `to` (not included). */
async function walked(page, from, to) {
  const waiting = new Set(Array.from({ length: to - from }, (_, at) => from + at));
  const unseen = [];
  // Some more presses: regions that scroll are stops too.
  for (let press = 0; press < to - from + 40 && waiting.size > 0; press += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(focused);
    if (stop === null) continue;
    if (!stop.shown) unseen.push(stop.name);
    if (stop.number !== undefined) waiting.delete(Number(stop.number));
  }
  return { missed: [...waiting], unseen };
}

/** In the page: what has the focus, and whether that is seen. */
function focused() {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const style = getComputedStyle(one);
  const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
  // A field inside a box may show its focus on the box.
  let box = one;
  let shown = ring || style.boxShadow !== "none";
  for (let up = 0; up < 2 && !shown && box.parentElement; up += 1) {
    box = box.parentElement;
    const around = getComputedStyle(box);
    shown = around.outlineStyle !== "none" && parseFloat(around.outlineWidth) > 0 && box.matches(":focus-within");
  }
  const place = one.getBoundingClientRect();
  const inside = place.bottom > 0 && place.top < window.innerHeight;
  return { number: one.dataset.uji, shown: shown && inside, name: `${one.localName}.${one.className} ${one.id}` };
}
