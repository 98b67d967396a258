package caravan.report.page;

import caravan.expression.names.NamedExpression;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceText;
import caravan.text.yaml.MapReader;
import caravan.text.yaml.YamlMap;
import caravan.text.yaml.YamlNode;
import caravan.text.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads names for expressions: a map of a name to an expression. */
public final class NamedExpressionsReader {
  /** How many names a page, or a report, can give. */
  static final int MOST_NAMES = 1000;

  private static final String HELP = "write a name and its expression: kgz-growth: growth(…)";

  private NamedExpressionsReader() {}

  /**
   * The expressions with their names, in their order.
   *
   * @param node null where there are none
   */
  public static List<NamedExpression> read(@Nullable YamlNode node, Diagnostics out) {
    List<NamedExpression> all = new ArrayList<>();
    if (node != null && !(node instanceof YamlMap)) {
      MapReader.wrongType(node, "a name with its expression", HELP, out);
    }
    for (YamlMap.Entry entry :
        node instanceof YamlMap map ? map.entries() : List.<YamlMap.Entry>of()) {
      if (all.size() == MOST_NAMES) {
        out.error(
            Code.TOO_LARGE,
            entry.key().span(),
            "at most " + MOST_NAMES + " expressions can have a name here",
            "give names to those only that are long or used often");
        break;
      }
      if (!(entry.value() instanceof YamlScalar)) {
        MapReader.wrongType(
            entry.value(),
            "an expression",
            entry.name().equals("figures")
                ? "leave this line out: names stand at the left margin here"
                : HELP,
            out);
        continue;
      }
      SourceText text = MapReader.asText(entry.value(), out);
      if (text != null) {
        all.add(new NamedExpression(entry.key().text(), text));
      }
    }
    return all;
  }
}
