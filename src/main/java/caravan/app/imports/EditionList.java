package caravan.app.imports;

import caravan.text.source.SourceFile;
import caravan.text.yaml.YamlList;
import caravan.text.yaml.YamlMap;
import caravan.text.yaml.YamlNode;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The list of editions in the file of a dataset, one a line: where two branches bring a dataset up
 * to two editions, they change the same lines, so that Git asks which it is to be.
 */
final class EditionList {
  private static final String KEY = "editions";

  private EditionList() {}

  /**
   * The text of the file with these editions, and nothing else changed; null where a person has to
   * write them.
   *
   * @param root of the file, as it was read
   */
  static @Nullable String in(SourceFile file, YamlNode root, List<String> editions) {
    String text = file.text();
    String lines = editions.stream().map(one -> "  - " + one + "\n").collect(Collectors.joining());
    if (!(root instanceof YamlMap map)) {
      return null;
    }
    YamlNode known = map.get(KEY);
    if (known instanceof YamlList list && !list.items().isEmpty()) {
      int from = file.lineStart(list.items().get(0).span().line());
      int last = list.items().get(list.items().size() - 1).span().line();
      int to = last < file.lineCount() ? file.lineStart(last + 1) : text.length();
      boolean each = text.substring(from, to).lines().allMatch(line -> line.matches("\\s*- \\S+"));
      return each ? text.substring(0, from) + lines + text.substring(to) : null;
    }
    int at =
        map.entries().stream()
            .filter(entry -> entry.name().equals("table"))
            .map(entry -> entry.key().span())
            .filter(span -> span.column() == 1)
            .mapToInt(span -> span.start())
            .findFirst()
            .orElse(-1);
    return known != null || at < 0
        ? null
        : text.substring(0, at) + KEY + ":\n" + lines + text.substring(at);
  }
}
