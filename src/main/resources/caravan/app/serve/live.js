// Keeps a page of a preview up to date, and shows what is wrong with the report where it is wrong.
// Texts of the report enter the page as text nodes only.
"use strict";

(() => {
  const self = document.currentScript;
  const path = self.dataset.page;
  let digest = self.dataset.digest;
  let state = null;

  const make = (tag, className, ...children) => {
    const made = document.createElement(tag);
    if (className) made.className = className;
    made.append(...children);
    return made;
  };

  // What stands still while the page changes around it: the first block in sight.
  const anchor = () => {
    for (const block of document.querySelectorAll("main [data-at], main [id], main p, main h1")) {
      if (block.closest(".caravan-here")) continue;
      const box = block.getBoundingClientRect();
      if (box.bottom > 0 && box.height > 0) return { block, id: block.id, top: box.top };
    }
    return null;
  };
  const hold = (before) => {
    if (!before || window.scrollY === 0) return;
    const block = before.block.isConnected ? before.block : before.id && document.getElementById(before.id);
    if (block) window.scrollBy({ top: block.getBoundingClientRect().top - before.top, behavior: "instant" });
  };

  // Makes one element as the other, and leaves alone what is the same in both.
  const sameKind = (a, b) => a.nodeType === b.nodeType && a.nodeName === b.nodeName;
  const become = (now, next) => {
    if (now.nodeType !== Node.ELEMENT_NODE) {
      if (now.nodeValue !== next.nodeValue) now.nodeValue = next.nodeValue;
      return;
    }
    // What the reader has opened stays open.
    const kept = (name) => now.nodeName === "DETAILS" && name === "open";
    for (const { name } of [...now.attributes]) {
      if (!next.hasAttribute(name) && !kept(name)) now.removeAttribute(name);
    }
    for (const { name, value } of next.attributes) {
      if (now.getAttribute(name) !== value && !kept(name)) now.setAttribute(name, value);
    }
    children(now, next);
  };
  // Children are the same that say the same, wherever they have moved to; places and numbers of
  // notes change all over a page with every line.
  const said = (node) => node.textContent;
  const children = (now, next) => {
    const a = [...now.childNodes];
    const b = [...next.childNodes];
    if (a.length === b.length && a.every((node, i) => sameKind(node, b[i]))) {
      a.forEach((node, i) => become(node, b[i]));
      return;
    }
    const wanted = b.map(said);
    let i = 0;
    b.forEach((node, j) => {
      const fits = (other) => other && sameKind(other, node) && said(other) === wanted[j];
      const isElement = node.nodeType === Node.ELEMENT_NODE && wanted[j] !== "";
      const found = fits(a[i]) ? i : isElement ? a.findIndex((other, k) => k > i && fits(other)) : -1;
      if (found >= 0) {
        while (i < found) a[i++].remove();
        become(a[i++], node);
      } else if (a[i] && sameKind(a[i], node) && !wanted.includes(said(a[i]), j + 1)) {
        become(a[i++], node);
      } else {
        now.insertBefore(document.importNode(node, true), a[i] || null);
      }
    });
    while (i < a.length) a[i++].remove();
  };

  const update = async () => {
    const response = await fetch(location.pathname, { cache: "no-store" });
    const next = new DOMParser().parseFromString(await response.text(), "text/html");
    const script = next.querySelector("script[data-digest]");
    const main = document.querySelector("main");
    const newMain = next.querySelector("main");
    if (!script || !main || !newMain || document.body.className !== next.body.className) {
      location.reload();
      return;
    }
    // Styles and scripts that have changed need a page that begins anew; an index of words does not.
    const parts = (of) => [...of.querySelectorAll("link[rel=stylesheet], script[src]")].map((part) => part.getAttribute("href") || part.getAttribute("src")).join(" ");
    if (parts(document.head).replaceAll(/\S*search\S*/g, "") !== parts(next.head).replaceAll(/\S*search\S*/g, "")) {
      location.reload();
      return;
    }
    digest = script.dataset.digest;
    clear();
    document.title = next.title;
    become(main, newMain);
    for (const part of ["header.masthead .menu", "nav.sidebar", "footer"]) {
      const [now, then] = [document.querySelector(part), next.querySelector(part)];
      if (now && then) become(now, then);
    }
    show();
  };

  // Diagnostics -----------------------------------------------------------------------------

  const bar = make("aside", "caravan-bar");
  bar.setAttribute("aria-label", "Preview");
  const summary = make("button", "caravan-summary");
  summary.type = "button";
  summary.setAttribute("aria-expanded", "false");
  const status = make("span", "caravan-status");
  status.setAttribute("role", "status");
  const list = make("ol", "caravan-list");
  list.hidden = true;
  list.id = "caravan-list";
  summary.setAttribute("aria-controls", list.id);
  bar.append(make("div", "caravan-line", summary, status), list);
  summary.addEventListener("click", () => {
    list.hidden = !list.hidden;
    summary.setAttribute("aria-expanded", String(!list.hidden));
  });

  const range = (element) => {
    const match = /^(\d+):(\d+)-(\d+)$/.exec(element.dataset.at || "");
    return match && { line: Number(match[1]), column: Number(match[2]), last: Number(match[3]) };
  };
  // The block that holds a line, or the last one ahead of it.
  const blockAt = (line) => {
    let found = null;
    let size = Infinity;
    for (const part of document.querySelectorAll("main [data-at]")) {
      const at = range(part);
      const isFigure = part.nodeName === "A";
      const block = isFigure ? part.closest("h1, dl") : part;
      if (!at || !block || at.line > line || (isFigure && at.last < line)) continue;
      const inside = at.last >= line;
      const extent = inside ? at.last - at.line : 1e6 + line - at.last;
      if (extent < size || (extent === size && !inside)) {
        found = block;
        size = extent;
      }
    }
    return found || document.querySelector("main h1");
  };

  const note = (diagnostic, inPlace) => {
    const place = `${diagnostic.path}:${diagnostic.line}:${diagnostic.column}`;
    const head = make("p", "caravan-head", make("strong", "", diagnostic.severity), " ", make("span", "caravan-message", diagnostic.message));
    const body = make("div", `caravan-note caravan-${diagnostic.severity}`, head);
    const [before, marked, after] = diagnostic.excerpt;
    if (before || marked || after) {
      const mark = make("mark", marked ? "" : "caravan-point", marked || "\u200b");
      body.append(make("pre", "", make("code", "", before, mark, after)));
    }
    if (diagnostic.label) body.append(make("p", "caravan-label", diagnostic.label));
    if (diagnostic.help) body.append(make("p", "caravan-help", make("b", "", "help: "), diagnostic.help));
    const links = make("p", "caravan-links", make("code", "", diagnostic.code), " ");
    if (diagnostic.open) {
      const link = make("a", "", place);
      link.href = diagnostic.open;
      links.append(link);
    } else {
      links.append(place);
    }
    if (!inPlace && diagnostic.shownLine) {
      const jump = make("button", "", "show on this page");
      jump.type = "button";
      jump.addEventListener("click", () => blockAt(diagnostic.shownLine)?.scrollIntoView({ block: "center" }));
      links.append(" ", jump);
    }
    body.append(links);
    return body;
  };

  const clear = () => {
    for (const shown of document.querySelectorAll(".caravan-here")) shown.remove();
  };
  const count = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;

  const show = () => {
    clear();
    const here = new Map();
    for (const diagnostic of state.diagnostics) {
      const block = diagnostic.shownLine && blockAt(diagnostic.shownLine);
      if (block) here.set(block, [...(here.get(block) || []), note(diagnostic, true)]);
    }
    for (const [block, notes] of here) {
      const outer = (block.closest("table") && block.closest(".table-scroll, figure, table")) || block;
      const box = make("div", "caravan-here", ...notes);
      if (outer.nodeName === "LI") outer.append(box);
      else outer.after(box);
    }
    list.replaceChildren(...state.diagnostics.map((diagnostic) => make("li", "", note(diagnostic, false))));
    const { errors, warnings } = state;
    summary.textContent = errors || warnings
      ? [errors && count(errors, "error"), warnings && count(warnings, "warning")].filter(Boolean).join(", ")
      : "No errors";
    summary.disabled = !errors && !warnings;
    if (summary.disabled) {
      list.hidden = true;
      summary.setAttribute("aria-expanded", "false");
    }
    bar.dataset.state = errors ? "error" : warnings ? "warning" : "fine";
    status.textContent = state.stale ? "You see the page as it was before." : state.whole ? "" : "Checking the rest of the report…";
  };

  // Sources ---------------------------------------------------------------------------------

  const open = (element) => {
    const at = range(element) || { line: 1, column: 1 };
    if (!state?.open) return;
    const address = state.open.replace("{line}", at.line).replace("{column}", at.column);
    if (/^https?:/.test(address)) window.open(address, "_blank", "noopener");
    else location.href = address;
  };
  const sourced = (target) => target instanceof Element && target.closest("main") && (target.closest("[data-at]") || target.closest("h1"));

  document.addEventListener("click", (event) => {
    const element = event.altKey && sourced(event.target);
    if (element && state?.open) {
      event.preventDefault();
      event.stopPropagation();
      open(element);
    }
  }, true);

  const pencil = make("button", "caravan-open", "✎");
  pencil.type = "button";
  pencil.hidden = true;
  pencil.title = "Open the source (E, or Alt and a click)";
  pencil.setAttribute("aria-label", "Open the source of this paragraph");
  let pointed = null;
  const point = (element) => {
    const block = element && (element.closest("main [data-at]:not(a)") || element.closest("main h1"));
    if (!block || !state?.open || element.closest(".caravan-here")) return;
    pointed = block;
    const box = block.getBoundingClientRect();
    pencil.hidden = false;
    pencil.style.left = `${Math.max(2, box.left + window.scrollX - 34)}px`;
    pencil.style.top = `${box.top + window.scrollY}px`;
  };
  document.addEventListener("pointerover", (event) => {
    if (event.target instanceof Element && event.target !== pencil) point(event.target);
  });
  document.addEventListener("focusin", (event) => {
    if (event.target instanceof Element && event.target !== pencil) point(event.target);
  });
  pencil.addEventListener("click", () => pointed && open(pointed));
  document.addEventListener("keydown", (event) => {
    const typing = event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable], dialog");
    if (event.key.toLowerCase() !== "e" || event.ctrlKey || event.metaKey || event.altKey || typing) return;
    const focused = sourced(document.activeElement);
    const element = focused || (pointed?.isConnected && pointed) || anchor()?.block.closest("[data-at], h1");
    if (element) open(element);
  });

  // Changes ---------------------------------------------------------------------------------

  document.body.append(pencil, bar);
  let running = Promise.resolve();
  const listen = () => {
    const events = new EventSource(`/.caravan/events?${encodeURIComponent(path).replaceAll("%2F", "/")}`);
    events.addEventListener("message", (event) => {
      const next = JSON.parse(event.data);
      running = running.then(async () => {
        state = next;
        const before = anchor();
        if (next.digest !== digest) await update();
        else show();
        hold(before);
      }).catch(() => {
        status.textContent = "The preview does not answer.";
      });
    });
    events.addEventListener("error", () => {
      bar.dataset.state = "gone";
      status.textContent = "The preview does not answer.";
      if (events.readyState === EventSource.CLOSED) setTimeout(listen, 2000);
    });
  };
  listen();
})();
