package caravan.app.imports;

import caravan.app.scaffold.Quoted;
import caravan.app.tables.ImportFault;
import caravan.app.tables.Problem;
import caravan.language.typesetting.CountryCodes;
import caravan.language.typesetting.RegionNames;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceFile;
import caravan.text.yaml.YamlList;
import caravan.text.yaml.YamlMap;
import caravan.text.yaml.YamlNode;
import caravan.text.yaml.YamlParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Adds codes and sources to the files of a report that list them, without touching what is there.
 * Stateless.
 */
public final class ListAdditions {
  /** Behind what a list in braces has, nothing can be put without writing it anew. */
  private static final String IN_BRACES = "{[";

  private ListAdditions() {}

  /**
   * A file with additions.
   *
   * @param text the new text; the old one where nothing could be added
   * @param byHand lines that a person has to add, each with the place to add it
   */
  public record Added(String text, List<String> byHand) {
    public Added {
      byHand = List.copyOf(byHand);
    }
  }

  /**
   * Code lists with the codes of a dataset: new lists, and new codes at the end of those there are.
   *
   * @param text of {@code codelists.yaml}; empty where there is none
   * @param dimensions their codes with what they stand for
   * @throws ImportFault if the text is no YAML
   */
  public static Added codes(String text, Map<String, Map<String, String>> dimensions)
      throws ImportFault {
    String now = text;
    List<String> byHand = new ArrayList<>();
    for (Map.Entry<String, Map<String, String>> dimension : dimensions.entrySet()) {
      YamlNode root = parsed(ReportEdits.CODE_LISTS, now);
      YamlNode list = root instanceof YamlMap map ? map.get(dimension.getKey()) : null;
      if (list == null && !isInBraces(root)) {
        List<String> lines = lines(dimension.getValue(), dimension.getValue());
        now = ended(now) + Quoted.key(dimension.getKey()) + ":\n" + indented(lines, "  ");
        continue;
      }
      Map<String, String> lacking = new LinkedHashMap<>(dimension.getValue());
      if (list instanceof YamlMap known) {
        known.entries().forEach(entry -> lacking.remove(entry.name()));
      }
      if (lacking.isEmpty()) {
        continue;
      }
      List<String> lines = lines(lacking, dimension.getValue());
      String added = list instanceof YamlMap known ? behind(now, known, lines) : null;
      if (added == null) {
        lines.forEach(
            line -> byHand.add("content/codelists.yaml, " + dimension.getKey() + ": " + line));
      } else {
        now = added;
      }
    }
    return new Added(now, byHand);
  }

  private static List<String> lines(Map<String, String> codes, Map<String, String> all) {
    List<String> lines = new ArrayList<>();
    codes.forEach(
        (code, label) -> {
          boolean named = RegionNames.of(code, "en") != null;
          String name = Quoted.yaml(Quoted.line(label));
          if (CountryCodes.isTotal(code)) {
            List<String> members = all.keySet().stream().filter(ListAdditions::isCountry).toList();
            String list = String.join(", ", members);
            lines.add(
                code
                    + ": {name: "
                    + name
                    + (members.isEmpty() ? "}" : ", members: [" + list + "]}"));
          } else {
            lines.add(Quoted.key(code) + ":" + (named ? "" : " " + name));
          }
        });
    return lines;
  }

  private static boolean isCountry(String code) {
    return code.length() == 3 && RegionNames.of(code, "en") != null;
  }

  /** The text with lines behind the last entry of a map; null where it stands in braces. */
  private static @Nullable String behind(String text, YamlMap map, List<String> lines) {
    if (map.entries().isEmpty() || isInBraces(map)) {
      return null;
    }
    YamlMap.Entry last = map.entries().get(map.entries().size() - 1);
    String indent = " ".repeat(last.key().span().column() - 1);
    int end = lineEnd(text, Math.max(last.key().span().end(), last.value().span().end()));
    return inserted(text, end, indented(lines, indent));
  }

  private static boolean isInBraces(@Nullable YamlNode node) {
    String text = node == null ? "" : node.span().text();
    return !text.isEmpty() && IN_BRACES.indexOf(text.charAt(0)) >= 0;
  }

  /**
   * The sources with one more.
   *
   * @param text of {@code sources.yaml}; empty where there is none
   * @param id of the new source
   * @param fields its other lines: {@code type: dataset}
   * @throws ImportFault if the text is no YAML
   */
  public static Added source(String text, String id, List<String> fields) throws ImportFault {
    List<String> lines = new ArrayList<>();
    lines.add("- id: " + id);
    fields.forEach(field -> lines.add("  " + field));
    YamlNode root = parsed(ReportEdits.SOURCES, text);
    YamlNode list = root instanceof YamlMap map ? map.get("references") : null;
    if (list == null && !isInBraces(root)) {
      return new Added(ended(text) + "references:\n" + indented(lines, "  "), List.of());
    }
    if (!(list instanceof YamlList items) || items.items().isEmpty() || isInBraces(list)) {
      return new Added(
          text,
          List.of("content/sources.yaml: {id: " + id + ", " + String.join(", ", fields) + "}"));
    }
    YamlNode last = items.items().get(items.items().size() - 1);
    int start = text.lastIndexOf('\n', last.span().start()) + 1;
    int dash = text.indexOf('-', start);
    String indent = " ".repeat(Math.max(0, dash - start));
    int end = behindRemarks(text, lineEnd(text, last.span().end()), indent + " ");
    return new Added(inserted(text, end, indented(lines, indent)), List.of());
  }

  /** Behind lines that are comments on what stands above them, since they are set in as deep. */
  private static int behindRemarks(String text, int from, String indent) {
    int at = from;
    while (at < text.length()
        && text.startsWith(indent, at)
        && text.substring(at, lineEnd(text, at + 1)).strip().startsWith("#")) {
      at = lineEnd(text, at + 1);
    }
    return at;
  }

  private static @Nullable YamlNode parsed(String path, String text) throws ImportFault {
    Diagnostics found = new Diagnostics();
    YamlNode root =
        text.isBlank() ? null : YamlParser.parse(new SourceFile(path, text).asText(), found);
    if (found.hasErrors() || (root != null && !(root instanceof YamlMap))) {
      throw new ImportFault(
          new Problem(0, 0, path + " has errors", "mend them first: caravan check tells them"));
    }
    return root;
  }

  private static String indented(List<String> lines, String indent) {
    StringBuilder out = new StringBuilder();
    lines.forEach(line -> out.append(indent).append(line).append('\n'));
    return out.toString();
  }

  private static String ended(String text) {
    return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
  }

  /** The end of the line that holds the character ahead of an offset. */
  private static int lineEnd(String text, int offset) {
    int from = offset > 0 && text.charAt(offset - 1) == '\n' ? offset - 1 : offset;
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end + 1;
  }

  private static String inserted(String text, int at, String lines) {
    String before = text.substring(0, at);
    return ended(before) + lines + text.substring(at);
  }
}
