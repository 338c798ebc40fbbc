// Puts the day and the commit that the site was made from into the foot of a page. The build writes them before this text.
(function (keadaan) {
  "use strict";
  var tempat = document.getElementById("keadaan");
  if (!tempat) { return; }
  var commit = document.createElement("code");
  commit.title = keadaan.commit;
  commit.textContent = keadaan.pendek;
  var asal = document.createElement("p");
  asal.append(keadaan.asal + " ", commit, keadaan.tanggal ? " · " + keadaan.tanggal : "");
  // A page that depends on the day says so itself.
  if (!tempat.hasAttribute("data-per")) {
    var per = document.createElement("p");
    per.className = "kaki-keadaan";
    per.textContent = keadaan.per;
    tempat.before(per);
  }
  tempat.replaceWith(asal);
})(tertibKeadaan);
