// Finds places of the report by words. The index is made when the site is built; how its parts are
// written is told in caravan/search/SearchFiles.java, how words are taken from a text in
// caravan/language/SearchWords.java, which does the same as `tokens` here.
self.caravanSearch = (() => {
  "use strict";
  const UNSPACED = "\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}";
  const NUMBER = "[0-9]{1,3}(?:[ \\u00a0\\u2009\\u202f][0-9]{3})+(?![0-9])(?:[.,][0-9]+)?|[0-9]+(?:[.,][0-9]+)*";
  const WORD = `(?![${UNSPACED}])[\\p{L}\\p{N}](?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}\\u00ad\\u200c\\u200d\\u2060])*`;
  const LETTER = `(?![${UNSPACED}])\\p{L}(?:(?![${UNSPACED}])[\\p{M}\\u00ad\\u200c\\u200d\\u2060])*(?!(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}\\u00ad\\u200c\\u200d\\u2060])`;
  const LETTERS = `${LETTER}(?:[-./&]${LETTER})+|[A-Za-z](?:\\+\\+|#)`;
  const TOKEN = new RegExp(`(?<number>${NUMBER})|(?<run>[${UNSPACED}]+)|${LETTERS}|${WORD}`, "gu");

  const PLAIN = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ł: "l", ı: "i", ى: "ي", ة: "ه" };
  const LEFT_OUT = /[\u0300-\u036f\u0640\u064b-\u0655\u0670\u00ad\u200c\u200d\u2044\u2060]/g;

  const fold = (text) =>
    text.normalize("NFKD").replace(LEFT_OUT, "").toLowerCase().replace(/[ßæœøđłıىة]/g, (letter) => PLAIN[letter]).normalize("NFC");

  // The words of a text: { word, start, end }; `single` for the last character of a longer run.
  function* tokens(text) {
    for (const { 0: found, index, groups } of text.matchAll(TOKEN)) {
      if (groups.number) {
        yield { word: found.replace(/[^0-9]/g, ""), start: index, end: index + found.length };
      } else if (groups.run) {
        const run = [...found];
        let start = index;
        for (let i = 0; i < run.length; i++) {
          const pair = run[i] + (run[i + 1] ?? "");
          const word = fold(run[i]) + fold(run[i + 1] ?? "");
          const single = i > 0 && i === run.length - 1;
          yield { word, start, end: start + pair.length, single };
          start += run[i].length;
        }
      } else {
        // Letters by themselves: those that signs join, or one with its signs.
        const parts = found.split(/[-./&]/);
        const word = parts.map(fold).join("");
        if ([...word].length > 1) yield { word, start: index, end: index + found.length };
      }
    }
  }

  // How many letters two words begin with alike, and how many follow in the longer one.
  function shared(one, other) {
    let same = 0;
    while (same < one.length && one[same] === other[same]) same++;
    return [same, Math.max(one.length, other.length) - same];
  }

  // What is left of a Russian noun or adjective without its ending, at least three letters: газ of
  // газом and газов. Of others the word itself.
  const ENDING =
    /^(\p{sc=Cyrl}{3,}?)(?:иями|ями|ами|ием|ого|его|ому|ему|ыми|ими|иям|иях|ев|ов|ие|ье|еи|ии|ей|ой|ий|ый|ью|ию|ия|ья|ям|ам|ем|ом|ях|ах|ых|их|ую|юю|ая|яя|ое|ее|ые|ым|им|а|е|и|й|о|у|ы|ь|ю|я)$/u;
  const stem = (word) => word.match(ENDING)?.[1] ?? word;

  // What would have been typed with the other keyboard layout, Latin or Russian.
  const LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
  const RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьбюё";
  function retyped(text) {
    const small = text.toLowerCase();
    const [from, to] = /\p{sc=Cyrl}/u.test(small) ? [RUSSIAN, LATIN] : [LATIN, RUSSIAN];
    return [...small].map((sign) => to[from.indexOf(sign)] ?? sign).join("");
  }

  const isNumber = (word) => /^[0-9]/.test(word);

  // How near a word of the index is to the one wanted, without knowing the language: the word
  // itself, another ending, the beginning of a longer word. 0: not at all.
  function nearness(wanted, word) {
    if (word === wanted) return 1;
    const begun = word.startsWith(wanted);
    if (isNumber(wanted)) return begun && wanted.length > 1 ? 0.4 : 0;
    const [same, ending] = shared(wanted, word);
    // Of долг, долга is another ending, долл is not.
    const whole = same === wanted.length || same === word.length;
    const most = whole ? (same > 3 ? 3 : same - 2) : same > 3 ? Math.min(3, same / 2) : 0;
    if (ending <= most) return 1 - 0.1 * ending;
    if (stem(wanted) === stem(word)) return 0.7;
    return begun ? 0.4 : 0;
  }

  // Where nothing is near enough: whether a word becomes another by as few slips of the pen as its
  // length allows, or has the same three letters ahead of an ending: юань, юаней.
  function isSlip(wanted, word) {
    const most = isNumber(wanted) || wanted.length < 4 ? 0 : wanted.length < 8 ? 1 : 2;
    const [same, ending] = shared(wanted, word);
    if (most && same >= 3 && ending <= 2) return true;
    if (!most || Math.abs(wanted.length - word.length) > most) return false;
    let before = [];
    let row = Array.from({ length: word.length + 1 }, (_, i) => i);
    for (let i = 1; i <= wanted.length; i++) {
      const next = [i];
      for (let j = 1; j <= word.length; j++) {
        const other = wanted[i - 1] === word[j - 1] ? 0 : 1;
        next[j] = Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + other);
        const swapped = i > 1 && j > 1 && wanted[i - 1] === word[j - 2] && wanted[i - 2] === word[j - 1];
        if (swapped) next[j] = Math.min(next[j], before[j - 2] + 1);
      }
      before = row;
      row = next;
    }
    return row[word.length] <= most;
  }

  // The index in parts, each loaded when it is wanted.
  class Index {
    constructor(address, load) {
      this.address = address;
      this.load = load;
      this.parts = self.caravanIndex;
      [this.count, this.rows] = this.parts.head;
    }

    async part([name, , file]) {
      if (!this.parts[name]) await this.load(new URL(file, this.address).href);
      return this.parts[name];
    }

    rowsOf(kind) {
      return this.rows.filter(([name]) => name.startsWith(kind));
    }

    // Calls back with the words, and their places, of all parts in which words begin as given.
    async words(beginning, visit) {
      const rows = this.rowsOf("words");
      for (const [i, row] of rows.entries()) {
        const next = rows[i + 1]?.[1];
        if (next <= beginning || (row[1] > beginning && !row[1].startsWith(beginning))) continue;
        const part = await this.part(row);
        for (let at = 0; at < part.length; at += 2) visit(part[at], part[at + 1]);
      }
    }

    async place(number) {
      const row = this.rowsOf("texts").findLast(([, first]) => first <= number);
      const [title, context, href, text] = (await this.part(row))[number - row[1]];
      return { title, context, href: new URL(`../../${href}`, this.address).href, text };
    }

    // The places of a word, with how much they are about it; the words found go to `marks`.
    async find(wanted, marks) {
      const places = new Map();
      const take = (measure) => (word, postings) => {
        const weight = measure(word);
        if (weight) {
          marks.add(word);
          for (let at = 0, place = 0; at < postings.length; at += 2) {
            place += postings[at];
            places.set(place, Math.max(places.get(place) ?? 0, weight * postings[at + 1]));
          }
        }
      };
      await this.words(wanted.slice(0, 2), take((word) => nearness(wanted, word)));
      if (!places.size) {
        await this.words(wanted.slice(0, 1), take((word) => (isSlip(wanted, word) ? 0.5 : 0)));
        places.slip = true;
      }
      return places;
    }

    // As `lookup`; where nothing is there but slips of the pen, of what the other keyboard layout
    // would have typed, if that is there: `retyped`.
    async search(text) {
      const found = await this.lookup(text);
      if (found.near || !found.wanted) return found;
      const other = retyped(text);
      const again = await this.lookup(other);
      return again.near && again.whole ? { ...again, retyped: other } : found;
    }

    // The places that have all words, the best first; where there are none, those with the most.
    async lookup(text) {
      const wanted = new Set([...tokens(text.normalize("NFC"))].filter((token) => !token.single).map(({ word }) => word));
      const marks = new Set();
      const places = new Map();
      const found = await Promise.all([...wanted].map((word) => this.find(word, marks)));
      // A word that most places have says little, and need not be everywhere.
      const common = found.map((of) => of.size > this.count / 2);
      const needed = common.includes(false) ? common.filter((is) => !is).length : wanted.size;
      found.forEach((of, i) => {
        const rare = Math.log(1 + (this.count - of.size + 0.5) / (of.size + 0.5));
        const counts = needed === wanted.size || !common[i] ? 1 : 0;
        for (const [number, impact] of of) {
          const place = places.get(number) ?? { number, score: 0, has: 0 };
          place.score += rare * impact;
          place.has += counts;
          places.set(number, place);
        }
      });
      const most = Math.max(0, ...[...places.values()].map((place) => place.has));
      const results = [...places.values()]
        .filter((place) => place.has === most && most > 0 && most >= needed / 2)
        .sort((a, b) => b.score - a.score || a.number - b.number);
      const near = found.some((of) => of.size > 0 && !of.slip);
      return { wanted: wanted.size, whole: most >= needed, near, results, marks };
    }
  }

  // Where the words to be marked stand in a text: [start, end], those that touch joined.
  function marked(text, marks) {
    const spans = [];
    for (const { word, start, end } of tokens(text)) {
      if (!marks.has(word)) continue;
      const last = spans.at(-1);
      if (last && last[1] >= start) last[1] = end;
      else spans.push([start, end]);
    }
    return spans;
  }

  // The stretch of a text with the most of the words: [start, end].
  function stretch(text, spans) {
    const length = new RegExp(`[${UNSPACED}]`, "u").test(text) ? 90 : 190;
    const inReach = ([start]) => spans.filter((span) => span[0] >= start && span[1] <= start + length * 0.7).length;
    const best = spans.reduce((a, b) => (inReach(b) > inReach(a) ? b : a), spans[0] ?? [0, 0]);
    let start = Math.max(0, Math.min(best[0] - Math.round(length * 0.3), text.length - length));
    let end = Math.min(text.length, start + length);
    // Words stay whole where there are blanks.
    if (start > 0) start += Math.max(0, text.slice(start, Math.min(best[0], start + 20)).indexOf(" ") + 1);
    if (end < text.length) end = Math.max(text.lastIndexOf(" ", end), end - 20);
    return [start, end];
  }

  return { Index, tokens, marked, stretch };
})();
