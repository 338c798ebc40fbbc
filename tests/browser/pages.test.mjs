// The promises of every page, on the demo in both editions, or on the published folder that TERTIB_SITE names.

import { demo, scratch } from "./support/site.mjs";
import { promises } from "./support/promises.mjs";

const given = process.env.TERTIB_SITE;

if (given) {
  promises(given, async () => ({ site: given, close: () => {} }));
} else {
  // The pages of the public edition come from the same templates: those that leave something out are looked at, the largest of a kind.
  const leavingOut = ["beranda", "SOP", "statistik", "berkas", "temuan", "riwayat aturan"];
  for (const [profile, how] of [["internal", {}], ["publik", { samples: 1, only: leavingOut }]]) {
    const opened = async () => {
      const { folder, close } = scratch();
      return { site: demo(folder, profile), close };
    };
    promises(`demo, profile ${profile}`, opened, how);
  }
}
