// What a reader sees of the search: the field is watched, the results are listed below it.
self.caravanSearchDialog = (() => {
  "use strict";
  const { Index, marked, stretch } = self.caravanSearch;
  const ENOUGH = 10; // results at first, and with each "more"

  function element(name, className, ...children) {
    const made = document.createElement(name);
    made.className = className;
    made.append(...children);
    return made;
  }

  // A piece of text with its words marked; as nodes, since the text is the report's.
  function highlighted(text, marks, [start, end], spans = marked(text, marks)) {
    const nodes = [];
    let at = start;
    for (const [from, to] of spans) {
      if (from < start || to > end) continue;
      const mark = document.createElement("mark");
      mark.append(text.slice(from, to));
      nodes.push(text.slice(at, from), mark);
      at = to;
    }
    return [...nodes, text.slice(at, end)];
  }

  function result({ title, context, href, text }, marks) {
    const link = element("a", "", ...highlighted(title, marks, [0, title.length]));
    link.href = href;
    const spans = marked(text, marks);
    const [start, end] = stretch(text, spans);
    const before = start > 0 ? "… " : "";
    const after = end < text.length ? "\u00a0…" : "";
    const around = [before, ...highlighted(text, marks, [start, end], spans), after];
    return element(
      "li",
      "",
      link,
      ...(context ? [element("span", "search-context", context)] : []),
      ...(text ? [element("p", "search-excerpt", ...around)] : []),
    );
  }

  function start(dialog, address, load) {
    const index = new Index(address, load);
    const words = dialog.dataset;
    const input = dialog.querySelector("input");
    const status = dialog.querySelector("[role=status]");
    const list = dialog.querySelector(".search-results");
    const more = dialog.querySelector(".search-more");
    let latest;
    let shown = "";
    let timer;

    async function show({ results, marks }, from) {
      const places = await Promise.all(results.slice(from, from + ENOUGH).map(({ number }) => index.place(number)));
      const items = places.map((place) => result(place, marks));
      if (from) list.append(...items);
      else list.replaceChildren(...items);
      more.hidden = list.children.length >= results.length;
      return items[0];
    }

    function say({ wanted, whole, results, retyped }) {
      const text = results.length ? (whole ? words.count : words.some) : words.none;
      const counted = wanted ? text.replace("{count}", results.length) : "";
      return retyped ? words.retyped.replace("{words}", retyped) + " " + counted : counted;
    }

    async function search() {
      clearTimeout(timer);
      const text = input.value;
      if (text === shown) return;
      const found = await index.search(text);
      if (text !== input.value) return; // typed on meanwhile
      await show(found, 0);
      latest = found;
      shown = text;
      status.textContent = say(found);
    }

    // Enter opens the first result, the arrows go from result to result.
    const links = () => [input, ...list.querySelectorAll("a"), ...(more.hidden ? [] : [more])];
    dialog.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const at = links().indexOf(document.activeElement);
      const next = step && at >= 0 && links()[at + step];
      if (next) {
        event.preventDefault();
        next.focus();
      }
    });
    dialog.querySelector("form").addEventListener("submit", async (event) => {
      event.preventDefault();
      await search();
      list.querySelector("a")?.click();
    });
    more.addEventListener("click", async () => {
      const first = await show(latest, list.children.length);
      first.querySelector("a").focus();
    });
    // A result may be on the page that is open.
    list.addEventListener("click", (event) => {
      if (event.target.closest("a") && !event.ctrlKey && !event.metaKey && !event.shiftKey) dialog.close();
    });
    // While a Chinese word is being composed its letters are no words yet.
    input.addEventListener("input", (event) => {
      clearTimeout(timer);
      if (!event.isComposing) timer = setTimeout(search, 120);
    });
    input.addEventListener("compositionend", search);
    status.textContent = "";
    search();
  }

  return { start };
})();
