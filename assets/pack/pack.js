/* What the page does beyond its links: a mark opens its claims beside the map, and the scenes can
   be presented. Nothing here has a text or a fact of its own; all of it is moved within the page. */
(() => {
  "use strict";

  const root = document.documentElement;
  addEventListener("error", (event) => { root.dataset.error = event.message; });

  const by = (id) => document.getElementById(id);
  const panel = by("panel");
  const title = by("panel-title");
  const body = by("panel-body");
  const place = by("place");
  const help = by("help");
  const curtain = by("curtain");
  const scenes = [...document.querySelectorAll("section.scene")];

  /* The scene that is presented, from 0; -1 while the page is read. */
  let current = -1;
  /* What had the keyboard before the panel. */
  let opener = null;
  /* The digits typed so far. */
  let typed = "";

  /* ---- The panel ---- */

  const copy = (element) => {
    const twin = element.cloneNode(true);
    for (const one of [twin, ...twin.querySelectorAll("[id]")]) one.removeAttribute("id");
    return twin;
  };

  const list = (kind, name, ids, heading) => {
    const entries = ids.map(by).filter(Boolean);
    if (entries.length === 0) return;
    const head = document.createElement("h3");
    head.textContent = heading;
    const all = document.createElement(kind);
    all.className = name;
    all.append(...entries.map(copy));
    body.append(head, all);
  };

  /* Links of a picture have no `hash`. */
  const target = (link) => link.getAttribute("href").slice(1);

  const cited = (elements) => {
    const links = elements.flatMap((it) => [...it.querySelectorAll('a[href^="#passage-"]')]);
    const numbers = links.map((link) => Number(target(link).slice("passage-".length)));
    return [...new Set(numbers)].sort((a, b) => a - b);
  };

  const open = (name, claims, passages, from) => {
    if (!panel.open) opener = from;
    title.textContent = name;
    body.replaceChildren();
    const found = claims.map((id) => `claim-${id}`);
    const behind = cited(found.map(by).filter(Boolean));
    list("ul", "told", found, body.dataset.claims);
    const numbers = [...new Set([...passages, ...behind])];
    list("ol", "passages", numbers.map((n) => `passage-${n}`), body.dataset.passages);
    if (!panel.open) panel.show();
    root.dataset.panel = String(claims.length);
    body.scrollTop = 0;
    title.focus({ preventScroll: true });
  };

  const close = () => {
    if (!panel.open) return;
    panel.close();
    delete root.dataset.panel;
    if (opener?.isConnected) opener.focus({ preventScroll: true });
    opener = null;
  };

  const openMark = (mark) => {
    const stack = mark.dataset.claims?.split(" ");
    const name = stack ? mark.querySelector("title").textContent : title.dataset.evidence;
    open(name, stack ?? [target(mark).slice("claim-".length)], [], mark);
  };

  const openEvidence = () => {
    const scene = scenes[current];
    const words = [...scene.querySelectorAll("header, .pulled, .notes")];
    const claims = scene.dataset.claims.split(" ").filter(Boolean);
    open(title.dataset.evidence, claims, cited(words), scene.querySelector("h2"));
  };

  /* ---- Presenting ---- */

  const show = (n) => {
    current = Math.max(0, Math.min(scenes.length - 1, n));
    close();
    draw("");
    scenes.forEach((scene, at) => scene.classList.toggle("current", at === current));
    root.dataset.presenting = String(current + 1);
    place.textContent = `${current + 1} / ${scenes.length}`;
    place.hidden = false;
    remember(`#present-${current + 1}`);
    scenes[current].querySelector("h2").focus({ preventScroll: true });
  };

  const leave = () => {
    const scene = scenes[current];
    close();
    draw("");
    current = -1;
    delete root.dataset.presenting;
    place.hidden = true;
    help.hidden = true;
    if (document.fullscreenElement) document.exitFullscreen();
    scenes.forEach((it) => it.classList.remove("current"));
    remember(`#${scene.id}`);
    scene.scrollIntoView({ behavior: "instant" });
    scene.querySelector("h2").focus({ preventScroll: true });
  };

  const draw = (color) => {
    curtain.hidden = color === "";
    curtain.dataset.color = color;
  };

  /* Where the page is opened again. Some viewers of files do not allow it. */
  const remember = (hash) => {
    try { history.replaceState(null, "", hash); } catch { /* then it begins at the top */ }
  };

  const nearest = () => {
    const middle = innerHeight / 2;
    const at = scenes.findIndex((scene) => scene.getBoundingClientRect().bottom > middle);
    return at < 0 ? scenes.length - 1 : at;
  };

  const fill = () => {
    root.requestFullscreen?.().catch(() => { /* then it fills the window */ });
  };

  const turns = {
    ArrowRight: 1, ArrowDown: 1, PageDown: 1, " ": 1,
    ArrowLeft: -1, ArrowUp: -1, PageUp: -1, Backspace: -1,
  };

  const presented = (key) => {
    if (key === "Escape") return leave;
    if (key === "Home") return () => show(0);
    if (key === "End") return () => show(scenes.length - 1);
    if (key === "e") return () => (panel.open ? close() : openEvidence());
    if (key === "f") return () => (document.fullscreenElement ? document.exitFullscreen() : fill());
    if (key === "h" || key === "?") return () => { help.hidden = !help.hidden; };
    const color = { b: "black", ".": "black", w: "white" }[key];
    if (color) return () => draw(curtain.dataset.color === color ? "" : color);
    if (/^[0-9]$/.test(key)) return () => { place.textContent = typed += key; };
    if (key === "Enter" && typed) {
      const number = Number(typed);
      return () => show(number < 1 || number > scenes.length ? current : number - 1);
    }
    if (key in turns) return () => show(current + turns[key]);
    return null;
  };

  const read = (key) => {
    if (key === "p") return () => show(nearest());
    if (key === "f") return () => { show(nearest()); fill(); };
    return null;
  };

  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || scenes.length === 0) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (key === "Escape" && panel.open) {
      event.preventDefault();
      close();
      return;
    }
    const onButton = event.target.closest?.("button");
    if (onButton && (key === " " || key === "Enter")) return;
    /* What is read in the panel is scrolled with its keys. */
    const inPanel = panel.open && panel.contains(document.activeElement);
    if (inPanel && /^(Arrow|Page|Home|End| )/.test(key)) return;
    const action = current < 0 ? read(key) : presented(key);
    if (!/^[0-9]$/.test(key)) typed = "";
    if (!action) return;
    event.preventDefault();
    action();
  });

  /* ---- Links ---- */

  const followPresented = (link) => {
    const id = target(link);
    const at = scenes.findIndex((scene) => scene.id === id);
    if (at >= 0) return show(at);
    if (id.startsWith("passage-")) return open(link.ariaLabel ?? "", [], [Number(id.slice(8))], link);
    if (id.startsWith("claim-")) return open(link.textContent, [id.slice(6)], [], link);
    return undefined;
  };

  document.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button > 0) return;
    const svg = event.target.closest?.("a.mark, a.link");
    const link = event.target.closest?.('a[href^="#"]');
    if (svg) {
      event.preventDefault();
      openMark(svg);
    } else if (link && current >= 0) {
      event.preventDefault();
      followPresented(link);
    } else if (link && panel.contains(link)) {
      close();
    }
  });

  by("panel-close").addEventListener("click", close);
  by("present").addEventListener("click", () => show(nearest()));
  document.querySelector(".keys").hidden = false;

  /* A map that is wider than its window begins with its middle. */
  for (const sheet of document.querySelectorAll(".sheet")) {
    sheet.scrollLeft = (sheet.scrollWidth - sheet.clientWidth) / 2;
  }

  const asked = /^#present(?:-(\d+))?$/.exec(location.hash);
  if (asked && scenes.length > 0) show(Number(asked[1] ?? 1) - 1);
  root.dataset.script = "ready";
})();
