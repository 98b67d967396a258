package caravan.report.prose;

import caravan.text.encode.Escape;
import caravan.text.source.GivenUp;
import caravan.text.source.Span;
import caravan.text.source.WhiteSpace;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Writes the tree of a text as HTML. Whatever its author wrote is escaped; the fragments that stand
 * for references are trusted.
 */
final class ProseWriter {
  private final Fragments fragments;
  private final Function<Heading, String> beside;
  private final boolean places;
  private final boolean isInline;
  private final SideNotes notes;
  private final StringBuilder out = new StringBuilder();

  /** The same without what is trusted, for the guard. */
  private final StringBuilder own = new StringBuilder();

  /** Where the element begun last begins: a block right there needs no new line. */
  private int begun;

  private ProseWriter(
      Prose prose, Fragments fragments, Function<Heading, String> beside, boolean places) {
    this.fragments = fragments;
    this.beside = beside;
    this.places = places;
    this.isInline = prose.isInline();
    this.notes = new SideNotes(prose);
  }

  static String html(
      Prose prose, Fragments fragments, Function<Heading, String> beside, boolean places) {
    ProseWriter writer = new ProseWriter(prose, fragments, beside, places);
    writer.notes.blocks().forEach(writer::noted);
    String html = writer.guarded();
    return prose.isInline() ? html.strip() : html;
  }

  /** What was written, if it is nothing but what Markdown can mean. */
  private String guarded() {
    if (!Sanitizer.isClean(own.toString())) {
      throw new IllegalStateException("HTML that no text can mean");
    }
    return out.toString();
  }

  private ProseWriter put(Object html) {
    String text = html.toString();
    out.append(text);
    own.append(text);
    return this;
  }

  /** A block with its notes behind it. */
  private void noted(SideNotes.Noted noted) {
    if (noted.notes().isEmpty()) {
      block(noted.block());
      return;
    }
    line();
    put("<div class=\"noted\">");
    begun = out.length();
    block(noted.block());
    trim(begun);
    put("<div class=\"sidenotes\">");
    noted.notes().forEach(this::aside);
    put("</div></div>\n");
  }

  /** Takes the end of the last line away. */
  private void trim(int start) {
    if (out.length() > start && out.charAt(out.length() - 1) == '\n') {
      out.setLength(out.length() - 1);
      own.setLength(own.length() - 1);
    }
  }

  /** A note, which leads back to each of its marks: its number to the first, arrows to others. */
  private void aside(Block.Note note) {
    int number = Objects.requireNonNull(note.number());
    put("<aside class=\"sidenote\" role=\"doc-footnote\" id=\"fn-").put(number);
    put("\">");
    List<Block> blocks = note.blocks();
    List<NoteMention> marks = notes.marks(number);
    String first = back(marks.get(0), Integer.toString(number)) + " ";
    StringBuilder others = new StringBuilder();
    for (int i = 1; i < marks.size(); i++) {
      others.append(' ').append(back(marks.get(i), "↑" + (i + 1)));
    }
    for (int i = 0; i < blocks.size(); i++) {
      boolean paragraph = blocks.get(i) instanceof Block.Paragraph one && !one.isBare();
      String ahead = i == 0 ? first : "";
      String behind = i == blocks.size() - 1 ? others.toString() : "";
      if (paragraph) {
        paragraph((Block.Paragraph) blocks.get(i), ahead, behind);
      } else {
        put(ahead);
        block(blocks.get(i));
        put(behind);
      }
    }
    if (blocks.isEmpty()) {
      put(first).put(others);
    }
    put("</aside>");
  }

  private static String back(NoteMention mark, String words) {
    return "<a class=\"footnote-backref\" role=\"doc-backlink\" href=\"#"
        + mark.id()
        + "\">"
        + words
        + "</a>";
  }

  private void block(Block block) {
    GivenUp.check();
    if (block instanceof Block.Paragraph paragraph) {
      if (isInline || paragraph.isBare()) {
        parts(paragraph.parts());
      } else {
        paragraph(paragraph, "", "");
      }
    } else if (block instanceof Block.Title title) {
      title(title);
    } else if (block instanceof Block.Quote quote) {
      quote(quote);
    } else if (block instanceof Block.Items items) {
      items(items);
    } else if (block instanceof Block.Item item) {
      item(item);
    } else if (block instanceof Block.Code code) {
      code(code);
    } else if (block instanceof Block.Rule) {
      line();
      put("<hr>\n");
    } else if (block instanceof Block.Grid grid) {
      grid(grid);
    } else if (block instanceof Block.Exhibit exhibit) {
      line();
      fragment(exhibit, List.of());
      put('\n');
    }
    // Rows and cells are written by their table, notes beside what mentions them.
  }

  private void paragraph(Block.Paragraph paragraph, String ahead, String behind) {
    line();
    put("<p").put(place(paragraph.span())).put('>').put(ahead);
    parts(paragraph.parts());
    put(behind).put("</p>\n");
  }

  private void title(Block.Title title) {
    Heading heading = title.heading();
    String link = beside.apply(heading);
    line();
    put(link.isEmpty() ? "" : "<div class=\"heading\">");
    put("<h").put(heading.level());
    put(" id=\"").put(Escape.html(heading.id())).put('"');
    put(place(heading.span())).put('>');
    parts(title.parts());
    put("</h").put(heading.level()).put('>');
    if (!link.isEmpty()) {
      out.append(link);
      put("</div>");
    }
    put('\n');
  }

