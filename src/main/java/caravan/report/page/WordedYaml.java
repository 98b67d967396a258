package caravan.report.page;

import caravan.report.page.Wording.Place;
import caravan.text.yaml.YamlList;
import caravan.text.yaml.YamlMap;
import caravan.text.yaml.YamlNode;
import caravan.text.yaml.YamlScalar;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The YAML of front matter and of blocks, with what stands in braces put into words. */
final class WordedYaml {
  private static final Set<String> PLAIN =
      Set.of("linkTitle", "description", "keywords", "author", "name", "hub", "alt");

  private static final Set<String> MARKDOWN = Set.of("title", "subtitle", "note", "label", "text");

  private static final Set<String> CODE =
      Set.of(
          "slug", "aliases", "figures", "series", "values", "rows", "columns", "total", "whole",
          "sort", "at", "from", "to", "link");

  private final Wording wording;

  private WordedYaml(Wording wording) {
    this.wording = wording;
  }

  static YamlNode frontMatter(YamlNode root, Wording wording) {
    return wording == Wording.NONE ? root : new WordedYaml(wording).front(root);
  }

  /** The YAML of a chart or table. */
  static YamlNode block(YamlNode root, Wording wording) {
    return wording == Wording.NONE ? root : new WordedYaml(wording).node(root, null, Place.CODE);
  }

  private YamlNode front(YamlNode node) {
    if (!(node instanceof YamlMap map)) {
      return node;
    }
    return new YamlMap(map.span(), map.entries().stream().map(this::front).toList());
  }

  private YamlMap.Entry front(YamlMap.Entry entry) {
    YamlNode value =
        switch (entry.name()) {
          // What stands below is named by authors, or all of one kind.
          case "figures", "for-each", "variants", "latest" -> all(entry.value(), Place.CODE);
          case "keyFigures" -> all(entry.value(), Place.MARKDOWN);
          default -> node(entry.value(), entry.name(), Place.CODE);
        };
    return new YamlMap.Entry(entry.key(), value);
  }

  private YamlNode all(YamlNode node, Place place) {
    if (node instanceof YamlMap map) {
      return new YamlMap(
          map.span(),
          map.entries().stream()
              .map(entry -> new YamlMap.Entry(entry.key(), all(entry.value(), place)))
              .toList());
    }
    if (node instanceof YamlList list) {
      return new YamlList(list.span(), list.items().stream().map(i -> all(i, place)).toList());
    }
    return scalar((YamlScalar) node, place);
  }

  private YamlScalar scalar(YamlScalar scalar, Place place) {
    return scalar.isNull()
        ? scalar
        : new YamlScalar(scalar.span(), wording.worded(scalar.text(), place), scalar.plain());
  }

  /**
   * A node below a key.
   *
   * @param key null where it says nothing of what stands below
   * @param otherwise what a text is below a key that says nothing
   */
  private YamlNode node(YamlNode node, @Nullable String key, Place otherwise) {
    Place place = place(key, otherwise);
    if (node instanceof YamlMap map) {
      return new YamlMap(
          map.span(),
          map.entries().stream()
              .map(
                  entry -> new YamlMap.Entry(entry.key(), node(entry.value(), entry.name(), place)))
              .toList());
    }
    if (node instanceof YamlList list) {
      return new YamlList(
          list.span(), list.items().stream().map(item -> node(item, key, otherwise)).toList());
    }
    return scalar((YamlScalar) node, place);
  }

  private static Place place(@Nullable String key, Place otherwise) {
    if (key == null) {
      return otherwise;
    }
    if (PLAIN.contains(key)) {
      return Place.PLAIN;
    }
    if (MARKDOWN.contains(key)) {
      return Place.MARKDOWN;
    }
    return CODE.contains(key) ? Place.CODE : otherwise;
  }
}
