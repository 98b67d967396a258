package caravan.report.page;

import caravan.expression.names.NamedExpression;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.diagnostic.NearestName;
import caravan.text.source.SourceFile;
import caravan.text.source.SourceText;
import caravan.text.yaml.MapReader;
import caravan.text.yaml.YamlList;
import caravan.text.yaml.YamlMap;
import caravan.text.yaml.YamlNode;
import caravan.text.yaml.YamlParser;
import caravan.text.yaml.YamlScalar;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Splits a page into front matter and body, and reads the former. */
final class FrontMatterReader {
  /** Keys that say for what a page is made and what stands in its braces. */
  private static final String FOR_EACH = "for-each";

  private static final String VARIANTS = "variants";
  private static final String LATEST = "latest";
  private static final String KEY_FIGURE_HELP =
      "each item has a value and a label: - {value: \"[12 percent](=…)\", label: \"…\"}";

  private final SourceFile file;
  private final Diagnostics out;

  FrontMatterReader(SourceFile file, Diagnostics out) {
    this.file = file;
    this.out = out;
  }

  /**
   * The two parts of a page.
   *
   * @param root the YAML of the front matter; null where it could not be read
   */
  record Parts(@Nullable YamlNode root, SourceText body) {}

  Parts split() {
    String text = file.text();
    if (!file.lineText(1).stripTrailing().equals("---")) {
      out.error(
          Code.FRONT_MATTER,
          file.span(0, file.lineText(1).length()),
          "a page begins with its front matter",
          "begin the file with lines \"---\", \"title: …\" and \"---\"");
      return new Parts(null, file.asText());
    }
    for (int line = 2; line <= file.lineCount(); line++) {
      if (file.lineText(line).stripTrailing().equals("---")) {
        int start = file.lineStart(2);
        int end = file.lineStart(line);
        int body = line < file.lineCount() ? file.lineStart(line + 1) : text.length();
        return new Parts(
            yaml(SourceText.of(file, start, end)), SourceText.of(file, body, text.length()));
      }
    }
    out.error(
        Code.FRONT_MATTER,
        file.span(0, 3),
        "the front matter is not closed",
        "write a line \"---\" below it");
    return new Parts(null, SourceText.of(file, text.length(), text.length()));
  }

  private @Nullable YamlNode yaml(SourceText yaml) {
    int before = out.list().size();
    YamlNode root = YamlParser.parse(yaml, out);
    if (root == null) {
      if (out.list().size() == before) {
        out.error(
            Code.MISSING_KEY,
            file.span(0, 3),
            "front matter needs \"title: …\"",
            "write it between the lines \"---\"");
      }
    }
    return root;
  }

  /** What a page is made for, and what may stand in its braces. */
  Braces braces(YamlNode root) {
    MapReader reader = MapReader.of(root, root.span(), "front matter", new Diagnostics());
    return new Braces(
        forEach(reader.get(FOR_EACH)),
        NamedExpressionsReader.read(reader.get(VARIANTS), out),
        MapReader.asText(reader.get(LATEST), out),
        // What is wrong with these is told when the page is read.
        NamedExpressionsReader.read(reader.get("figures"), new Diagnostics()));
  }

  private @Nullable ForEach forEach(@Nullable YamlNode node) {
    if (node == null) {
      return null;
    }
    if (!(node instanceof YamlMap)) {
      return new ForEach(node.span(), texts(node), null, null);
    }
    MapReader reader = MapReader.of(node, node.span(), PageShapes.FOR_EACH, out);
    YamlNode members = reader.require("members", "for instance members: partner");
    SourceText where = reader.text("where");
    SourceText order = reader.text("order");
    reader.finish();
    return new ForEach(node.span(), members == null ? List.of() : texts(members), where, order);
  }

