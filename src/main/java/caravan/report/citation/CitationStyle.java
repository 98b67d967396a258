package caravan.report.citation;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * How references are written: a style of CSL, and the words of a locale. Immutable.
 *
 * @param name as {@code site.yaml} names it
 * @param csl an independent style of the author-date kind
 * @param locale the name of a CSL locale: {@code en-US}
 * @param words that locale
 * @param brackets what the style puts around a citation
 */
public record CitationStyle(
    String name, String csl, String locale, String words, FormattedSources.Brackets brackets) {
  /** The styles that the program carries. */
  public static final List<String> KNOWN =
      List.of("apa", "chicago-author-date", "gb-t-7714-author-date", "gost-r-7.0.5");

  private static final Pattern CIRCA =
      Pattern.compile("<term name=\"circa\" form=\"short\">([^<&]*)</term>");

  public CitationStyle {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(brackets, "brackets");
  }

  /**
   * A style.
   *
   * @throws StyleFault if the style is no CSL that can be used, or the locale is not known
   */
  public static CitationStyle of(String name, String csl, String locale) {
    return new CitationStyle(name, csl, locale, words(locale), brackets(csl));
  }

  /** A style that the program carries; null where there is none of the name. */
  public static @Nullable String carried(String name) {
    return KNOWN.contains(name) ? resource("/caravan/report/citation/" + name + ".csl") : null;
  }

  private static String words(String locale) {
    String words =
        locale.matches("[a-z]{2,3}(?:-[A-Z]{2})?") ? resource("/locales-" + locale + ".xml") : null;
    if (words == null) {
      throw new StyleFault("there is no CSL locale \"" + locale + "\"; for instance en-US");
    }
    return words;
  }

  private static @Nullable String resource(String path) {
    try (InputStream in = CitationStyle.class.getResourceAsStream(path)) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new StyleFault("a file of the program can't be read: " + path);
    }
  }

  private static FormattedSources.Brackets brackets(String csl) {
    Element style = parsed(csl);
    Element citation = child(style, "citation");
    Element layout = citation == null ? null : child(citation, "layout");
    if (layout == null || child(style, "bibliography") == null) {
      throw new StyleFault(
          "a citation style has a citation and a bibliography, each with a layout");
    }
    if (!style.getAttribute("class").equals("in-text")) {
      throw new StyleFault("a citation style in notes can't be used; take one in the text");
    }
    return new FormattedSources.Brackets(
        layout.getAttribute("prefix"),
        layout.getAttribute("suffix"),
        layout.getAttribute("delimiter"));
  }

  /** The root of a style; no entities, which could read files or grow without end. */
  private static Element parsed(String csl) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      Document document = builder.parse(new InputSource(new StringReader(csl)));
      return document.getDocumentElement();
    } catch (SAXException | IOException e) {
      throw new StyleFault("this is no citation style: " + e.getMessage());
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static @Nullable Element child(Element parent, String name) {
    NodeList children = parent.getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      Node child = children.item(i);
      if (child instanceof Element element && element.getTagName().equals(name)) {
        return element;
      }
    }
    return null;
  }

  /**
   * Whether what stands as the author is named again as what holds the source: only a journal or a
   * book, next to whose name volume and pages stand.
   */
  boolean repeatsHolder(String type) {
    return switch (name) {
      case "chicago-author-date", "apa" -> false;
      default ->
          switch (type) {
            case "article-journal",
                "article-magazine",
                "chapter",
                "entry-dictionary",
                "entry-encyclopedia",
                "paper-conference" ->
                true;
            default -> false;
          };
    };
  }

  /** What stands ahead of a year that is only about right. */
  String circa() {
    Matcher form = CIRCA.matcher(words);
    return form.find() && !form.group(1).isBlank() ? form.group(1).strip() : "ca.";
  }

  /** What stands behind an initial; null where given names are written in full. */
  @Nullable String initials() {
    return switch (name) {
      case "apa", "gost-r-7.0.5" -> ".";
      case "gb-t-7714-author-date" -> "";
      default -> null;
    };
  }

  /** Whether the family names of persons are in capitals in the list. */
  boolean capitals() {
    return name.equals("gb-t-7714-author-date");
  }
}
