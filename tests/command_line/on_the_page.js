/* Goes about on the page as a reader does, and writes down what came of it. */
const root = document.documentElement, told = [];
const tell = (what) => told.push([what, root.dataset.presenting, root.dataset.panel,
  document.getElementById("curtain").hidden, document.activeElement.className.baseVal ?? document.activeElement.id].join(" "));
const press = (key) => document.activeElement.dispatchEvent(
  new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
const mark = document.querySelector("#scene-bases a.mark[data-claims]");
document.getElementById("scene-bases").scrollIntoView({ behavior: "instant" });
mark.focus({ preventScroll: true });
mark.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
tell("mark");
root.dataset.listed = document.querySelectorAll("#panel-body .told > li").length;
root.dataset.cited = document.querySelectorAll("#panel-body .passages > li").length;
root.dataset.asked = mark.dataset.claims.split(" ").length;
press("Escape"); tell("closed");
press("p"); tell("present");
for (const key of ["Home", "ArrowRight", "PageDown", " ", "PageUp"]) press(key);
tell("third");
press("1"); press("1"); press("Enter"); tell("eleventh");
press("e"); tell("evidence");
press("Escape"); tell("without");
press("End"); press("ArrowRight"); press("b"); tell("black");
press("b"); press("Escape"); tell("left");
root.dataset.twice = [...document.querySelectorAll("[id]")].length
  - new Set([...document.querySelectorAll("[id]")].map((it) => it.id)).size;
root.dataset.told = told.join("; ");
