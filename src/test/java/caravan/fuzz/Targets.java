package caravan.fuzz;

import java.util.List;

/** All targets. */
final class Targets {
  private Targets() {}

  static List<Target> all() {
    return List.of(
        new MarkdownTarget(),
        new YamlTarget(),
        new ExpressionTarget(),
        new NumberTarget("en"),
        new NumberTarget("zh"),
        new NumberTarget("ru"),
        new NumberTarget("de"),
        new CitationTarget(),
        new CsvTarget(),
        new ImportTarget());
  }

  static Target named(String name) {
    return all().stream()
        .filter(target -> target.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no target " + name));
  }
}
