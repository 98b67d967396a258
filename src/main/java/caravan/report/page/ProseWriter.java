package caravan.report.page;

import caravan.text.encode.Escape;
import caravan.text.source.GivenUp;
import caravan.text.source.Span;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Writes the tree of a text as HTML. Whatever its author wrote is escaped; the fragments that stand
 * for references are trusted.
 */
final class ProseWriter {
  private final Function<Referring, Fragment> fragments;
  private final Function<Heading, String> beside;
  private final boolean places;
  private final boolean isInline;
  private final SideNotes notes;
  private final StringBuilder out = new StringBuilder();

  /** What of it is no trusted fragment, up to {@link #seen}. */
  private final StringBuilder own = new StringBuilder();

  private int seen;

  /** Where what was begun last begins: a block right there needs no line of its own. */
  private int begun;

  private ProseWriter(
      Prose prose,
      Function<Referring, Fragment> fragments,
      Function<Heading, String> beside,
      boolean places) {
    this.fragments = fragments;
    this.beside = beside;
    this.places = places;
    this.isInline = prose.isInline();
    this.notes = new SideNotes(prose);
  }

  static String html(
      Prose prose,
      Function<Referring, Fragment> fragments,
      Function<Heading, String> beside,
      boolean places) {
    ProseWriter writer = new ProseWriter(prose, fragments, beside, places);
    writer.notes.blocks().forEach(writer::noted);
    String html = writer.guarded();
    return prose.isInline() ? html.strip() : html;
  }

  /** What was written, if it is nothing but what Markdown can mean. */
  private String guarded() {
    own.append(out, seen, out.length());
    if (!Sanitizer.isClean(own.toString())) {
      throw new IllegalStateException("HTML that no text can mean");
    }
    return out.toString();
  }

  private void trusted(String html) {
    own.append(out, seen, out.length());
    out.append(html);
    seen = out.length();
  }

  /** A block with its notes behind it. */
  private void noted(SideNotes.Noted noted) {
    if (noted.notes().isEmpty()) {
      block(noted.block());
      return;
    }
    line();
    out.append("<div class=\"noted\">");
    begun = out.length();
    block(noted.block());
    trim(begun);
    out.append("<div class=\"sidenotes\">");
    noted.notes().forEach(this::aside);
    out.append("</div></div>\n");
  }

  /** Takes the end of the last line away. */
  private void trim(int start) {
    if (out.length() > start && out.charAt(out.length() - 1) == '\n') {
      out.setLength(out.length() - 1);
    }
  }

