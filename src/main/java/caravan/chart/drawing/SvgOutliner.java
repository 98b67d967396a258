package caravan.chart.drawing;

import caravan.chart.spec.ChartPalette;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Turns the texts of our own SVG into the outlines of their letters and leaves out what is only for
 * readers of a page: names, classes, surfaces that take the pointer. Colours are those of the
 * attributes, light. For one picture.
 */
public final class SvgOutliner {
  /** Attributes that say nothing to who draws. */
  private static final Set<String> FOR_PAGES =
      Set.of(
          "class",
          "role",
          "lang",
          "tabindex",
          "focusable",
          "font-family",
          "font-size",
          "font-weight",
          "aria-label",
          "aria-labelledby",
          "aria-describedby",
          "aria-hidden");

  /** What a text of ours may have; anything else would be drawn wrong, and is a fault. */
  private static final Set<String> OF_TEXT =
      Set.of("x", "y", "font-size", "font-weight", "text-anchor", "fill", "class", "transform");

  private final Typeface typeface;
  private final StringBuilder out = new StringBuilder(1 << 16);
  private final SortedSet<Integer> missing = new TreeSet<>();

  public SvgOutliner(Typeface typeface) {
    this.typeface = typeface;
  }

  /** The code points that no font has; these are left out. */
  public SortedSet<Integer> missing() {
    return missing;
  }

  /**
   * The picture without texts.
   *
   * @throws IllegalArgumentException if it is not SVG as {@link SvgWriter} writes it
   */
  public String outlined(String svg) {
    try {
      XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      factory.setProperty(XMLInputFactory.IS_COALESCING, true);
      XMLStreamReader in = factory.createXMLStreamReader(new StringReader(svg));
      while (in.hasNext()) {
        int event = in.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          start(in);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          out.append("</").append(in.getLocalName()).append('>');
        }
      }
      return out.toString();
    } catch (XMLStreamException e) {
      throw new IllegalArgumentException("not SVG", e);
    }
  }

  private void start(XMLStreamReader in) throws XMLStreamException {
    String name = in.getLocalName();
    if (name.equals("text")) {
      text(in);
    } else if (name.equals("title")
        || name.equals("desc")
        || name.equals("style")
        || "all".equals(in.getAttributeValue(null, "pointer-events"))) {
      skip(in);
    } else {
      out.append('<').append(name);
      if (name.equals("svg")) {
        out.append(" xmlns=\"http://www.w3.org/2000/svg\"");
      }
      for (int i = 0; i < in.getAttributeCount(); i++) {
        if (!FOR_PAGES.contains(in.getAttributeLocalName(i))) {
          attribute(in.getAttributeLocalName(i), in.getAttributeValue(i));
        }
      }
      out.append('>');
    }
  }

  private void attribute(String name, String value) {
    out.append(' ').append(name).append("=\"").append(SvgWriter.escaped(value)).append('"');
  }

  private static void skip(XMLStreamReader in) throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      int event = in.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }

  private void text(XMLStreamReader in) throws XMLStreamException {
    for (int i = 0; i < in.getAttributeCount(); i++) {
      if (!OF_TEXT.contains(in.getAttributeLocalName(i))) {
        throw new IllegalArgumentException("a text with " + in.getAttributeLocalName(i));
      }
    }
    double x = number(in, "x", 0);
    double y = number(in, "y", 0);
    double size = number(in, "font-size", TextStyle.LABEL.size());
    boolean bold = "600".equals(in.getAttributeValue(null, "font-weight"));
    Label.Anchor anchor = anchor(in.getAttributeValue(null, "text-anchor"));
    String fill = in.getAttributeValue(null, "fill");
    String transform = in.getAttributeValue(null, "transform");
    String classes = in.getAttributeValue(null, "class");
    List<String> letters = typeface.paths(content(in), x, y, size, bold, anchor, missing);
    if (classes != null && classes.startsWith("halo")) {
      for (String letter : letters) {
        path(letter, transform, "none");
        attribute("stroke", ChartPalette.PAGE.light());
        attribute("stroke-width", ChartStyles.HALO);
        attribute("stroke-linejoin", "round");
        out.append("/>");
      }
    }
    for (String letter : letters) {
      path(letter, transform, fill == null ? ChartPalette.INK.light() : fill);
      out.append("/>");
    }
  }

  private void path(String path, @Nullable String transform, String fill) {
    out.append("<path");
    attribute("d", path);
    attribute("fill", fill);
    if (transform != null) {
      attribute("transform", transform);
    }
  }

  /** The text itself, without the whole one that a shortened one carries. */
  private static String content(XMLStreamReader in) throws XMLStreamException {
    StringBuilder content = new StringBuilder();
    while (true) {
      int event = in.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        return content.toString();
      } else if (event == XMLStreamConstants.CHARACTERS) {
        content.append(in.getText());
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        if (!in.getLocalName().equals("title")) {
          throw new IllegalArgumentException("a text with a " + in.getLocalName());
        }
        skip(in);
      }
    }
  }

  private static Label.Anchor anchor(@Nullable String css) {
    for (Label.Anchor anchor : Label.Anchor.values()) {
      if (anchor.css().equals(css)) {
        return anchor;
      }
    }
    return Label.Anchor.START;
  }

  private static double number(XMLStreamReader in, String name, double otherwise) {
    String value = in.getAttributeValue(null, name);
    return value == null ? otherwise : Double.parseDouble(value);
  }
}