  private void quote(Block.Quote quote) {
    line();
    put(
        quote.alert() == null
            ? "<blockquote>"
            : "<div class=\"markdown-alert markdown-alert-" + quote.alert() + "\">");
    put('\n');
    quote.blocks().forEach(this::block);
    line();
    put(quote.alert() == null ? "</blockquote>" : "</div>").put('\n');
  }

  private void items(Block.Items items) {
    Integer start = items.start();
    String tag = start == null ? "ul" : "ol";
    line();
    put('<').put(tag);
    put(start == null || start == 1 ? "" : " start=\"" + start + "\"").put(">\n");
    items.blocks().forEach(this::block);
    line();
    put("</").put(tag).put(">\n");
  }

  private void item(Block.Item item) {
    line();
    put("<li").put(place(item.span())).put('>');
    int start = out.length();
    item.blocks().forEach(this::block);
    if (!item.isTight() && out.length() > start) {
      line();
    }
    put("</li>\n");
  }

  private void code(Block.Code code) {
    line();
    put("<pre").put(place(code.span())).put(" tabindex=\"0\"><code");
    if (!code.language().isEmpty()) {
      put(" class=\"language-").put(Escape.html(code.language())).put('"');
    }
    put(place(code.span())).put('>').put(Escape.content(code.text()));
    put("</code></pre>\n");
  }

  private void grid(Block.Grid grid) {
    line();
    put("<div class=\"table-scroll\" tabindex=\"0\"><table>\n");
    section("thead", "th", grid.blocks().subList(0, grid.head()));
    section("tbody", "td", grid.blocks().subList(grid.head(), grid.blocks().size()));
    put("</table></div>\n");
  }

  private void section(String section, String cell, List<Block.Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    put('<').put(section).put(">\n");
    for (Block.Row row : rows) {
      put("<tr").put(place(row.span())).put('>');
      for (Block.Cell one : row.blocks()) {
        put('<').put(cell);
        put(
            one.align() == Block.Align.LEFT
                ? ""
                : one.align() == Block.Align.RIGHT ? " class=\"right\"" : " class=\"center\"");
        put(cell.equals("th") ? " scope=\"col\">" : ">");
        parts(one.parts());
        put("</").put(cell).put('>');
      }
      put("</tr>\n");
    }
    put("</").put(section).put(">\n");
  }

  private void parts(List<Inline> parts) {
    parts.forEach(this::part);
  }

  private void part(Inline part) {
    if (part instanceof Inline.Words words) {
      put(Escape.content(words.text().text()));
    } else if (part instanceof Inline.CodeWords code) {
      String shown = WhiteSpace.single(code.text().text());
      put("<code>").put(Escape.content(shown)).put("</code>");
    } else if (part instanceof Inline.Tag tag) {
      put(Escape.content(tag.text().text()));
    } else if (part instanceof Inline.Sign sign) {
      put(Escape.content(sign.shown()));
    } else if (part instanceof Inline.LineEnd end) {
      lineEnd(end.kind());
    } else if (part instanceof Inline.Styled styled) {
      put('<').put(styled.style().tag()).put('>');
      parts(styled.parts());
      put("</").put(styled.style().tag()).put('>');
    } else if (part instanceof Inline.Bracketed bracketed) {
      put(Escape.content(bracketed.before()));
      parts(bracketed.isImage() ? List.of() : bracketed.parts());
      put(Escape.content(bracketed.after()));
    } else if (part instanceof Inline.NoteMark mark) {
      mark(mark);
    } else if (part instanceof Inline.Unbound unbound) {
      parts(unbound.parts());
    } else if (part instanceof Inline.Around around) {
      boolean cited = around.reference() instanceof Reference.ToSources;
      fragment(around, cited ? List.of() : around.parts());
    } else if (part instanceof Inline.Named named) {
      boolean link = named.reference() instanceof Reference.ToLink;
      fragment(named, link ? List.of(new Inline.Words(named.text(), true)) : List.of());
    }
  }

  private void lineEnd(Inline.LineEnd.Kind kind) {
    put(
        switch (kind) {
          case HARD -> "<br>\n";
          case TAG -> "<br>";
          case BLANK -> "\n";
          case NOTHING -> "";
        });
  }

  private void mark(Inline.NoteMark mark) {
    NoteMention mention = mark.mention();
    if (mention == null) {
      put(Escape.content(mark.text().text()));
      return;
    }
    put("<sup id=\"").put(mention.id()).put("\"><a class=\"footnote-ref\" href=\"#fn-");
    put(mention.number()).put("\">").put(mention.number()).put("</a></sup>");
  }

  private void fragment(Referring one, List<Inline> parts) {
    int start = out.length();
    parts(parts);
    String words = out.substring(start);
    out.setLength(start);
    out.append(fragments.html(one, words));
  }

  private String place(Span span) {
    return places ? " data-at=\"" + Prose.place(span) + "\"" : "";
  }

  /** Begins a line. */
  private void line() {
    if (out.length() > begun && out.charAt(out.length() - 1) != '\n') {
      put('\n');
    }
  }
}