  /** A note, which leads back to each of its marks: its number to the first, arrows to others. */
  private void aside(Block.Note note) {
    int number = Objects.requireNonNull(note.number());
    out.append("<aside class=\"sidenote\" role=\"doc-footnote\" id=\"fn-").append(number);
    out.append("\">");
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
        out.append(ahead);
        block(blocks.get(i));
        out.append(behind);
      }
    }
    if (blocks.isEmpty()) {
      out.append(first).append(others);
    }
    out.append("</aside>");
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
      out.append("<hr>\n");
    } else if (block instanceof Block.Grid grid) {
      grid(grid);
    } else if (block instanceof Block.Exhibit exhibit) {
      line();
      fragment(exhibit, List.of());
      out.append('\n');
    }
    // Rows and cells are written by their table, notes beside what mentions them.
  }

  private void paragraph(Block.Paragraph paragraph, String ahead, String behind) {
    line();
    out.append("<p").append(place(paragraph.span())).append('>').append(ahead);
    parts(paragraph.parts());
    out.append(behind).append("</p>\n");
  }

  private void title(Block.Title title) {
    Heading heading = title.heading();
    String link = beside.apply(heading);
    line();
    out.append(link.isEmpty() ? "" : "<div class=\"heading\">");
    out.append("<h").append(heading.level());
    out.append(" id=\"").append(Escape.html(heading.id())).append('"');
    out.append(place(heading.span())).append('>');
    parts(title.parts());
    out.append("</h").append(heading.level()).append('>');
    if (!link.isEmpty()) {
      trusted(link);
      out.append("</div>");
    }
    out.append('\n');
  }

  private void quote(Block.Quote quote) {
    line();
    out.append(
        quote.alert() == null
            ? "<blockquote>"
            : "<div class=\"markdown-alert markdown-alert-" + quote.alert() + "\">");
    out.append('\n');
    quote.blocks().forEach(this::block);
    line();
    out.append(quote.alert() == null ? "</blockquote>" : "</div>").append('\n');
  }

  private void items(Block.Items items) {
    Integer start = items.start();
    String tag = start == null ? "ul" : "ol";
    line();
    out.append('<').append(tag);
    out.append(start == null || start == 1 ? "" : " start=\"" + start + "\"").append(">\n");
    items.blocks().forEach(this::block);
    line();
    out.append("</").append(tag).append(">\n");
  }

  private void item(Block.Item item) {
    line();
    out.append("<li").append(place(item.span())).append('>');
    int start = out.length();
    item.blocks().forEach(this::block);
    if (!item.isTight() && out.length() > start) {
      line();
    }
    out.append("</li>\n");
  }

  private void code(Block.Code code) {
    line();
    out.append("<pre").append(place(code.span())).append(" tabindex=\"0\"><code");
    if (!code.language().isEmpty()) {
      out.append(" class=\"language-").append(Escape.html(code.language())).append('"');
    }
    out.append(place(code.span())).append('>').append(Escape.content(code.text()));
    out.append("</code></pre>\n");
  }

  private void grid(Block.Grid grid) {
    line();
    out.append("<div class=\"table-scroll\" tabindex=\"0\"><table>\n");
    section("thead", "th", grid.blocks().subList(0, grid.head()));
    section("tbody", "td", grid.blocks().subList(grid.head(), grid.blocks().size()));
    out.append("</table></div>\n");
  }

  private void section(String section, String cell, List<Block.Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    out.append('<').append(section).append(">\n");
    for (Block.Row row : rows) {
      out.append("<tr").append(place(row.span())).append('>');
      for (Block.Cell one : row.blocks()) {
        out.append('<').append(cell);
        out.append(
            one.align() == Block.Align.LEFT
                ? ""
                : one.align() == Block.Align.RIGHT ? " class=\"right\"" : " class=\"center\"");
        out.append(cell.equals("th") ? " scope=\"col\">" : ">");
        parts(one.parts());
        out.append("</").append(cell).append('>');
      }
      out.append("</tr>\n");
    }
    out.append("</").append(section).append(">\n");
  }

  private void parts(List<Inline> parts) {
    parts.forEach(this::part);
  }

  private void part(Inline part) {
    if (part instanceof Inline.Words words) {
      out.append(Escape.content(words.text().text()));
    } else if (part instanceof Inline.CodeWords code) {
      String shown = code.text().text().strip().replaceAll("\\s+", " ");
      out.append("<code>").append(Escape.content(shown)).append("</code>");
    } else if (part instanceof Inline.Tag tag) {
      out.append(Escape.content(tag.text().text()));
    } else if (part instanceof Inline.Sign sign) {
      out.append(Escape.content(sign.shown()));
    } else if (part instanceof Inline.LineEnd end) {
      lineEnd(end.kind());
    } else if (part instanceof Inline.Styled styled) {
      out.append('<').append(styled.style().tag()).append('>');
      parts(styled.parts());
      out.append("</").append(styled.style().tag()).append('>');
    } else if (part instanceof Inline.Bracketed bracketed) {
      out.append(Escape.content(bracketed.before()));
      parts(bracketed.isImage() ? List.of() : bracketed.parts());
      out.append(Escape.content(bracketed.after()));
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
    out.append(
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
      out.append(Escape.content(mark.text().text()));
      return;
    }
    out.append("<sup id=\"")
        .append(mention.id())
        .append("\"><a class=\"footnote-ref\" href=\"#fn-");
    out.append(mention.number()).append("\">").append(mention.number()).append("</a></sup>");
  }

  private void fragment(Referring one, List<Inline> parts) {
    Fragment fragment = fragments.apply(one);
    if (fragment instanceof Fragment.Around around) {
      trusted(around.before());
      parts(parts);
      trusted(around.after());
    } else {
      trusted(((Fragment.Instead) fragment).html());
    }
  }

  private String place(Span span) {
    return places ? " data-at=\"" + Prose.place(span) + "\"" : "";
  }

  /** Begins a line. */
  private void line() {
    if (out.length() > begun && out.charAt(out.length() - 1) != '\n') {
      out.append('\n');
    }
  }
}
