package caravan.report.prose;

import caravan.text.source.WhiteSpace;
import java.util.List;
import java.util.function.Function;

/** What readers see of Markdown, without markup. */
public final class PlainText {
  private final Function<Referring, String> texts;
  private final boolean isCited;
  private final StringBuilder out = new StringBuilder();

  private PlainText(Function<Referring, String> texts, boolean isCited) {
    this.texts = texts;
    this.isCited = isCited;
  }

  /** The text of parts, with the words around which they refer to something. */
  public static String of(List<Inline> parts) {
    PlainText text = new PlainText(PlainText::written, true);
    parts.forEach(text::add);
    return text.out.toString();
  }

  /** The text of blocks, with what their references say that have no words themselves. */
  public static String of(List<Block> blocks, Function<Referring, String> texts) {
    PlainText text = new PlainText(texts, true);
    blocks.forEach(text::add);
    return text.out.toString().strip();
  }

  /** The same of parts, on one line. */
  static String line(List<Inline> parts, Function<Referring, String> texts) {
    PlainText text = new PlainText(texts, true);
    parts.forEach(text::add);
    return text.single();
  }

  /** The text of a heading but for its notes and citations. */
  public static String ofHeading(List<Inline> parts) {
    PlainText text = new PlainText(PlainText::written, false);
    parts.forEach(text::add);
    return text.single();
  }

  /** What stands there. */
  private static String written(Referring one) {
    return one instanceof Inline.Named named
        ? named.text().text()
        : one instanceof Inline.Around around ? of(around.parts()) : "";
  }

  /** What was left out leaves a blank. */
  private String single() {
    return WhiteSpace.single(out.toString());
  }

  private void add(Block block) {
    if (block instanceof Block.Exhibit exhibit) {
      out.append(texts.apply(exhibit));
    } else if (block instanceof Block.Code code) {
      out.append(code.text());
    }
    block.blocks().forEach(this::add);
    block.parts().forEach(this::add);
  }

  private void add(Inline part) {
    if (part instanceof Inline.Words words) {
      out.append(words.text().text());
    } else if (part instanceof Inline.CodeWords code) {
      out.append(code.text().text());
    } else if (part instanceof Inline.Tag tag) {
      out.append(tag.text().text());
    } else if (part instanceof Inline.Sign sign) {
      out.append(sign.shown());
    } else if (part instanceof Inline.LineEnd end) {
      out.append(end.isBlank() ? " " : "");
    } else if (part instanceof Inline.Named named) {
      out.append(named(named));
    } else if (part instanceof Inline.Around around
        && !(around.reference() instanceof Reference.ToLink)) {
      boolean left = !isCited && around.reference() instanceof Reference.ToSources;
      out.append(left ? "" : texts.apply(around));
    } else {
      part.parts().forEach(this::add);
    }
  }

  private String named(Inline.Named named) {
    if (named.reference() instanceof Reference.ToLink) {
      return named.text().text();
    }
    boolean left = !isCited && named.reference() instanceof Reference.ToSources;
    return left ? "" : texts.apply(named);
  }
}
