package caravan.text.yaml;

import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds texts that a comma has cut: in {@code [top(5, a), b]} YAML sees three items, of which the
 * first ends within a parenthesis. For one document.
 */
final class CutItems {
  /** How many pieces of one text are looked for. */
  private static final int MOST_PIECES = 100;

  private final Diagnostics out;
  private boolean found;

  private CutItems(Diagnostics out) {
    this.out = out;
  }

  /** Whether any was cut; each is an error. */
  static boolean found(YamlNode root, Diagnostics out) {
    CutItems items = new CutItems(out);
    items.look(root);
    return items.found;
  }

  private void look(YamlNode node) {
    if (node instanceof YamlList list) {
      if (list.span().text().startsWith("[")) {
        pieces(list.items());
      }
      list.items().forEach(this::look);
    } else if (node instanceof YamlMap map) {
      if (map.span().text().startsWith("{")) {
        List<YamlNode> pieces = new ArrayList<>();
        for (YamlMap.Entry entry : map.entries()) {
          // Behind a comma YAML sees a key, which has no value.
          boolean alone = entry.value() instanceof YamlScalar value && value.isNull();
          pieces.add(alone ? entry.key() : entry.value());
        }
        pieces(pieces);
      }
      map.entries().forEach(entry -> look(entry.value()));
    }
  }

  private void pieces(List<YamlNode> pieces) {
    for (int i = 0; i < pieces.size(); i++) {
      int open = open(pieces.get(i));
      int end = Math.min(pieces.size(), i + MOST_PIECES);
      for (int j = i + 1; open > 0 && j < end; j++) {
        if (!(pieces.get(j) instanceof YamlScalar piece) || !piece.plain()) {
          break;
        }
        open += open(piece);
        if (open <= 0) {
          report(pieces.get(i).span().to(piece.span()));
          i = j;
        }
      }
    }
  }

  /** How many parentheses of a text are open at its end; less than none where more are closed. */
  private static int open(YamlNode node) {
    if (!(node instanceof YamlScalar scalar) || !scalar.plain()) {
      return 0;
    }
    String text = scalar.text().text();
    return (int)
        (text.chars().filter(c -> c == '(').count() - text.chars().filter(c -> c == ')').count());
  }

  private void report(Span span) {
    found = true;
    String quote = span.text().indexOf('"') < 0 ? "\"" : "'";
    out.error(
        Code.YAML_SYNTAX,
        span,
        "a comma cuts this text in pieces, as commas do in [ ] and { }",
        "put it in quotes: " + quote + span.text() + quote);
  }
}
