package caravan.report.page;

import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceText;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Notes and addresses that are defined and never used, or twice, and those that are used and not
 * defined: readers see nothing of the former, and raw brackets of the latter.
 */
final class FootnoteSlips {
  private static final Pattern COMMENT = Pattern.compile("\\[[^\\]]*]:\\s*(?:#|<>)(?:\\s|$)");

  private final SourceText text;
  private final Notes notes;
  private final Diagnostics out;
  private final Map<String, FootnoteBlock> footnotes = new HashMap<>();
  private final Map<String, Reference> addresses = new HashMap<>();
  private final Set<Node> used = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Reference> defined = new ArrayList<>();

  FootnoteSlips(SourceText text, Notes notes, Diagnostics out) {
    this.text = text;
    this.notes = notes;
    this.out = out;
  }

  void find(Document document) {
    visit(document, document);
    for (Reference address : defined) {
      address(address);
    }
  }

  private void visit(Node node, Document document) {
    if (node instanceof FootnoteBlock note) {
      note(note);
    } else if (node instanceof Reference address) {
      defined.add(address);
    } else if (node instanceof RefNode ref) {
      ref(ref, document);
    }
    node.getChildren().forEach(child -> visit(child, document));
  }

  private void note(FootnoteBlock note) {
    String label = note.getText().toString();
    boolean second = footnotes.putIfAbsent(key(label), note) != null;
    if (second || notes.number(note) == null) {
      BasedSequence shown =
          note.getOpeningMarker()
              .baseSubSequence(
                  note.getOpeningMarker().getStartOffset(), note.getClosingMarker().getEndOffset());
      warn(
          shown,
          second
              ? "a second footnote [^" + label + "]; readers see the first one only"
              : "nothing refers to the footnote [^" + label + "], so readers do not see it",
          second
              ? "give it another name"
              : "write [^" + label + "] where it belongs, or take it out");
    }
  }

  private void ref(RefNode ref, Document document) {
    Reference target = ref.getReferenceNode(document);
    if (target != null) {
      used.add(target);
      return;
    }
    boolean full = !ref.getText().isEmpty() || ref.isDummyReference();
    boolean image = !(ref instanceof LinkRef);
    String label = (ref.getReference().isEmpty() ? ref.getText() : ref.getReference()).toString();
    if ((full || image) && !label.contains("@")) {
      warn(
          ref.getChars(),
          "there is no address [" + label + "], so readers see the brackets",
          "add a line with it: [" + label + "]: https://…");
    }
  }

  private void address(Reference address) {
    String label = address.getReference().toString();
    boolean second = addresses.putIfAbsent(key(label), address) != null;
    // A way to write comments: [//]: # (text)
    boolean comment = COMMENT.matcher(address.getChars()).lookingAt();
    if (!comment && (second || !used.contains(address))) {
      warn(
          address.getChars(),
          second
              ? "a second address [" + label + "]; the first one counts"
              : "nothing refers to the address [" + label + "], so readers do not see this line",
          second
              ? "give it another name"
              : "write […][" + label + "] where it belongs, or \\[ where it is text");
    }
  }

  private static String key(String label) {
    return label.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  private void warn(BasedSequence at, String message, String help) {
    out.add(
        Diagnostic.warning(
                Code.MARKDOWN_SYNTAX, text.span(at.getStartOffset(), at.getEndOffset()), message)
            .help(help));
  }
}
