package caravan.site.print;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Ids and links of pages of a site that have become chapters of one document. */
public final class BookPlaces {
  private BookPlaces() {}

  /**
   * Puts the id of its chapter ahead of each id, and lets links lead to places in the document
   * where these are there; links that lead nowhere from paper become text.
   */
  public static void put(Document document) {
    ids(document);
    links(document);
  }

  private static void ids(Document document) {
    for (Element chapter : document.select(".chapter")) {
      for (Element element : chapter.select("[id]")) {
        if (element != chapter) {
          element.attr("id", chapter.id() + "-" + element.id());
        }
      }
    }
  }

  private static void links(Document document) {
    Map<String, Element> chapters = new HashMap<>();
    document.select(".chapter").forEach(each -> chapters.put(each.attr("data-path"), each));
    for (Element link : document.select("a[href]")) {
      Element chapter = link.closest(".chapter");
      String href = link.attr("href");
      if (link.hasClass("fig")) {
        continue;
      }
      String target = target(document, href, chapter, chapters);
      if (target == null) {
        link.unwrap();
      } else {
        link.attr("href", target);
        link.removeAttr("rel");
        // A link without description is none to who listens.
        link.attr("title", link.text().isBlank() ? target : link.text());
      }
    }
  }

  /** Where a link leads in the book or outside; null where it leads nowhere from paper. */
  private static @Nullable String target(
      Document document, String href, @Nullable Element chapter, Map<String, Element> chapters) {
    if (href.startsWith("#")) {
      String id = decoded(href.substring(1));
      if (id.isEmpty()) {
        return null;
      }
      if (chapter != null && document.getElementById(chapter.id() + "-" + id) != null) {
        return "#" + chapter.id() + "-" + id;
      }
      return document.getElementById(id) == null ? null : "#" + id;
    }
    if (href.toLowerCase(Locale.ROOT).matches("(https?|mailto):.*")) {
      return href;
    }
    if (chapter == null) {
      return null;
    }
    URI there = resolved(chapter, href);
    Element other = there == null ? null : chapters.get(there.getPath().substring(1));
    if (there == null || other == null) {
      return null;
    }
    String id = other.id() + "-" + there.getFragment();
    return "#" + (document.getElementById(id) == null ? other.id() : id);
  }

  /** A path in the site with what follows it, seen from a chapter; null for what is none. */
  public static @Nullable URI resolved(@Nullable Element chapter, String href) {
    String path = chapter == null ? "" : chapter.attr("data-path");
    try {
      URI there = new URI("site", null, "/" + path, null).resolve(new URI(href));
      boolean plain = "site".equals(there.getScheme()) && there.getPath() != null;
      return plain && there.getPath().startsWith("/") ? there : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static String decoded(String fragment) {
    try {
      return String.valueOf(new URI("#" + fragment).getFragment());
    } catch (URISyntaxException e) {
      return fragment;
    }
  }
}
