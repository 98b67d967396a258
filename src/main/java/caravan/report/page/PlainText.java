package caravan.report.page;

import caravan.text.source.SourceText;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What readers see of Markdown, without markup. */
final class PlainText {
  private PlainText() {}

  /** The text of a node. */
  static String of(Node node) {
    StringBuilder out = new StringBuilder();
    for (Node child : node.getChildren()) {
      append(child, out);
    }
    return out.toString();
  }

  /** The text of a node, and where each of its characters stands. */
  static SourceText placed(Node node, SourceText text) {
    Pieces out = new Pieces(text);
    for (Node child : node.getChildren()) {
      out.add(child);
    }
    return out.done(node.getEndOffset());
  }

  /** The text of a whole text, with what its references say where they have no text themselves. */
  static String of(Prose prose, Function<Integer, String> texts) {
    StringBuilder out = new StringBuilder();
    append(prose, prose.document(), texts, out);
    return out.toString().strip();
  }

  /** The same of one node. */
  static String of(Prose prose, Node node, Function<Integer, String> texts) {
    StringBuilder out = new StringBuilder();
    append(prose, node, texts, out);
    return single(out);
  }

  /**
   * The text of a heading but for its notes and citations.
   *
   * @param placed the references of a node; null for none
   */
  static String ofHeading(
      Node heading,
      Function<Node, @Nullable List<Prose.Placed>> placed,
      List<Reference> references) {
    StringBuilder out = new StringBuilder();
    uncited(heading, placed, references, out);
    return single(out);
  }

  private static void uncited(
      Node node,
      Function<Node, @Nullable List<Prose.Placed>> placed,
      List<Reference> references,
      StringBuilder out) {
    int at = node.getStartOffset();
    List<Prose.Placed> own = placed.apply(node);
    for (Prose.Placed part : own == null ? List.<Prose.Placed>of() : own) {
      if (references.get(part.index()) instanceof Reference.ToSources) {
        append(node, at, part.start(), out);
        at = part.end();
      }
    }
    if (at > node.getStartOffset()) {
      append(node, at, node.getStartOffset() + node.getChars().length(), out);
    } else if (node.hasChildren() && !(node instanceof Code || node instanceof Footnote)) {
      node.getChildren().forEach(child -> uncited(child, placed, references, out));
    } else {
      append(node, out);
    }
  }

  /** A stretch of plain text. */
  private static void append(Node text, int start, int end, StringBuilder out) {
    int base = text.getStartOffset();
    if (end > start && text instanceof Text) {
      String raw = text.getChars().toString().substring(start - base, end - base);
      out.append(Escaping.unescapeString(raw));
    }
  }

  /** What was left out leaves a blank. */
  private static String single(CharSequence text) {
    return text.toString().replaceAll("\\s+", " ").strip();
  }

  private static void append(
      Prose prose, Node node, Function<Integer, String> texts, StringBuilder out) {
    int at = node.getStartOffset();
    boolean replaced = false;
    for (Prose.Placed placed : prose.placed(node)) {
      boolean whole =
          placed.start() == node.getStartOffset() && placed.end() == node.getEndOffset();
      boolean link = prose.references().get(placed.index()) instanceof Reference.ToLink;
      if (link) {
        // It stands around its text.
        continue;
      }
      if (whole) {
        out.append(texts.apply(placed.index()));
        return;
      }
      append(node, at, placed.start(), out);
      out.append(texts.apply(placed.index()));
      at = placed.end();
      replaced = true;
    }
    if (replaced) {
      append(node, at, node.getStartOffset() + node.getChars().length(), out);
    } else if (node.hasChildren() && !(node instanceof Code || node instanceof Footnote)) {
      for (Node child : node.getChildren()) {
        append(prose, child, texts, out);
      }
    } else {
      append(node, out);
    }
  }

  private static void append(Node node, StringBuilder out) {
    if (node instanceof Text || node instanceof HtmlEntity) {
      out.append(Escaping.unescapeString(node.getChars().toString()));
    } else if (node instanceof Code code) {
      out.append(code.getText());
    } else if (node instanceof HtmlInlineBase) {
      // Other tags are shown as they stand, not obeyed.
      out.append(Tags.plain(node));
    } else if (node instanceof SoftLineBreak end) {
      out.append(SoftBreaks.isBlank(end) ? " " : "");
    } else if (node instanceof HardLineBreak) {
      out.append(' ');
    } else if (!(node instanceof Footnote)) {
      for (Node child : node.getChildren()) {
        append(child, out);
      }
    }
  }
}
