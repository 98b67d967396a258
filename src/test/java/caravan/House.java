package caravan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The plan of the house: its groups, the rooms in them, and which group may use which. */
final class House {
  /**
   * In the order in which data flow. A room may use the rooms that stand before it in its group,
   * and all rooms of the groups that its group uses, or that these use.
   */
  static final List<Group> GROUPS =
      List.of(
          new Group(
              "text",
              List.of(),
              List.of("encode", "source", "json", "csv", "parquet", "diagnostic", "yaml")),
          new Group("files", List.of("text"), List.of("cache", "output", "pack")),
          new Group("model", List.of("text"), List.of("data", "edition")),
          new Group(
              "language",
              List.of("model"),
              List.of("number", "en", "zh", "ru", "cldr", "registry", "reading", "typesetting")),
          new Group("expression", List.of("language"), List.of("evaluate", "names", "figure")),
          new Group(
              "chart",
              List.of("files"),
              List.of(
                  "font", "map", "spec", "drawing", "raster", "plot", "frame", "type", "picture")),
          new Group(
              "report",
              List.of("expression", "chart"),
              List.of(
                  "citation",
                  "prose",
                  "page",
                  "coverage",
                  "each",
                  "resolved",
                  "exhibit",
                  "rule",
                  "resolve")),
          new Group(
              "site",
              List.of("report"),
              List.of(
                  "search",
                  "view",
                  "template",
                  "publish",
                  "print",
                  "word",
                  "part",
                  "exhibit",
                  "sheet",
                  "dataset",
                  "page",
                  "book")),
          new Group(
              "app",
              List.of("site"),
              List.of(
                  "pipeline",
                  "rebuild",
                  "preview",
                  "schema",
                  "scaffold",
                  "tables",
                  "fix",
                  "imports",
                  "query",
                  "diff",
                  "serve")),
          new Group("cli", List.of("app"), List.of()));

  private House() {}

  /**
   * A group of rooms.
   *
   * @param uses the groups it may use; it may also use what they may
   * @param rooms its rooms, of which each may use those before it; none where it is one room
   */
  record Group(String name, List<String> uses, List<String> rooms) {
    /** The names of its rooms below {@code caravan}. */
    Stream<String> paths() {
      return rooms.isEmpty() ? Stream.of(name) : rooms.stream().map(room -> name + "." + room);
    }
  }

  /** All rooms, as {@code group.room}. */
  static List<String> rooms() {
    return GROUPS.stream().flatMap(Group::paths).toList();
  }

  /** The rooms that the plan lets a room use. */
  static Stream<String> before(String room) {
    Group own = group(room.split("\\.", -1)[0]);
    List<String> inside = own.paths().toList();
    Set<Group> used = new LinkedHashSet<>();
    collect(own, used);
    return Stream.concat(
        used.stream().flatMap(Group::paths), inside.subList(0, inside.indexOf(room)).stream());
  }

  private static void collect(Group group, Set<Group> used) {
    for (String name : group.uses()) {
      Group one = group(name);
      if (used.add(one)) {
        collect(one, used);
      }
    }
  }

  private static Group group(String name) {
    return GROUPS.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  /** The plan as docs show it: a picture of the groups, then each with its rooms. */
  static String page() {
    StringBuilder text = new StringBuilder();
    text.append(
        "An arrow says: may use, together with all that the other may use.\n\n```mermaid\n");
    text.append("flowchart BT\n");
    for (Group group : GROUPS) {
      group.uses().forEach(used -> text.append("  %s --> %s\n".formatted(group.name(), used)));
    }
    text.append("```\n\nA room may use those above it in its table.\n");
    for (Group group : GROUPS) {
      text.append("\n### `%s`\n\n%s\n".formatted(group.name(), about(group.name()).get(0)));
      if (!group.rooms().isEmpty()) {
        text.append("\n| room | is |\n| --- | --- |\n");
        group.rooms().stream()
            .map(r -> "| `%s` | %s |\n".formatted(r, about(group.name() + "." + r).get(0)))
            .forEach(text::append);
      }
    }
    return text.toString();
  }

  /** The paragraphs that the package of a group or room says about itself, as Markdown. */
  static List<String> about(String path) {
    Path file =
        Path.of("src/main/java/caravan", path.replace('.', '/')).resolve("package-info.java");
    try {
      String text = Files.readString(file);
      String said = text.substring(text.indexOf("/**") + 3, text.indexOf("*/"));
      return Stream.of(said.replaceAll("(?m)^ \\*", "").split("<p>", -1))
          .map(paragraph -> paragraph.strip().replaceAll("\\s+", " "))
          .map(paragraph -> paragraph.replaceAll("\\{@code ([^}]*)}", "`$1`"))
          .map(p -> p.replaceAll("\\{@link [\\w.]*\\.(\\w+)}", "`$1`"))
          .map(p -> p.replaceAll("\\{@linkplain \\S+ ([^}]*)}", "$1"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
