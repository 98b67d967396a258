package caravan.site.print;

import caravan.chart.drawing.Drawing;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The HTML of a book, put in order for paper. The marks it may have:
 *
 * <ul>
 *   <li>{@code .chapter[data-path]}: a page of the site; ids within get its own id ahead, and
 *       addresses, which are relative to its path, lead to places in the book where these are there
 *   <li>{@code a.fig[href="#NOTE"]} and {@code .notes > #NOTE}: a figure and what it comes from,
 *       which goes to the foot of the page
 *   <li>{@code [data-note]}: takes the text of a note of the chapter
 *   <li>{@code .exhibit}: a chart or table; {@code a.chart-name} a mention of one
 *   <li>{@code [data-alt] > svg[data-drawing]}: the place of a drawing, and its description
 *   <li>{@code [data-places]}: takes the numbers of the pages of ids, between {@code data-ahead}
 *       and {@code data-behind}, in the place of its text
 * </ul>
 *
 * For one thread.
 */
final class BookDocument {
  /** The attribute that says which drawing has its place there. */
  static final String DRAWING = "data-drawing";

  private final Document document;
  private final SortedMap<String, SortedSet<Integer>> lacking = new TreeMap<>();
  private final Map<String, Drawing> drawings = new HashMap<>();

  private BookDocument(Document document) {
    this.document = document;
  }

  /**
   * @param drawings draws what is to stand at a place
   */
  static BookDocument of(
      String html, String css, Map<String, byte[]> images, Function<String, Drawing> drawings) {
    Document document = Jsoup.parse(html);
    document.outputSettings().prettyPrint(false);
    BookDocument book = new BookDocument(document);
    book.style(css);
    book.drawings(drawings);
    BookPlaces.put(document);
    book.images(images);
    book.characters();
    document.select(".chapter").forEach(FootNotes::place);
    Glue.punctuation(document.body());
    return book;
  }

  Document html() {
    return document;
  }

  SortedMap<String, SortedSet<Integer>> lacking() {
    return lacking;
  }

  org.w3c.dom.Document dom() {
    Document numbered = document.clone();
    numbered.select(".chapter").forEach(FootNotes::number);
    return new W3CDom().namespaceAware(false).fromJsoup(numbered);
  }

  private void style(String css) {
    document.head().appendElement("style").appendChild(new DataNode(css));
  }

  /** The drawings by what their places say. */
  Map<String, Drawing> drawings() {
    return drawings;
  }

  /** A drawing says what it shows by an attribute of its place. */
  private void drawings(Function<String, Drawing> source) {
    document.select("svg:not([data-drawing])").remove();
    for (Element place : document.select("svg")) {
      Element around = place.parent();
      place.attr("alt", around == null ? "" : around.attr("data-alt"));
      String name = place.attr(DRAWING);
      drawings.put(name, source.apply(name).withTexts(text -> shown(text, place)));
    }
  }

  private void images(Map<String, byte[]> images) {
    for (Element image : document.select("img")) {
      URI there = BookPlaces.resolved(image.closest(".chapter"), image.attr("src"));
      String path = there == null ? "" : there.getPath().substring(1);
      byte[] bytes = images.get(path);
      String type = type(bytes);
      if (type == null) {
        image.replaceWith(new Element("span").addClass("no-image").text(image.attr("alt")));
      } else {
        String data = Base64.getEncoder().encodeToString(bytes);
        image.attr("src", "data:" + type + ";base64," + data);
        image.removeAttr("loading");
        if (image.attr("alt").isBlank()) {
          image.attr("alt", path.substring(path.lastIndexOf('/') + 1));
        }
      }
    }
  }

  /** The kind of an image by its first bytes; null for those that cannot be in a PDF. */
  private static @Nullable String type(byte @Nullable [] bytes) {
    if (bytes == null || bytes.length < 4) {
      return null;
    } else if ((bytes[0] & 0xFF) == 0x89 && bytes[1] == 'P') {
      return "image/png";
    } else if ((bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xD8) {
      return "image/jpeg";
    }
    return null;
  }

  private void characters() {
    List<TextNode> texts = new ArrayList<>();
    document.body().nodeStream(TextNode.class).forEach(texts::add);
    for (TextNode text : texts) {
      String shown = shown(text.getWholeText(), text.parent());
      if (!shown.equals(text.getWholeText())) {
        text.text(shown);
      }
    }
  }

  /** A text as the fonts can show it; notes what they lack. */
  private String shown(String text, @Nullable Element place) {
    SortedSet<Integer> missing = new TreeSet<>();
    String shown = FontText.shown(text, missing);
    if (!missing.isEmpty()) {
      Element chapter = place == null ? null : place.closest(".chapter");
      lacking
          .computeIfAbsent(
              chapter == null ? "" : chapter.attr("data-path"), path -> new TreeSet<>())
          .addAll(missing);
    }
    return shown;
  }
}
