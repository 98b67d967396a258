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
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;

/** Puts a text together from pieces of a parsed one, and keeps the place of each character. */
final class Pieces {
  private final SourceText source;
  private final StringBuilder text = new StringBuilder();
  private final List<Integer> origins = new ArrayList<>();

  /**
   * @param source what was parsed
   */
  Pieces(SourceText source) {
    this.source = source;
  }

  /** Adds what readers see of a node, without markup. */
  void add(Node node) {
    if (node instanceof Text || node instanceof HtmlEntity) {
      add(Unescape.text(raw(node.getChars())));
    } else if (node instanceof Code code) {
      add(raw(code.getText()));
    } else if (node instanceof HtmlInlineBase) {
      // Other tags are shown as they stand, not obeyed.
      if (Tags.plain(node).equals(node.getChars().toString())) {
        add(raw(node.getChars()));
      } else if (!Tags.plain(node).isEmpty()) {
        add(' ', node.getStartOffset());
      }
    } else if (node instanceof HardLineBreak
        || (node instanceof SoftLineBreak end && SoftBreaks.isBlank(end))) {
      add(' ', node.getStartOffset());
    } else if (!(node instanceof Footnote || node instanceof SoftLineBreak)) {
      for (Node child : node.getChildren()) {
        add(child);
      }
    }
  }

  /** Adds a character that stands for what begins at an offset of the parsed text. */
  void add(char c, int offset) {
    text.append(c);
    origins.add(source.origin(offset));
  }

  /** Adds text as it stands. */
  void addRaw(BasedSequence sequence) {
    add(raw(sequence));
  }

  private void add(SourceText piece) {
    for (int i = 0; i < piece.length(); i++) {
      text.append(piece.text().charAt(i));
      origins.add(piece.origin(i));
    }
  }

  /** Of several lines, the beginnings may be missing, as in a quote. */
  private SourceText raw(BasedSequence sequence) {
    int[] places = new int[sequence.length() + 1];
    for (int i = 0; i < sequence.length(); i++) {
      places[i] = source.origin(Math.max(0, sequence.getIndexOffset(i)));
    }
    places[sequence.length()] = source.origin(sequence.getEndOffset());
    return SourceText.mapped(sequence.toString(), source.file(), places);
  }

  boolean isBlank() {
    return text.toString().isBlank();
  }

  /**
   * The text.
   *
   * @param end the offset in the parsed text at which it ends
   */
  SourceText done(int end) {
    origins.add(source.origin(end));
    return SourceText.mapped(
        text.toString(), source.file(), origins.stream().mapToInt(Integer::intValue).toArray());
  }
}
