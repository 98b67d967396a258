package caravan.text.yaml;

import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.GivenUp;
import caravan.text.source.SourceText;
import caravan.text.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Parses one YAML 1.2 document into nodes with places. Anchors, aliases, tags, directives, several
 * documents and duplicate keys are errors: content is untrusted, and they surprise its authors.
 */
public final class YamlParser {
  /** The largest document, in characters. */
  public static final int MAX_LENGTH = 3_000_000;

  private static final int MAX_DEPTH = 40;

  private static final YAMLFactory FACTORY =
      YAMLFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
          .build();

  private final SourceText text;
  private final Diagnostics out;
  private final CodePointIndex index;

  /** The end of the last token: where the parser was when it gave up. */
  private int reached;

  private YamlParser(SourceText text, Diagnostics out) {
    this.text = text;
    this.out = out;
    this.index = new CodePointIndex(text.text());
  }

  /**
   * The root of a document, or null where it is empty or was too broken to read; what is wrong goes
   * to {@code out}.
   */
  public static @Nullable YamlNode parse(SourceText text, Diagnostics out) {
    if (text.length() > MAX_LENGTH) {
      out.error(
          Code.TOO_LARGE,
          text.span(0, 0),
          "this text has " + text.length() + " characters; at most " + MAX_LENGTH + " are read",
          "split it into several files");
      return null;
    }
    return new YamlParser(text, out).document();
  }

  private @Nullable YamlNode document() {
    try (JsonParser parser =
        FACTORY.createParser(ObjectReadContext.empty(), new WholeCharacters(text.text()))) {
      GapCheck gaps = new GapCheck(text, out);
      Reader reader = new Reader((YAMLParser) parser, gaps);
      JsonToken token = reader.next();
      YamlNode root = token == null ? null : reader.node(token);
      if (root != null && reader.next() != null) {
        out.error(
            Code.YAML_SYNTAX,
            separator(reader.start()),
            "a line \"---\" would divide this file in two",
            "remove the line");
      }
      gaps.end(text.length());
      // What an alias stands for is not known, so nothing else can be said of the document.
      return gaps.found() || (root != null && CutItems.found(root, out)) ? null : root;
    } catch (StreamConstraintsException e) {
      out.error(
          Code.TOO_DEEP,
          text.span(reached, reached),
          "lists and brackets are more than " + MAX_DEPTH + " levels deep here");
      return null;
    } catch (JacksonException e) {
      YamlProblem problem = YamlProblem.of(e, text);
      out.error(Code.YAML_SYNTAX, problem.span(), problem.message(), problem.help());
      return null;
    }
  }

  /** The line that separates a document from the one ahead of it. */
  private Span separator(int start) {
    int at = text.text().lastIndexOf("---", start);
    return at < 0 ? text.span(start, start) : text.span(at, at + 3);
  }

  /** Walks the tokens of one document. */
  private final class Reader {
    private final YAMLParser parser;
    private final GapCheck gaps;

    Reader(YAMLParser parser, GapCheck gaps) {
      this.parser = parser;
      this.gaps = gaps;
    }

    @Nullable JsonToken next() {
      GivenUp.check();
      JsonToken token = parser.nextToken();
      if (token != null) {
        reached = end();
        gaps.token(start(), end(), token.isScalarValue() || token == JsonToken.PROPERTY_NAME);
      }
      return token;
    }

    int start() {
      return index.offset((int) parser.currentTokenLocation().getCharOffset());
    }

    int end() {
      return Math.max(start(), index.offset((int) parser.currentLocation().getCharOffset()));
    }

    Span span() {
      return text.span(start(), end());
    }

    YamlNode node(JsonToken token) {
      return switch (token) {
        case START_OBJECT -> map();
        case START_ARRAY -> list();
        default -> scalar();
      };
    }

    private YamlMap map() {
      Span start = text.span(start(), start());
      List<YamlMap.Entry> entries = new ArrayList<>();
      Map<String, YamlScalar> seen = new HashMap<>();
      Span last = start;
      for (JsonToken token = next(); token == JsonToken.PROPERTY_NAME; token = next()) {
        YamlScalar key = scalar();
        JsonToken first = next();
        if (first == null) {
          break;
        }
        YamlNode value = node(first);
        last = value.span();
        YamlScalar earlier = seen.putIfAbsent(key.text().text(), key);
        if (earlier == null) {
          entries.add(new YamlMap.Entry(key, value));
        } else {
          out.error(
              Code.DUPLICATE_KEY,
              key.span(),
              "\"" + key.text() + "\" stands here twice; first in line " + earlier.span().line(),
              "keep one of them");
        }
      }
      return new YamlMap(start.to(last), entries);
    }

    private YamlList list() {
      Span start = text.span(start(), start());
      List<YamlNode> items = new ArrayList<>();
      Span last = start;
      for (JsonToken token = next();
          token != null && token != JsonToken.END_ARRAY;
          token = next()) {
        YamlNode item = node(token);
        last = item.span();
        items.add(item);
      }
      return new YamlList(start.to(last), items);
    }

    private YamlScalar scalar() {
      String value = parser.getString();
      int start = start();
      int end = end();
      String raw = text.text().substring(start, end);
      boolean plain = raw.isEmpty() || "\"'|>".indexOf(raw.charAt(0)) < 0;
      SourceText mapped = ScalarText.align(value == null ? "" : value, text, start, end);
      return new YamlScalar(text.span(start, trimmed(start, end)), mapped, plain);
    }

    /** A block scalar's token ends behind its last line break; its span should not. */
    private int trimmed(int start, int end) {
      int to = end;
      while (to > start && Character.isWhitespace(text.text().charAt(to - 1))) {
        to--;
      }
      return to;
    }
  }
}