  private List<SourceText> texts(YamlNode node) {
    List<SourceText> texts = new ArrayList<>();
    for (YamlNode item : node instanceof YamlList list ? list.items() : List.of(node)) {
      SourceText text = MapReader.asText(item, out);
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  /**
   * The front matter of a page.
   *
   * @param isIndex whether it is the index page of a section, or of a language
   */
  @Nullable FrontMatter frontMatter(YamlNode root, boolean isIndex) {
    MapReader reader = MapReader.of(root, root.span(), PageShapes.FRONT_MATTER, out);
    SourceText title = reader.requireText("title");
    SourceText linkTitle = reader.text("linkTitle");
    SourceText description = reader.text("description");
    LocalDate date = date(reader.text("date"));
    LocalDate lastmod = date(reader.text("lastmod"));
    boolean draft = reader.truth("draft", false);
    boolean outdated = outdated(reader.text("translation"));
    BigDecimal weight = reader.number("weight");
    ListOrder list = list(reader.text("list"), isIndex);
    SourceText slug = slug(reader.text("slug"));
    List<SourceText> aliases = reader.texts("aliases");
    List<KeyFigure.Text> keyFigures = keyFigures(reader.get("keyFigures"));
    List<SourceText> authors = reader.texts("author");
    List<SourceText> keywords = reader.texts("keywords");
    List<NamedExpression> figures = NamedExpressionsReader.read(reader.get("figures"), out);
    List<SourceText> braces = new ArrayList<>();
    for (String key : List.of(FOR_EACH, VARIANTS, LATEST)) {
      braces.addAll(scalars(reader.get(key)));
    }
    reader.finish();
    if (title == null) {
      return null;
    }
    int order = weight == null ? FrontMatter.NO_WEIGHT : weight.intValue();
    return new FrontMatter(
        title,
        linkTitle,
        description,
        date,
        lastmod,
        draft,
        outdated,
        order,
        list,
        slug,
        aliases,
        keyFigures,
        authors,
        keywords,
        figures,
        braces);
  }

  /** All texts below a node, keys aside. */
  private static List<SourceText> scalars(@Nullable YamlNode node) {
    if (node instanceof YamlMap map) {
      return map.entries().stream().flatMap(one -> scalars(one.value()).stream()).toList();
    }
    if (node instanceof YamlList list) {
      return list.items().stream().flatMap(one -> scalars(one).stream()).toList();
    }
    return node instanceof YamlScalar scalar ? List.of(scalar.text()) : List.of();
  }

  private List<KeyFigure.Text> keyFigures(@Nullable YamlNode node) {
    if (node != null && !(node instanceof YamlList)) {
      MapReader.wrongType(node, "a list of key figures", KEY_FIGURE_HELP, out);
    }
    List<KeyFigure.Text> all = new ArrayList<>();
    for (YamlNode item : node instanceof YamlList list ? list.items() : List.<YamlNode>of()) {
      MapReader reader = MapReader.of(item, item.span(), PageShapes.KEY_FIGURE, out);
      SourceText value = reader.requireText("value");
      SourceText label = reader.requireText("label");
      SourceText until = reader.text("until");
      reader.finish();
      if (value != null && label != null) {
        all.add(new KeyFigure.Text(value, label, until));
      }
    }
    return all;
  }

  private boolean outdated(@Nullable SourceText text) {
    if (text != null && !text.text().equals("outdated")) {
      out.error(
          Code.WRONG_TYPE,
          text.span(),
          "\"translation\" can't be \"" + text + "\"",
          "write \"translation: outdated\" where it has fallen behind, and else nothing");
    }
    return text != null;
  }

  private @Nullable ListOrder list(@Nullable SourceText text, boolean isIndex) {
    if (text == null) {
      return null;
    }
    ListOrder order = ListOrder.of(text.text());
    if (order == null) {
      out.error(
          Code.WRONG_TYPE,
          text.span(),
          "a section can't list its pages \"" + text + "\"",
          NearestName.help(text.text(), ListOrder.words()));
    } else if (!isIndex) {
      out.error(
          Code.UNKNOWN_KEY,
          text.span(),
          "this page has no pages to list: \"list\" stands in the index.md of a folder",
          "write it there, or take it out");
    }
    return order;
  }

  private @Nullable LocalDate date(@Nullable SourceText text) {
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text.text());
    } catch (DateTimeException e) {
      out.error(
          Code.WRONG_TYPE,
          text.span(),
          "\"" + text + "\" is no date",
          "write year, month and day: 2026-01-31");
      return null;
    }
  }

  private @Nullable SourceText slug(@Nullable SourceText text) {
    if (text != null && !text.text().matches(PageShapes.SLUG)) {
      out.error(
          Code.WRONG_TYPE,
          text.span(),
          "\"" + text + "\" can't be part of an address",
          "use letters, digits and hyphens");
      return null;
    }
    return text;
  }
}
